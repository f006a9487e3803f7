public import TierwiseCore

extension Registry {
  /// Returns what the value of a `model` key is, in a dialect, on a day.
  ///
  /// An id counts only if it is written exactly, or exactly once a platform's prefixes and suffixes
  /// are taken off; nothing is guessed from a prefix or a family.
  public func classify(
    _ text: String, for dialect: Dialect, on day: CalendarDay
  ) -> ModelValue {
    switch dialect {
    case .claudeCode, .structured: claudeCode(text, on: day)
    case .opencode: opencode(text, on: day)
    case .copilot, .cursor, .other: anyForm(text, on: day)
    case .gemini: gemini(text, on: day)
    }
  }

  /// Returns the value of an exact form, with `[1m]` or without; nil for all else.
  func exact(_ text: String, on day: CalendarDay) -> ModelValue? {
    if let form = forms.index(of: text) { return value(of: form, text, .standard, on: day) }
    guard text.utf8.last == UInt8(ascii: "]"), text.hasSuffix(Self.million) else { return nil }
    let name = String(text.dropLast(Self.million.utf8.count))
    guard let form = forms.index(of: name), targets[form] != .inherit else { return nil }
    return value(of: form, name, .million, on: day)
  }

  /// What asks for a window of a million tokens.
  static let million = "[1m]"

  /// Returns what a form is that is written so.
  func value(
    of form: Int, _ name: String, _ window: ModelAlias.Window, on day: CalendarDay
  ) -> ModelValue {
    switch targets[form] {
    case .inherit: .inherit
    case .word: .alias(ModelAlias(name: name, family: nil, window: window))
    case .family(let index):
      .alias(ModelAlias(name: name, family: families[index].id, window: window))
    case .model(let id), .shortForm(let id): state(of: id, on: day)
    }
  }

  private func state(of id: ModelID, on day: CalendarDay) -> ModelValue {
    switch heads[id.index].life.status(on: day) {
    case .active: .active(id)
    case .deprecated(let end): .retiring(id, on: end)
    case .retired(let end): .retired(id, on: end)
    }
  }
}

// MARK: - Other harnesses

extension Registry {
  /// `provider/model`, where `anthropic/` is the Claude API itself.
  private func opencode(_ text: String, on day: CalendarDay) -> ModelValue {
    guard let slash = text.firstIndex(of: "/") else {
      let value = claudeCode(text, on: day)
      switch value {
      case .inherit: return .inherit
      case .alias, .active, .retiring, .retired: return .foreign(.harness("claude-code"), value)
      case .neverExisted: return value
      case .malformed(let fault, let meant, let inner) where inner.model != nil:
        return .malformed(fault, meant: "\(vendor)/\(meant)", inner)
      default: return .untracked(value.model)
      }
    }
    let provider = text[..<slash]
    let value = claudeCode(String(text[text.index(after: slash)...]), on: day)
    guard provider == vendor else { return .untracked(value.model) }
    switch value {
    case .active, .retiring, .retired, .neverExisted: return value
    case .malformed(let fault, let meant, let inner):
      if case .alias = inner { return .untracked(nil) }
      return .malformed(fault, meant: "\(provider)/\(meant)", inner)
    default: return .untracked(nil)
    }
  }

  /// Display names, dots, parameters: whatever names a model here is right there.
  private func anyForm(_ text: String, on day: CalendarDay) -> ModelValue {
    let value = claudeCode(text, on: day)
    switch value {
    case .inherit, .alias: return value
    default: return .untracked(value.model)
    }
  }

  private func gemini(_ text: String, on day: CalendarDay) -> ModelValue {
    let value = claudeCode(text, on: day)
    if case .inherit = value { return .inherit }
    if case .alias(let alias) = value, alias.family == nil { return .untracked(nil) }
    if family(of: value) != nil { return .foreign(.vendor(vendor), value) }
    return .untracked(nil)
  }
}
