import TierwiseCatalog
import TierwiseCore

extension MigrationContext {
  /// Returns what is wrong with a model that an edit would write, where nothing runs on it for sure.
  ///
  /// What the registry merely does not know may be a model of one's own.
  func deadModel(from subject: MigrationSubject, to after: MigrationSubject) -> String? {
    let known = Set(models(of: subject).map(\.text))
    for use in models(of: after) where !known.contains(use.text) {
      if let words = use.value.death(of: use.text) {
        return "'edits' write model '\(use.text)', which \(words)"
      }
    }
    return nil
  }

  private func models(of subject: MigrationSubject) -> [ModelUse] {
    subject.agent.models(in: registry, for: subject.dialect, on: today)
  }
}

extension ModelValue {
  /// Returns why no request can run on it; nil where one can, or nobody knows.
  fileprivate func death(of text: String) -> String? {
    switch self {
    case .retired(_, let day): "was retired on \(day)"
    case .malformed(_, let meant, _): "is no id; '\(meant)' is"
    case .neverExisted(let meant): "never existed; did you mean '\(meant)'?"
    // One that differs in its numbers alone may be newer than what is known.
    case .unknown(let nearest?) where Self.letters(text) != Self.letters(nearest):
      "nobody knows; did you mean '\(nearest)'?"
    case .inherit, .alias, .active, .retiring, .providerPrefixed, .foreign, .untracked, .unknown:
      nil
    }
  }

  private static func letters(_ text: String) -> [UInt8] { text.utf8.filter(ASCII.isLetter) }
}
