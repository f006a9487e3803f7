/// A program to start, without a shell.
package struct Program: Hashable, Sendable {
  /// The name, looked up on the `PATH`.
  package let name: String
  package let arguments: [String]
  /// What it reads from its standard input.
  package var input: [UInt8] = []
  /// Variables that are not handed on: those whose names begin so.
  package var droppedVariables: String?
  /// Variables that are set besides.
  package var variables: [String: String] = [:]

  package init(_ name: String, _ arguments: [String]) {
    self.name = name
    self.arguments = arguments
  }
}

/// How a program ended, and what it printed.
package struct ProgramResult: Hashable, Sendable {
  /// Its exit code; 128 and the signal's number where a signal ended it.
  package let status: Int
  /// What it printed as data.
  package let output: [UInt8]
  /// What it printed about its work.
  package let messages: [UInt8]

  package init(status: Int, output: [UInt8], messages: [UInt8]) {
    self.status = status
    self.output = output
    self.messages = messages
  }
}
