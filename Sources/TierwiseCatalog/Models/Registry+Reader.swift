import TierwiseCore
import TierwiseYAML

extension Registry {
  /// Reads a registry from a file's bytes; what is wrong with it is reported with its place.
  public init(yaml bytes: [UInt8]) throws(FileFaults) {
    let tree = YAMLTree(parsing: bytes)
    let root = try tree.wholeMapping("a registry is a mapping")
    var problems: [Shape.Problem] = []
    Shape.registry.check(root, in: tree, into: &problems)
    guard problems.isEmpty, let facts = Facts(tree, root, &problems), problems.isEmpty else {
      throw FileFaults(problems)
    }
    self.init(facts)
  }
}

extension Registry.Facts {
  /// Reads facts from a mapping of the right shape, and reports what contradicts itself.
  fileprivate init?(_ tree: YAMLTree, _ root: NodeID, _ problems: inout [Shape.Problem]) {
    var reader = RegistryReader(tree)
    reader.checkScalars(below: root)
    guard let asOf = reader.day("as-of", root) else { return nil }
    self.init(asOf: asOf)
    vendor = reader.text("vendor", root) ?? ""
    families = reader.entries("families", root).map { entry in
      Registry.Family(
        id: entry.name, rank: reader.int("rank", entry.value),
        alias: reader.text("alias", entry.value), role: reader.text("role", entry.value) ?? "")
    }
    // Those without a rank belong to the past, and come last; equal ranks keep the file's order.
    let order = families.indices.ordered { left, right in
      let ranks = (families[left].rank ?? .max, families[right].rank ?? .max)
      return ranks.0 == ranks.1 ? left < right : ranks.0 < ranks.1
    }
    families = order.map { families[$0] }
    words = reader.entries("words", root).map { entry in
      Registry.Word(text: entry.name, role: reader.text("role", entry.value) ?? "")
    }
    spellings.providers = reader.entries("providers", root).map { entry in
      Registry.Provider(
        id: entry.name, name: reader.text("name", entry.value) ?? entry.name,
        prefixes: reader.texts("prefixes", entry.value),
        regions: reader.texts("regions", entry.value),
        suffixes: reader.texts("suffixes", entry.value),
        dateSeparators: reader.texts("date-separators", entry.value).compactMap(\.first))
    }
    spellings.vendors = reader.entries("vendors", root).map { entry in
      Registry.Vendor(id: entry.name, prefixes: reader.texts(entry.value))
    }
    spellings.harnesses = reader.entries("harnesses", root).map { entry in
      Registry.Harness(
        id: entry.name, words: reader.texts("words", entry.value),
        suffixes: reader.texts("suffixes", entry.value))
    }
    sources = reader.entries("sources", root).map { entry in
      Registry.Source(
        id: entry.name, kind: reader.text("kind", entry.value) ?? "",
        place: reader.text("where", entry.value) ?? "",
        date: reader.text("date", entry.value) ?? "")
    }
    spellings.fillers = reader.texts("fillers", root)
    nonModels = reader.texts("not-models", root)
    pricing = reader.pricing(root)
    models = reader.entries("models", root).map { reader.model($0) }
    reader.checkModels(self, root)
    spellings.never = reader.never(self, root)
    aliases = reader.aliases(self, root)
    problems += reader.problems
  }
}
