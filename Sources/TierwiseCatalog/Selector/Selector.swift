public import TierwiseCore
import TierwiseYAML

/// Which agents are meant: lists are *or*, keys are *and*, `not` takes away (DESIGN §2).
public struct Selector: Hashable, Sendable {
  /// What must hold; empty where everything is meant but for `without`.
  public var conditions = Conditions()
  /// What must not hold, each one for itself.
  public var without: [Conditions] = []
  /// How many agents are meant, by what; nil for all.
  public var top: Top?

  /// Creates a selector that selects everything.
  public init() {}

  /// What may be asked of an agent; a key that is not there asks nothing.
  public struct Conditions: Hashable, Sendable {
    /// The file's path.
    public var path: [Glob]?
    /// The agent's name.
    public var name: [Glob]?
    /// The text of its `category`.
    public var category: [Glob]?
    /// One of its `tags`.
    public var tag: [Glob]?
    /// The family of the model it declares.
    public var tier: [Glob]?
    /// How its model fits its work.
    public var verdict: [String]?
    /// How far its migration is.
    public var status: [String]?

    /// Creates conditions that everything meets.
    public init() {}
  }

  /// The first few agents in an order.
  public struct Top: Hashable, Sendable {
    /// How many.
    public var count: Int
    /// By what: `cost`, `tokens`, `runs`.
    public var key: String
  }

  /// What selectors know of an agent.
  public struct Subject: Sendable {
    /// The path, from the folder that the selector's paths count from.
    public var path: String
    /// The name, or nil.
    public var name: String?
    /// The category, or nil.
    public var category: String?
    /// The tags.
    public var tags: [String]
    /// The family of the declared model, or nil.
    public var tier: String?
    /// How the model fits the work; nil where nobody judged that.
    public var verdict: String?

    /// Creates a subject.
    public init(
      path: String, name: String? = nil, category: String? = nil, tags: [String] = [],
      tier: String? = nil
    ) {
      self.path = path
      self.name = name
      self.category = category
      self.tags = tags
      self.tier = tier
    }
  }

  /// A key that asks for what a file alone cannot say.
  public enum Unanswerable: String, CaseIterable, Sendable {
    case verdict, status, top
  }
}

extension Selector {
  /// Returns whether the agent is meant, as far as its file can tell.
  public func selects(_ subject: Subject) -> Bool {
    conditions.hold(for: subject) && !without.contains { $0.hold(for: subject) }
  }

  /// The first key that needs more than the agents' files; nil where they suffice.
  public var unanswerable: Unanswerable? { Unanswerable.allCases.first(where: asks) }

  /// Returns whether it asks for what a file alone cannot say.
  public func asks(for key: Unanswerable) -> Bool {
    switch key {
    case .verdict: ([conditions] + without).contains { $0.verdict != nil }
    case .status: ([conditions] + without).contains { $0.status != nil }
    case .top: top != nil
    }
  }

  /// Whether it asks for the tier, which costs a look at the model.
  public var asksForTier: Bool { ([conditions] + without).contains { $0.tier != nil } }
}

extension Selector.Conditions {
  /// Whether nothing is asked.
  public var isEmpty: Bool { self == Self() }

  fileprivate func hold(for subject: Selector.Subject) -> Bool {
    Self.holds(name, subject.name) && Self.holds(category, subject.category)
      && Self.holds(tier, subject.tier) && Self.holds(path, subject.path)
      && (tag.map { globs in subject.tags.contains { Self.holds(globs, $0) } } ?? true)
      && (verdict.map { words in subject.verdict.map(words.contains) ?? false } ?? true)
  }

  private static func holds(_ globs: [Glob]?, _ text: String?) -> Bool {
    guard let globs else { return true }
    guard let text else { return false }
    return globs.contains { $0.covers(text) }
  }
}

extension Agent {
  /// Returns what selectors may know of the agent; `path` counts from their folder.
  public func subject(path: String, tier: String?) -> Selector.Subject {
    var subject = Selector.Subject(path: path, name: text(of: name), tier: tier)
    guard let mapping else { return subject }
    subject.category = tree.value(for: "category", in: mapping).flatMap(tree.string)
    if let node = tree.value(for: "tags", in: mapping) {
      switch tree.kind(node) {
      case .sequence: subject.tags = tree.children(node).compactMap(tree.string)
      case .scalar:
        // Some catalogs write their tags as they write tools: in one text, with commas.
        let parts = tree.string(node)?.split(separator: ",") ?? []
        subject.tags = parts.map { part in
          String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
      case .mapping, .alias: break
      }
    }
    return subject
  }
}
