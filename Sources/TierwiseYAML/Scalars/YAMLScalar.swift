/// What a scalar stands for under the core schema (YAML 1.2.2, 10.3).
public enum YAMLScalar: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int)
  /// A float, or a whole number too large for `Int`.
  case float(Double)
  case string(String)
}

extension YAMLScalar {
  /// Returns what a plain scalar of this text stands for.
  public static func core(plain text: String) -> YAMLScalar {
    CoreSchema.value(text.utf8Span.span) ?? .string(text)
  }
}

extension YAMLTree {
  /// Returns what a scalar stands for, its tag respected; nil for other nodes.
  ///
  /// Quoted and block scalars are strings, and so is a scalar with a tag of its own.
  public func resolved(_ node: NodeID) -> YAMLScalar? {
    guard kind(node) == .scalar, let text = string(node) else { return nil }
    if nodes[node.index].flags.contains(.hasProperties), let tag = resolvedTag(of: node) {
      return CoreSchema.value(text, tag: tag)
    }
    return style(node) == .plain ? YAMLScalar.core(plain: text) : .string(text)
  }
}
