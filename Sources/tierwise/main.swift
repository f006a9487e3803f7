import TierwiseCLI

let code = CommandLineInterface(host: SystemHost()).run(Array(CommandLine.arguments.dropFirst()))
code.exit()
