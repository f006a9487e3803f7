import Testing
import TierwiseCore

struct TableTests {
  private var table: Table {
    var table = Table([
      .init("name", "name"), .init("count", "count", side: .right),
      .init("price", "price", side: .right), .init("since", "since"),
    ])
    table.add([
      .text("审查, \"a|b\""), .integer(12), .decimal("0.5"), .init(CalendarDay("2026-11-20")),
    ])
    table.add([.text("two\nlines"), .integer(3)])
    return table
  }

  @Test func `text stands in columns as wide as the terminal shows it`() {
    #expect(
      table.textLines() == [
        "name         count  price  since",
        "审查, \"a|b\"     12    0.5  2026-11-20",
        "two␊lines        3",
      ])
  }

  @Test func `Markdown keeps bars and line ends inside their cells`() {
    #expect(
      table.markdown == """
        | name | count | price | since |
        | --- | ---: | ---: | --- |
        | 审查, "a\\|b" | 12 | 0.5 | 2026-11-20 |
        | two<br>lines | 3 | - | - |

        """)
  }

  @Test func `values with commas, quotes and line ends are quoted`() {
    #expect(
      table.csv == """
        name,count,price,since
        "审查, ""a|b""\",12,0.5,2026-11-20
        "two
        lines",3,,

        """)
  }

  @Test func `JSON keeps numbers as numbers, and null where nothing is known`() {
    var json = JSONWriter()
    table.write(to: &json)
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == #"[{"name":"审查, \"a|b\"","count":12,"price":0.5,"since":"2026-11-20"},"#
        + #"{"name":"two\nlines","count":3,"price":null,"since":null}]"#)
  }

  @Test func `aligned Markdown is what prettier makes of a table`() {
    var style = MarkdownStyle()
    style.layout = .aligned
    #expect(
      table.markdown(style) == """
        | name         | count | price | since      |
        | ------------ | ----: | ----: | ---------- |
        | 审查, "a\\|b" |    12 |   0.5 | 2026-11-20 |
        | two<br>lines |     3 |     - | -          |

        """)
    var narrow = Table([.init("a", "a"), .init("b", "b", side: .right)])
    narrow.add([.text("👩‍🚀"), .text("❤️")])
    #expect(
      narrow.markdown(style) == """
        | a   |   b |
        | --- | --: |
        | 👩‍🚀  |  ❤️ |

        """)
  }

  @Test(arguments: [
    ("a|b", "a\\|b"), ("a\\|b", "a\\&#124;b"), ("`a|<b>`", "`a\\|<b>`"), ("a < b", "a &lt; b"),
    (" a\r\nb ", "a<br>b"), ("it's a ` tick", "it's a \\` tick"), (" ", "-"),
  ])
  func `a cell of Markdown ends neither itself nor its row`(_ text: String, _ cell: String) {
    #expect(MarkdownText.cell(text) == cell)
  }

  @Test func `links lead from the document's folder and end where their target does`() {
    var table = Table([.init("agent", "agent")])
    table.add([.link("a|[b]", to: "agents/my agent (1).md")])
    var style = MarkdownStyle()
    style.folder = "docs"
    #expect(
      table.markdown(style).hasSuffix(
        "| [a\\|\\[b\\]](../agents/my%20agent%20%281%29.md) |\n"))
    #expect(style.link("a", to: "docs/prüfer 1.md") == "[a](prüfer%201.md)")
    style.links = .none
    #expect(table.markdown(style).hasSuffix("| a\\|[b] |\n"))
    #expect(table.csv == "agent\na|[b]\n")
  }
}
