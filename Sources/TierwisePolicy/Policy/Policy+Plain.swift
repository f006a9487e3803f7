extension Policy {
  /// Returns the text of a value that is neither mapping nor list, by its path of keys; or nil.
  package func text(of path: [String]) -> String? {
    value(path).flatMap { $0.kind == .mapping || $0.kind == .list ? nil : $0.text }
  }

  /// Returns the texts of a list; none where there is no list.
  package func texts(of path: [String]) -> [String] { value(path)?.texts ?? [] }

  /// Returns the keys of a mapping; none where there is no mapping.
  package func keys(of path: [String]) -> [String] { value(path)?.entries.map(\.key) ?? [] }
}
