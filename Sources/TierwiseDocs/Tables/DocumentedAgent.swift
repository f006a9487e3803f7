package import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// An agent, and what its file says of it.
package struct DocumentedAgent: Sendable {
  /// The agent as it was read.
  package let agent: Agent
  /// How it writes its model.
  package let dialect: Dialect
  /// The file, from the documents' root.
  package let path: String
  /// What it is called by: its name, else its file's.
  package let name: String
  /// The models it names, in source order.
  package let models: [ModelUse]
  /// What selectors know of it; its tier is the family of the model it runs on.
  package let subject: Selector.Subject

  init(
    _ agent: Agent, _ dialect: Dialect, path: String, _ registry: Registry, _ day: CalendarDay
  ) {
    self.agent = agent
    self.dialect = dialect
    self.path = path
    let file = Path.name(of: path)
    let stem = file.hasSuffix(".agent.md") ? file.dropLast(9) : file.dropLast(3)
    name = agent.text(of: agent.name) ?? String(stem)
    models = agent.models(in: registry, for: dialect, on: day)
    let tier = models.first { $0.role == .preference }.flatMap { registry.family(of: $0.value)?.id }
    subject = agent.subject(path: path, tier: tier)
  }
}

extension DocumentedAgent {
  /// The family of the model it runs on, or nil.
  package var tier: String? { subject.tier }

  /// The model it runs on, as it is written; nil where it names none.
  package var model: String? { models.first { $0.role == .preference }?.text }

  /// The models it names for a role, in source order.
  package func models(for role: ModelUse.Role) -> [String] {
    models.filter { $0.role == role }.map(\.text)
  }

  /// When it is to be used, as the file says it.
  package var description: String? { agent.text(of: agent.description) }

  /// The first sentence of its description.
  package var summary: String? { description.map(Self.firstSentence) }

  /// Why it runs on its model, where the file says so.
  package var reasoning: String? { text(of: agent.assignment?.reasoning?.value) }

  /// Returns what has to hold for work to be sent up or down.
  package func conditions(of role: ModelUse.Role) -> [String] {
    let route = role == .escalation ? agent.assignment?.escalation : agent.assignment?.fastPath
    guard let route, let node = agent.tree.value(for: "when", in: route.value) else { return [] }
    return texts(node)
  }

  /// Returns the text of a key of the frontmatter, or nil.
  package func text(_ key: String) -> String? {
    text(of: agent.mapping.flatMap { agent.tree.value(for: key, in: $0) })
  }

  /// The names of its tools; nil where none are listed, so that it has them all.
  package var tools: [String]? {
    agent.tools("tools")?.map { String(decoding: agent.tree.bytes[$0.range], as: UTF8.self) }
  }

  private func text(of node: NodeID?) -> String? {
    guard let node, agent.tree.kind(node) == .scalar, !agent.isBlank(node) else { return nil }
    return agent.tree.string(node)
  }

  private func texts(_ node: NodeID) -> [String] {
    if agent.tree.kind(node) == .scalar { return text(of: node).map { [$0] } ?? [] }
    return agent.tree.children(node).compactMap { text(of: $0) }
  }

  /// A sentence ends at a stop before a capital, so that `e.g. this` is part of one, or with its line.
  private static func firstSentence(_ text: String) -> String {
    let bytes = Array(text.utf8)
    func isBlank(_ index: Int) -> Bool {
      index < bytes.count && (ASCII.isBlank(bytes[index]) || ASCII.isBreak(bytes[index]))
    }
    func isEnd(_ index: Int) -> Bool {
      switch bytes[index] {
      case ASCII.lineFeed: return isBlank(index + 1)
      case ASCII.period, ASCII.exclamation, ASCII.question:
        guard isBlank(index + 1) else { return false }
        var next = index + 1
        while isBlank(next) { next += 1 }
        // The longest scalar has four bytes.
        let word = String(decoding: bytes[next..<min(next + 4, bytes.count)], as: UTF8.self)
        return word.unicodeScalars.first?.properties.isLowercase != true
      default: return false
      }
    }
    guard let stop = bytes.indices.first(where: isEnd) else { return joined(bytes[...]) }
    return joined(bytes[..<(bytes[stop] == ASCII.lineFeed ? stop : stop + 1)])
  }

  /// Where the file breaks a line is the business of its editor.
  private static func joined(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(where: ASCII.isBreak) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    let lines = bytes.split(whereSeparator: ASCII.isBreak)
    return String(decoding: Array(lines.joined(separator: [ASCII.space])), as: UTF8.self)
  }
}
