package import TierwiseCatalog
package import TierwiseCore
import TierwiseYAML

/// What the first marker of a region asks for.
package struct RegionArguments: Sendable {
  /// Which cells are shown, and in which form.
  package var layout: DocsTable.Layout
  /// How Markdown is written.
  package var style = MarkdownStyle()
  /// Columns to sort by, the first one first; `-` in front turns the order round.
  var sort: [String] = []
  /// The agents whose rows are shown.
  var select: Selector?
  /// The level of the topmost headings.
  var heading = 3
  /// The day that prices and ends are told of; nil for the day of the facts.
  var day: CalendarDay?
  /// Whether rows of one heading have to be brought together.
  var isGrouped = false

  /// The arguments of a marker without any.
  package init(_ table: DocsTable) { layout = table.standard }

  init(_ region: Region, for table: DocsTable) throws(RegionFault) {
    self.init(table)
    guard !region.attributes.isEmpty else { return }
    let shape = Self.shape(of: table)
    let tree = YAMLTree(parsing: Array(Self.yaml(region.attributes, shape).utf8))
    guard tree.problems.isEmpty, let root = tree.root else {
      throw RegionFault(.argument("the arguments cannot be read", help: nil), region.begin)
    }
    var reader = YAMLReader(tree)
    shape.check(root, in: tree, into: &reader.problems)
    try Self.refuse(reader.problems, region)
    read(root, with: &reader)
    try Self.refuse(reader.problems, region)
    if select != nil, !table.isAboutAgents {
      throw RegionFault(
        .argument(
          "the rows of '\(table.name)' are about no agents; 'select' cannot choose", help: nil),
        region.begin)
    }
  }

  private mutating func read(_ root: NodeID, with reader: inout YAMLReader) {
    let tree = reader.tree
    if let columns = reader.list("columns", root) { layout.columns = columns }
    if let group = reader.list("group", root) {
      layout.group = group
      isGrouped = true
    }
    if let word = reader.text("as", root), let form = DocsTable.Form(rawValue: word) {
      layout.form = form
    }
    sort = reader.list("sort", root) ?? []
    if let node = tree.value(for: "select", in: root) {
      let selector = reader.selector(node)
      if let key = selector.unanswerable {
        reader.refuse("'\(key.rawValue)' cannot be asked of files alone", node)
      }
      select = selector
    }
    if let word = reader.text("style", root), let value = MarkdownStyle.Layout(rawValue: word) {
      style.layout = value
    }
    if let word = reader.text("links", root), let value = MarkdownStyle.Links(rawValue: word) {
      style.links = value
    }
    if let node = tree.value(for: "heading", in: root), case .int(let level) = tree.resolved(node) {
      heading = level
    }
    day = reader.text("as-of", root).flatMap { CalendarDay($0) }
  }

  private static func refuse(_ problems: [Shape.Problem], _ region: Region) throws(RegionFault) {
    guard let first = problems.first else { return }
    throw RegionFault(.argument(first.message.text, help: first.help), region.begin)
  }
}

extension RegionArguments {
  /// Returns what the markers of a table may say.
  package static func shape(of table: DocsTable) -> Shape {
    let columns = table.columns.map { Shape.Choice($0.key) }
    let orders = columns + columns.map { Shape.Choice("-" + $0.text) }
    return Shape(
      "the marker",
      [
        .init("columns", .list(.string), "The columns, in this order.", values: columns),
        .init(
          "sort", .list(.string), "The columns to sort by; '-' in front turns the order round.",
          values: orders, mistakes: ["order", "sort-by"]),
        .init(
          "select", .mapping(.selector), "The agents to show.", mistakes: ["where", "filter"]),
        .init("group", .list(.string), "The columns that become headings.", values: columns),
        .init(
          "as", .string, "Whether rows are a table or a list.",
          values: DocsTable.Form.allCases.map { Shape.Choice($0.rawValue) },
          mistakes: ["layout", "form"]),
        .init(
          "style", .string, "How tables are laid out; aligned is how prettier does it.",
          values: MarkdownStyle.Layout.allCases.map { Shape.Choice($0.rawValue) }),
        .init(
          "links", .string, "Where links to agents lead.",
          values: MarkdownStyle.Links.allCases.map { Shape.Choice($0.rawValue) },
          mistakes: ["link"]),
        .init(
          "heading", .int, "The level of the topmost headings.",
          values: (1...5).map { Shape.Choice(String($0)) }, mistakes: ["level"]),
        .init("as-of", .date, "The day that prices and ends are told of."),
      ])
  }

  /// Writes the attributes as a mapping: a list needs no brackets in a marker, nor a selector braces,
  /// but who is used to them may write them.
  private static func yaml(_ attributes: [Marker.Attribute], _ shape: Shape) -> String {
    let entries = attributes.map { attribute in
      let type = shape.keys.first { $0.name == attribute.key }?.type
      let value =
        switch type {
        case .list? where !attribute.value.hasPrefix("["): "[\(attribute.value)]"
        case .mapping? where !attribute.value.hasPrefix("{"): "{\(attribute.value)}"
        default: attribute.value
        }
      return "\(attribute.key): \(value)\n"
    }
    return entries.joined()
  }
}
