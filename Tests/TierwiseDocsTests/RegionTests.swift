import TestKit
import Testing
import TierwiseCatalog
import TierwiseCore

@testable import TierwiseDocs

struct RegionTests {
  /// Finds the regions of a text whose marks are around what must be found fault with.
  private func check(
    _ text: String, _ messages: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let marked = MarkedText(text)
    let regions = Regions(in: marked.bytes, tables: ["agents", "models"])
    #expect(regions.faults.map(\.message) == messages, sourceLocation: sourceLocation)
    #expect(regions.faults.map(\.range) == marked.marks, sourceLocation: sourceLocation)
  }

  @Test func `a region is what stands between its markers`() throws {
    let text = MarkedText(
      "Text.\n<!-- tierwise:begin agents -->\n‹a\nb\n›<!-- tierwise:end agents -->\n")
    let regions = Regions(in: text.bytes, tables: ["agents"])
    #expect(regions.faults == [])
    #expect(regions.regions.map(\.content) == text.marks)
  }

  @Test(arguments: [
    "```\n<!-- tierwise:begin agents -->\n```\n",
    "~~~~ md\n~~~\n<!-- tierwise:begin agents -->\n~~~~\n",
    "````md\n```\n<!-- tierwise:begin agents -->\n```\n<!-- tierwise:end agents -->\n````\n",
    "  ```\n  <!-- tierwise:begin agents -->\n",
    "    <!-- tierwise:begin agents -->\n",
    "\t<!-- tierwise:begin agents -->\n",
    "Write `<!-- tierwise:begin agents -->`.\n",
    "<!-- tierwise: allow long-description -- it is generated -->\n",
    "<!-- tierwiser:begin agents -->\n",
  ])
  func `what is code, text or another comment is no marker`(_ text: String) {
    check(text)
  }

  @Test func `a fence that is closed hides nothing behind it`() {
    check(
      "```\n```\n‹<!-- tierwise:begin agents -->›\n", ["'agents' begins and does not end"])
    check(
      "``` a`b\n‹<!-- tierwise:begin agents -->›\n", ["'agents' begins and does not end"])
  }

  @Test func `a region inside another is told, its end is not`() {
    check(
      """
      <!-- tierwise:begin agents -->
      ‹<!-- tierwise:begin models -->›
      <!-- tierwise:end models -->
      <!-- tierwise:end agents -->
      """, ["'models' begins inside 'agents', which began on line 1"])
  }

  @Test func `a beginning that is wrong is told, its end is not`() {
    check(
      """
      <!-- tierwise:begin agents ‹wide› -->
      <!-- tierwise:end agents -->
      ‹<!-- tierwise:begin agnts -->›
      <!-- tierwise:end agnts -->
      ‹<!-- tierwise:end agents -->›
      """,
      [
        "'wide' has no value", "there is no table 'agnts'", "'agents' ends and did not begin",
      ])
  }

  @Test func `the same region twice is told, one with other arguments is not`() {
    let pair = "<!-- tierwise:begin agents sort=\"model\" -->\n<!-- tierwise:end agents -->\n"
    check(
      pair + "‹<!-- tierwise:begin agents sort=model -->›\n<!-- tierwise:end agents -->\n",
      ["this very 'agents' is there already, on line 1"])
    check(pair + "<!-- tierwise:begin agents -->\n<!-- tierwise:end agents -->\n")
  }

  @Test func `an end without a beginning, and one before its beginning, are told apart`() {
    check("‹<!-- tierwise:end agents -->›\n", ["'agents' ends and did not begin"])
    check(
      "‹<!-- tierwise:end agents -->›\n\n‹<!-- tierwise:begin agents -->›\n",
      [
        "'agents' ends here and begins on line 3 only", "'agents' begins and does not end",
      ])
  }

  @Test func `a marker that is not one is told with the nearest word`() {
    check(
      "‹<!-- tierwise:begin agent -->›\n<!-- tierwise:‹beginn› agents -->\n"
        + "<!-- tierwise:begin agents -->‹ text›\n‹<!-- tierwise:begin agents›\n"
        + "‹<!-- tierwise:begin -->›\n<!-- tierwise:begin agents ‹wide› -->\n",
      [
        "there is no table 'agent'", "'beginn' neither begins nor ends a region",
        "a marker stands alone on its line", "a marker ends on its line, with '-->'",
        "the marker names no table", "'wide' has no value",
      ])
    let regions = Regions(
      in: Array("<!-- tierwise:begin agent -->".utf8), tables: ["agents", "models"])
    #expect(regions.faults.first?.help == "did you mean 'agents'?")
  }
}
