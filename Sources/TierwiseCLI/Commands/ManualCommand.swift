/// `tierwise manual`: the manual page, for those who make packages of tierwise.
struct ManualCommand: Command {
  struct Options: CommandOptions {}

  static let name = "manual"
  static let usage = ""
  static let summary = "print the manual page, for man"
  static let table = OptionTable<Options>(options: [], operands: nil)

  init(options: Options) {}

  func run(on host: any Host) -> ExitCode {
    Console(host: host).print(ManualPage.text)
    return .done
  }
}
