import Testing
import TierwiseYAML

/// The list of problems.
struct YAMLProblemTests {
  @Test(arguments: YAMLProblem.Code.allCases)
  func `a problem has a name and a message`(_ code: YAMLProblem.Code) {
    let name = code.rawValue
    #expect(name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" })
    let message = YAMLProblem(code, 0..<1).message
    #expect(!message.isEmpty && message.count <= 60)
    #expect(
      !message.hasSuffix(".") && message.first?.isUppercase == false || name == "invalid-utf8")
  }

  @Test func `every message is another`() {
    let messages = Set(YAMLProblem.Code.allCases.map(\.message))
    #expect(messages.count == YAMLProblem.Code.allCases.count)
  }
}
