extension Table {
  /// The table in GitHub's Markdown, links from the root.
  package var markdown: String { markdown(MarkdownStyle()) }

  /// Returns the table in GitHub's Markdown.
  package func markdown(_ style: MarkdownStyle) -> String {
    let titles = columns.map { MarkdownText.cell($0.title) }
    let body = rows.map { row in row.map { $0.markdown(style) } }
    switch style.layout {
    case .compact:
      let rule = columns.map { $0.side == .right ? "---:" : "---" }
      return ([titles, rule] + body).map(Self.line).joined()
    case .aligned: return aligned([titles] + body)
    }
  }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |\n"
  }

  /// As prettier does: a column is as wide as its widest cell, three columns at least.
  private func aligned(_ lines: [[String]]) -> String {
    let widths = columns.indices.map { column in
      lines.reduce(3) { max($0, DisplayWidth.of($1[column])) }
    }
    var texts = lines.map { cells in
      Self.line(
        columns.indices.map { column in
          let padding = widths[column] - DisplayWidth.of(cells[column])
          let blanks = String(repeating: " ", count: padding)
          return columns[column].side == .right ? blanks + cells[column] : cells[column] + blanks
        })
    }
    let rule = columns.indices.map { column in
      let isRight = columns[column].side == .right
      return String(repeating: "-", count: widths[column] - (isRight ? 1 : 0))
        + (isRight ? ":" : "")
    }
    texts.insert(Self.line(rule), at: 1)
    return texts.joined()
  }
}

extension Table.Cell {
  fileprivate func markdown(_ style: MarkdownStyle) -> String {
    guard case .link(let text, let target) = self, !text.isEmpty else {
      return MarkdownText.cell(words)
    }
    let link = style.link(text, to: target)
    guard link.utf8.contains(ASCII.pipe) else { return link }
    // The link's text is fit for a line already; in a cell a bar is one sign more.
    return link.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
