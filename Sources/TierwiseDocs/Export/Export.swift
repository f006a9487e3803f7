package import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// An agent, written for another harness.
package struct ExportedAgent: Sendable {
  /// The file it is from.
  package let source: String
  /// The name of its file.
  package let fileName: String
  /// All of its bytes; the body is the source's, byte for byte.
  package let bytes: [UInt8]
  /// What the harness has no words for, and is left out.
  package let losses: [String]
  /// What the harness calls it, where that is another name than before.
  package let newName: String?
}

/// A dialect that agents can be written in.
package enum ExportDialect: String, CaseIterable, Sendable {
  case claudeCode = "claude-code"
  case copilot
  case opencode

  /// The dialect whose frontmatter it is.
  package var dialect: Dialect {
    switch self {
    case .claudeCode: .claudeCode
    case .copilot: .copilot
    case .opencode: .opencode
    }
  }

  var suffix: String { self == .copilot ? ".agent.md" : ".md" }
}

/// Why some agents cannot be written for another harness.
package struct ExportRefusals: Error, Sendable {
  /// A reason for each of them, in their order.
  package let items: [ExportRefusal]

  package init(_ items: [ExportRefusal]) { self.items = items }
}

/// Why an agent cannot be written for another harness.
package struct ExportRefusal: Error, Sendable {
  /// The agent's file.
  package let path: String
  /// The reason, in words.
  package let reason: String

  package init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }
}

/// Writes agents in another dialect: keys that it does not know are left out, values that it writes in
/// another way are written so, all else stays as it is.
package struct Export: Sendable {
  private let dialect: ExportDialect
  private let registry: Registry
  private let keys: Set<String>

  package init(_ dialect: ExportDialect, _ registry: Registry) {
    self.dialect = dialect
    self.registry = registry
    keys = Set((Shape.frontmatter(of: dialect.dialect)?.keys ?? []).map(\.name))
  }

  /// Returns an agent in the dialect; `bytes` is all of its file.
  package func agent(
    _ agent: DocumentedAgent, _ bytes: [UInt8]
  ) throws(ExportRefusal) -> ExportedAgent {
    guard let mapping = agent.agent.mapping else {
      throw ExportRefusal(path: agent.path, reason: "its frontmatter is no YAML")
    }
    guard agent.description?.isEmpty == false else {
      throw ExportRefusal(path: agent.path, reason: "it has no description")
    }
    guard let stem = stem(of: agent) else {
      throw ExportRefusal(path: agent.path, reason: "its name '\(agent.name)' can name no file")
    }
    var losses: [String] = []
    let new = values(agent, &losses)
    var deletes: [YAMLEdit] = []
    var kept: [String] = []
    for entry in agent.agent.tree.entries(mapping) {
      let key = agent.agent.tree.string(entry.key) ?? ""
      if keys.contains(key), new.allSatisfy({ $0.key != key }), !isReplaced(key) {
        kept.append(key)
        continue
      }
      deletes.append(.delete(YAMLRoute([.key(key)])))
      if !isReplaced(key), new.allSatisfy({ $0.key != key }) { losses.append("'\(key)'") }
    }
    let first = kept.last { $0 == "description" } ?? kept.last
    guard let first else {
      throw ExportRefusal(path: agent.path, reason: "it has no description")
    }
    let inserts = new.reversed().map { YAMLEdit.insertAfter(YAMLRoute([.key(first)]), $0) }
    var text = bytes
    do throws(ChangeRefusal) {
      // Behind each other, for what is new stands where something else was.
      text = try FileChange(path: agent.path, before: text, frontmatter: deletes).after
      for insert in inserts {
        text = try FileChange(path: agent.path, before: text, frontmatter: [insert]).after
      }
    } catch {
      throw ExportRefusal(path: agent.path, reason: error.message)
    }
    return ExportedAgent(
      source: agent.path, fileName: stem + dialect.suffix, bytes: text, losses: losses,
      newName: dialect == .opencode && stem != agent.name ? stem : nil)
  }

  /// Whether a key is always written anew, or left out because something else says it.
  private func isReplaced(_ key: String) -> Bool {
    switch dialect {
    case .claudeCode: ["model"].contains(key)
    case .copilot: ["model", "tools"].contains(key)
    case .opencode: ["model", "tools", "name", "mode"].contains(key)
    }
  }

  /// Returns what its file is called: after the agent's name, else as its file is now.
  private func stem(of agent: DocumentedAgent) -> String? {
    let file = Path.name(of: agent.path).prefix { $0 != "." }
    return dialect.fileStem(of: agent.name) ?? dialect.fileStem(of: String(file))
  }
}

