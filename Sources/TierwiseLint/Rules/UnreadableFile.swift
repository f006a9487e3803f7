import TierwiseCatalog
import TierwiseCore

/// Reports a file that could not be read; the host reports it, for a rule sees only what was read.
enum UnreadableFile: Rule {
  static let info = RuleInfo(
    id: "unreadable-file", group: .file, severity: .error,
    summary: "The file cannot be read.",
    why: "No harness can load an agent from it, and nothing can be said about it.",
    source: "DESIGN §6, §11", examples: [])
}
