import TierwiseCore

/// Colours of the terminal, or none.
struct Style {
  /// Whether there are any.
  let isOn: Bool

  /// When to use colour.
  enum Choice: String, CaseIterable {
    case auto, always, never
  }

  /// No colours.
  static let none = Style(isOn: false)

  private init(isOn: Bool) { self.isOn = isOn }

  /// Decides by the option, then `NO_COLOR` and `FORCE_COLOR`, then the terminal.
  init(_ choice: Choice, on output: Output, of host: any Host) {
    switch choice {
    case .always: isOn = true
    case .never: isOn = false
    case .auto:
      if let off = host.environment("NO_COLOR"), !off.isEmpty {
        isOn = false
      } else if let on = host.environment("FORCE_COLOR"), !on.isEmpty, on != "0" {
        isOn = true
      } else {
        isOn = host.terminal(output) != nil && host.environment("TERM") != "dumb"
      }
    }
  }

  /// What a piece of text is, for its colour.
  enum Role {
    case rule, error, warning, info, frame, strong, added, removed

    fileprivate var code: String {
      switch self {
      case .rule: "1"
      case .error: "1;31"
      case .warning: "1;33"
      case .info: "1;36"
      case .frame: "34"
      case .strong: "1"
      case .added: "32"
      case .removed: "31"
      }
    }
  }

  /// Returns the text in the colour of its role.
  func paint(_ text: some StringProtocol, _ role: Role) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(role.code)m\(text)\u{1B}[0m" : String(text)
  }
}

extension Style.Role {
  /// The role of a severity.
  init(_ severity: Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    case .info: self = .info
    }
  }
}