extension Export {
  /// The values that the dialect writes in its own way, in the order they are to stand.
  private func values(
    _ agent: DocumentedAgent, _ losses: inout [String]
  ) -> [YAMLNewValue.Entry] {
    for role in [ModelUse.Role.fallback, .escalation, .fastPath] {
      let models = agent.models(for: role)
      guard !models.isEmpty else { continue }
      losses.append("\(role.words) \(models.joined(separator: ", "))")
    }
    if agent.reasoning != nil { losses.append("the reasoning of its model") }
    var entries: [YAMLNewValue.Entry] = []
    if dialect == .claudeCode, agent.agent.name == nil {
      entries.append(YAMLNewValue.Entry("name", .text(agent.name)))
    }
    if dialect == .opencode { entries.append(YAMLNewValue.Entry("mode", .text("subagent"))) }
    if let model = model(of: agent, &losses) {
      entries.append(YAMLNewValue.Entry("model", .text(model)))
    }
    if dialect != .claudeCode, let tools = agent.grantedTools {
      entries += grants(tools, &losses)
    }
    return entries
  }

  /// Returns how the dialect writes an agent's model; nil where it is to be left out.
  private func model(of agent: DocumentedAgent, _ losses: inout [String]) -> String? {
    guard let use = agent.models.first(where: { $0.role == .preference }) else { return nil }
    if dialect == .claudeCode { return use.text }
    // `inherit` is what leaving it out means there.
    if case .inherit = use.value.core { return nil }
    guard let id = registry.runningModel(of: use.value, on: registry.asOf) else {
      losses.append("the model '\(use.text)', which is none of the registry's")
      return nil
    }
    let model = registry[id]
    return dialect == .copilot ? model.name : "\(registry.vendor)/\(model.id)"
  }

  /// Returns what gives the agent the same tools, and no others, as far as the harness has them.
  private func grants(
    _ tools: [String], _ losses: inout [String]
  ) -> [YAMLNewValue.Entry] {
    let words = Harnesses.builtIn.grants.filter { $0.harness == dialect.rawValue }
    let names = Set(tools.map { String($0.prefix { $0 != "(" }) })
    if names.contains("*") { return [] }
    let granted = words.filter { word in word.tools.contains(where: names.contains) }.map(\.word)
    let known = Set(words.flatMap(\.tools))
    let lost = names.filter { !known.contains($0) }.ordered(by: ByteSearch.precedes)
    if !lost.isEmpty { losses.append("the tools \(lost.joined(separator: ", "))") }
    let parts = tools.filter { $0.contains("(") }
    if !parts.isEmpty { losses.append("the limit of \(parts.joined(separator: ", "))") }
    switch dialect {
    case .copilot: return [YAMLNewValue.Entry("tools", .texts(granted))]
    case .opencode, .claudeCode:
      // What is not named is allowed there, so that the others have to be denied.
      let denied = words.map(\.word).filter { !granted.contains($0) }
      guard !denied.isEmpty else { return [] }
      return [
        YAMLNewValue.Entry(
          "permission", .mapping(denied.map { YAMLNewValue.Entry($0, .text("deny")) }))
      ]
    }
  }
}

extension ModelUse.Role {
  fileprivate var words: String {
    switch self {
    case .preference: "the model"
    case .fallback: "the fallback to"
    case .escalation: "the escalation to"
    case .fastPath: "the fast path to"
    }
  }
}

extension DocumentedAgent {
  /// The tools it is given; nil where it has them all.
  fileprivate var grantedTools: [String]? { tools ?? structuredTools }

  private var structuredTools: [String]? {
    guard let mapping = agent.mapping, let node = agent.tree.value(for: "tools", in: mapping),
      agent.tree.kind(node) == .mapping,
      let catalog = agent.tree.value(for: "catalog", in: node)
    else { return nil }
    return agent.tree.children(catalog).compactMap(agent.tree.string)
  }
}
