/// What decides in some versions of Claude Code which model an agent runs on.
public struct ModelOrder: Hashable, Sendable {
  /// The first version; nil for all before the next order's.
  public let since: String?
  /// What is asked, in this order; the first that says something decides.
  public let steps: [Step]

  /// One thing that may decide.
  public enum Step: String, CaseIterable, Sendable {
    /// `CLAUDE_CODE_SUBAGENT_MODEL`, if `CLAUDE_CODE_SUBAGENT_MODEL_FORCE` is 1.
    case force
    /// The model that the call of the agent names.
    case call
    /// The agent's file, `inherit` included.
    case file
    /// `CLAUDE_CODE_SUBAGENT_MODEL`; `inherit` says nothing there.
    case environment
    /// The main conversation's model.
    case conversation
  }

  /// The orders, newest first.
  public static var all: [ModelOrder] { Harnesses.builtIn.orders }

  /// What is known before an agent is called.
  public struct Settings: Hashable, Sendable {
    /// What the agent's file says; nil where it says nothing.
    public var file: String?
    /// What `CLAUDE_CODE_SUBAGENT_MODEL` says; nil where it is not set.
    public var environment: String?
    /// Whether `CLAUDE_CODE_SUBAGENT_MODEL_FORCE` is on.
    public var isForced: Bool

    /// Creates settings.
    public init(file: String?, environment: String?, isForced: Bool) {
      self.file = file
      self.environment = environment
      self.isForced = isForced
    }
  }

  /// Returns which step decides, unless the call names a model, and the value it decides for; nil
  /// stands for the conversation's model.
  public func outcome(_ settings: Settings) -> (step: Step, value: String?) {
    let environment = settings.environment.flatMap { $0.isEmpty || $0 == "inherit" ? nil : $0 }
    for step in steps {
      switch step {
      case .force:
        if settings.isForced, let environment { return (step, environment) }
      case .call: continue
      case .file:
        if let file = settings.file { return (step, file == "inherit" ? nil : file) }
      case .environment:
        if let environment { return (step, environment) }
      case .conversation: return (step, nil)
      }
    }
    return (.conversation, nil)
  }
}
