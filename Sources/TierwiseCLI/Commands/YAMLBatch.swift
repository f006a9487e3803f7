import TierwiseCore
import TierwiseYAML

/// `tierwise yaml batch`: JSON lines with texts in, a JSON line with all views of each out.
struct YAMLBatch {
  let host: any Host

  /// Answers line by line, so that the memory it takes does not grow with their number.
  func run(_ console: Console) -> ExitCode {
    var lines = InputLines(of: host)
    var output: [UInt8] = []
    var number = 0
    var code = ExitCode.done
    do throws(HostError) {
      while let line = try lines.next() {
        number += 1
        guard let answer = YAMLBatch.answer(to: line) else { continue }
        output.append(contentsOf: answer.json)
        if let fault = answer.fault {
          console.error("line \(number): \(fault.message)")
          code = .failed
        }
        // Whoever waits for an answer gets it, and a long list is written in large pieces.
        if !lines.hasLine || output.count > 64 << 10 {
          console.print(output)
          output.removeAll(keepingCapacity: output.count < 1 << 20)
        }
      }
    } catch {
      console.print(output)
      console.error("<stdin>: \(error.reason)")
      return .failed
    }
    console.print(output)
    return code
  }

  /// What is wrong with a line of the input itself.
  struct Fault {
    var offset = 0
    var message: String
  }

  /// Returns the line that answers a line, and what is wrong with it; nil for a blank one.
  static func answer(to line: InputLines.Line) -> (json: [UInt8], fault: Fault?)? {
    guard case .text(let bytes) = line else {
      let fault = Fault(message: "the line is longer than \(Limits.fileSize >> 20) MiB")
      return (json(about: fault), fault)
    }
    guard bytes.contains(where: { $0 > ASCII.space }) else { return nil }
    // JSON is YAML, and so it is read by what is to be tested.
    let request = YAMLTree(parsing: bytes)
    if let problem = request.problems.first ?? request.expansionProblem() {
      let fault = Fault(
        offset: problem.range.lowerBound,
        message: "the line cannot be read as JSON: \(problem.message)")
      return (json(about: fault), fault)
    }
    guard let root = request.root, let yaml = request.value(for: "yaml", in: root),
      case .string? = request.resolved(yaml), let text = request.decoded(yaml)
    else {
      let fault = Fault(message: "the line has no text with the key 'yaml'")
      return (json(about: fault), fault)
    }
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("id")
      if let id = request.value(for: "id", in: root) {
        request.writeValue(id, to: &writer)
      } else {
        writer.null()
      }
      write(YAMLTree(parsing: text), to: &writer)
    }
    writer.endLine()
    return (writer.bytes, nil)
  }

  /// Writes the members about a text.
  private static func write(_ tree: YAMLTree, to writer: inout JSONWriter) {
    let problem = tree.problems.first ?? tree.expansionProblem()
    writer.key("error")
    if let problem {
      write(problem.code.rawValue, problem.range.lowerBound, problem.message, to: &writer)
    } else {
      writer.null()
    }
    var events: [UInt8] = []
    tree.appendEvents(to: &events)
    writer.key("events")
    writer.string(events.span.extracting(0..<max(0, events.count - 1)))
    writer.key("documents")
    writer.array { writer in
      guard problem == nil else { return }
      for document in tree.documents { tree.writeValue(NodeID(Int(document.root)), to: &writer) }
    }
    writer.key("printed")
    writer.string(tree.printed.span)
  }

  private static func write(
    _ code: String, _ offset: Int, _ message: String, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.member("code", code)
      writer.member("offset", offset)
      writer.member("message", message)
    }
  }

  private static func json(about fault: Fault) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("id", nil)
      writer.key("error")
      write("bad-line", fault.offset, fault.message, to: &writer)
      writer.member("events", "")
      writer.key("documents")
      writer.array { _ in }
      writer.member("printed", "")
    }
    writer.endLine()
    return writer.bytes
  }
}
