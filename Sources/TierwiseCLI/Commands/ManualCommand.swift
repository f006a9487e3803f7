/// `tierwise manual`: the manual page, for those who make packages of tierwise.
struct ManualCommand: Command {
  static let name = "manual"
  static let usage = ""
  static let summary = "print the manual page, for man"
  static let table = OptionTable<Bool>(options: [], operands: nil)

  init(_ words: [String]) throws(UsageError) {
    var nothing = false
    try Self.table.parse(words, into: &nothing)
  }

  func run(on host: any Host) -> ExitCode {
    Console(host: host).print(ManualPage.text)
    return .done
  }
}
