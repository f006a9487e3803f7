import TierwiseCatalog
import TierwiseCore

/// Reports a file above the size limit; the host reports it, for such a file is not read.
enum OversizedFile: Rule {
  static let info = RuleInfo(
    id: "oversized-file", group: .file, severity: .error,
    summary: "The file is larger than 16 MiB.",
    why: """
      A prompt of that size fits no context window; such a file is no agent, and reading it would \
      only cost time and memory.
      """,
    source: "DESIGN §4", examples: [])
}
