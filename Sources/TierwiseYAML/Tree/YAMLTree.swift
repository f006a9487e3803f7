/// A YAML stream over its exact bytes: flat nodes in source order, and the problems found.
///
/// Nodes stand in preorder: a node's children follow it, and `Node.next` is the index after its
/// whole subtree, so that siblings are found without pointers:
///
///     name: x          0 mapping next 7
///     tags: [a, b]       1 scalar name   2 scalar x
///                        3 scalar tags   4 sequence next 7   5 scalar a   6 scalar b
///
/// A mapping's children alternate key and value. Offsets are bytes of `bytes`, whatever range of
/// them was parsed. Parsing never throws: after the first syntax error the rest of the text has no
/// nodes, and the nodes before it are still right.
public struct YAMLTree: Sendable {
  /// The bytes all offsets refer to.
  public let bytes: [UInt8]
  /// The part of `bytes` that was parsed.
  public let range: Range<Int>
  @usableFromInline package var nodes: [Node]
  private let rest: Rest

  /// Puts a tree together; without `details` it is one document, of which there is nothing to tell.
  init(_ bytes: [UInt8], _ range: Range<Int>, _ nodes: [Node], _ details: Details?) {
    self.bytes = bytes
    self.range = range
    self.nodes = nodes
    rest = details.map { .details($0) } ?? .nothing
  }

  /// What few trees have: to make a tree, to copy it and to end it then costs the less.
  private indirect enum Rest {
    case nothing
    case details(Details)
  }

  /// What there is besides nodes.
  struct Details {
    var documents: [Document] = []
    var properties: [Properties] = []
    var tagHandles: [TagHandle] = []
    var problems: [YAMLProblem] = []
  }

  private var details: Details? {
    if case .details(let details) = rest { details } else { nil }
  }

  /// The documents of the stream.
  package var documents: [Document] {
    details?.documents ?? (nodes.isEmpty ? [] : [Document(root: 0)])
  }

  /// Anchors and tags, of the few nodes that have any, by ascending node.
  package var properties: [Properties] { details?.properties ?? [] }

  /// The handles that `%TAG` directives declare, by ascending document.
  package var tagHandles: [TagHandle] { details?.tagHandles ?? [] }

  /// What is wrong with the text, in source order; empty for well-formed YAML.
  public var problems: [YAMLProblem] { details?.problems ?? [] }
}

/// The index of a node in its tree.
public struct NodeID: Hashable, Sendable {
  @usableFromInline package let index: Int

  @inlinable package init(_ index: Int) { self.index = index }
}

extension YAMLTree {
  /// One node; 24 bytes.
  ///
  /// What rules ask of nodes, some for each key of each agent, is inlinable, and so are its parts.
  @usableFromInline
  package struct Node: Sendable {
    @usableFromInline package var kind: NodeKind
    @usableFromInline package var style: NodeStyle
    @usableFromInline package var flags: NodeFlags
    /// Where the node itself begins, behind its anchor and tag; quotes and indicators are part of it.
    @usableFromInline package var start: UInt32
    /// Where it ends; an empty node has `start == end`.
    @usableFromInline package var end: UInt32
    /// The index after the last node below this one.
    @usableFromInline package var next: UInt32
    /// The index of the collection this node is in; `UInt32.max` for a root.
    package var parent: UInt32
    /// What else is to know of it.
    ///
    /// Block collections: the column, from 0, of their entries. Block scalars: the content's indent.
    /// Aliases: the index in `properties` of the anchor they name.
    package var indent: Int32
  }

  /// One document of the stream.
  package struct Document: Sendable {
    /// The index of its root node, or `nodes.count` where a syntax error came before the root.
    package var root: UInt32
    /// Whether `---` opens it.
    package var explicitStart = false
    /// Whether `...` closes it.
    package var explicitEnd = false
    /// The bytes of the directives in front of it; empty where there are none.
    package var directives: Range<UInt32> = 0..<0

    /// Whether there is nothing to tell of it but its root.
    var isBare: Bool { !explicitStart && !explicitEnd && directives.isEmpty }
  }

  /// A handle that a `%TAG` directive declares.
  package struct TagHandle: Sendable {
    /// The index of the document that it holds for.
    package var document: UInt32
    /// The bytes of `!name!`.
    package var handle: Range<UInt32>
    /// The bytes of what it stands for.
    package var prefix: Range<UInt32>
  }

  /// The anchor and the tag in front of a node; a node has two of these where they stand on
  /// different lines.
  package struct Properties: Sendable {
    package var node: UInt32
    /// The bytes of `&name`, without the ampersand.
    package var anchor: Range<UInt32>?
    /// The bytes of the tag as written, `!` included.
    package var tag: Range<UInt32>?
  }
}

/// What a node is.
public enum NodeKind: UInt8, Sendable {
  case scalar, sequence, mapping, alias
}

/// How a node is written.
public enum NodeStyle: UInt8, Sendable {
  case plain, singleQuoted, doubleQuoted, literal, folded, block, flow
}

/// Facts about a node that spare its readers a second look at the bytes.
@usableFromInline
package struct NodeFlags: OptionSet, Sendable {
  @usableFromInline package let rawValue: UInt8

  @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The bytes between the quotes, or of the plain scalar, are the value: no escape, no fold.
  @inlinable package static var verbatim: NodeFlags { NodeFlags(rawValue: 1) }
  /// The node stands for a value that is not written.
  @inlinable package static var empty: NodeFlags { NodeFlags(rawValue: 2) }
  /// The node begins and ends on different lines.
  @inlinable package static var multiline: NodeFlags { NodeFlags(rawValue: 4) }
  /// The node has an anchor or a tag, found in `properties`.
  @inlinable package static var hasProperties: NodeFlags { NodeFlags(rawValue: 8) }
  /// A mapping of one entry, written without braces in a flow sequence: `[a: b]`.
  @inlinable package static var pair: NodeFlags { NodeFlags(rawValue: 16) }
}
