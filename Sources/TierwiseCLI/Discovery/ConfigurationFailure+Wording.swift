import TierwiseCatalog
import TierwiseCore
import TierwiseMigrate
import TierwisePolicy
import TierwiseReport
import TierwiseYAML

extension UsageError {
  /// Says what is wrong with a configuration, where the first fault is.
  init(_ error: ConfigurationError, in path: String, _ bytes: [UInt8]) {
    switch error {
    case .notYAML(let problems): self.init(problems, in: path, bytes)
    case .problems(let problems): self.init(problems, in: path, bytes)
    case .outdated(let required, let range):
      self.init(
        "tierwise \(required) or newer is required here, this is \(Version.current)",
        at: range, in: path, bytes, help: "update tierwise")
    }
  }

  /// Says what is wrong with a registry, where the first fault is.
  init(_ error: RegistryError, in path: String, _ bytes: [UInt8]) {
    switch error {
    case .notYAML(let problems): self.init(problems, in: path, bytes)
    case .problems(let problems): self.init(problems, in: path, bytes)
    }
  }

  /// Says what is wrong with a migration, where the first fault is.
  init(_ error: MigrationError, in path: String, _ bytes: [UInt8]) {
    switch error {
    case .notYAML(let problems): self.init(problems, in: path, bytes)
    case .problems(let problems): self.init(problems, in: path, bytes)
    }
  }

  /// Says what is wrong with a policy, where the first fault is.
  init(_ error: PolicyError, in path: String, _ bytes: [UInt8]) {
    switch error {
    case .unknownProfile(let name, let nearest):
      self.init(
        message: "there is no profile '\(name)'",
        help: nearest.map { "did you mean '\($0)'?" }
          ?? "there are \(PolicyProfiles.builtIn.names.joined(separator: ", "))")
    case .notYAML(let problems): self.init(problems, in: path, bytes)
    case .problems(let problems): self.init(problems, in: path, bytes)
    }
  }

  /// Says what is wrong with price books or a scenario, where the first fault is.
  init(_ error: PriceBooks.Failure, in path: String, _ bytes: [UInt8]) {
    switch error {
    case .notYAML(let problems): self.init(problems, in: path, bytes)
    case .problems(let problems): self.init(problems, in: path, bytes)
    }
  }

  private init(_ problems: [YAMLProblem], in path: String, _ bytes: [UInt8]) {
    guard let first = problems.first else {
      self.init(message: "\(path): no YAML")
      return
    }
    self.init("\(first.message)", at: first.range, in: path, bytes)
  }

  private init(_ problems: [Shape.Problem], in path: String, _ bytes: [UInt8]) {
    guard let first = problems.first else {
      self.init(message: "\(path): not what is expected")
      return
    }
    let more = problems.count > 1 ? " (the first of \(problems.count) faults)" : ""
    self.init(first.message.text + more, at: first.range, in: path, bytes, help: first.help)
  }

  private init(
    _ words: String, at range: Range<Int>, in path: String, _ bytes: [UInt8], help: String? = nil
  ) {
    var finder = PositionFinder()
    let place = finder.position(of: range.lowerBound, in: bytes.span)
    self.init(message: "\(path):\(place.line):\(place.column): \(words)", help: help)
  }
}

extension UsageError {
  /// Says that a configured root cannot be searched.
  static func unreachable(
    _ entry: Int, _ error: HostError, _ project: Project, _ host: any Host
  ) -> UsageError {
    guard let entry = project.configuration.catalogs?[entry] else { return Self(message: "") }
    return Self(
      message: "\(place(of: entry, project, host)): root '\(entry.root)': \(error.reason)")
  }

  /// Says that a configured root is a link that leads out.
  static func outside(
    _ entry: Configuration.Entry, _ project: Project, _ host: any Host
  ) -> UsageError {
    Self(
      message:
        "\(place(of: entry, project, host)): root '\(entry.root)' leads out of this file's folder")
  }

  private static func place(
    of entry: Configuration.Entry, _ project: Project, _ host: any Host
  ) -> String {
    let path = host.display(Path.join(project.base, Configuration.fileName))
    return "\(path):\(entry.position.line):\(entry.position.column)"
  }
}
