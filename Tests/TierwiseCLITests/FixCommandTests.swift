import TierwiseCore
import Testing

@testable import TierwiseCLI

/// `lint --fix`, `--fix-unsafe` and `--diff`.
struct FixCommandTests {
  private let marked = "\u{FEFF}---\nname: a\ndescription: use when: it fails\n---\nBody.\n"
  private let mended = "---\nname: a\ndescription: \"use when: it fails\"\n---\nBody.\n"
  private let retired = "---\nname: b\ndescription: b\nmodel: claude-3-opus-20240229\n---\nBody.\n"
  private let replaced = "---\nname: b\ndescription: b\nmodel: claude-opus-5-5\n---\nBody.\n"

  private func host(_ more: [String: String] = [:], columns: Int? = nil) -> MemoryHost {
    let files = ["agents/a.md": marked, "agents/b.md": retired]
    return MemoryHost(files.merging(more) { $1 }, columns: columns)
  }

  @Test func `safe fixes are written, and what remains is told`() {
    let host = host()
    #expect(run("lint --fix --format concise --ignore missing-model", on: host) == .found)
    #expect(host.text("agents/a.md") == mended)
    #expect(host.text("agents/b.md") == retired)
    #expect(host.messages.contains("fixed 2 findings in 1 file\n"))
    #expect(host.output.hasPrefix("agents/b.md:4:8: error: model 'claude-3-opus-20240229'"))
    #expect(host.output.split(separator: "\n").count == 1)
  }

  @Test func `with the unsafe ones nothing remains, and a second run has nothing to do`() {
    let host = host()
    #expect(run("lint --fix-unsafe --ignore missing-model", on: host) == .done)
    #expect(host.text("agents/a.md") == mended)
    #expect(host.text("agents/b.md") == replaced)
    #expect(host.messages.contains("fixed 3 findings in 2 files\n"))
    let steps = host.steps
    #expect(run("lint --fix-unsafe --ignore missing-model", on: host) == .done)
    #expect(host.steps == steps)
    #expect(host.messages.ranges(of: "fixed").count == 1)
  }

  @Test func `a diff shows the same and writes nothing`() {
    let host = host()
    #expect(run("lint --diff", on: host) == .found)
    #expect(
      host.output == """
        --- a/agents/a.md
        +++ b/agents/a.md
        @@ -1,5 +1,5 @@
        -\u{FEFF}---
        +---
         name: a
        -description: use when: it fails
        +description: "use when: it fails"
         ---
         Body.

        """)
    #expect(host.steps.isEmpty)
    let unsafe = self.host()
    #expect(run("lint --diff --fix-unsafe agents/b.md", on: unsafe) == .found)
    #expect(unsafe.output.contains("+model: claude-opus-5-5\n"))
    #expect(unsafe.steps.isEmpty)
    #expect(run("lint --diff agents/b.md", on: self.host()) == .done)
  }

  @Test func `on a terminal a diff has colours and no escapes of its own`() {
    let text = "---\nname: a\ndescription: x when: y \u{1B}[31m\n---\nBody.\n"
    let host = MemoryHost(["agents/a.md": text], columns: 80)
    #expect(run("lint --diff", on: host) == .found)
    #expect(host.output.contains("\u{1B}[31m-description: x when: y ␛[31m\u{1B}[0m"))
    #expect(host.output.contains("\u{1B}[32m+description: \"x when: y \\x1B[31m\"\u{1B}[0m"))
  }

  @Test func `selections, exceptions, levels and baselines keep their findings as they are`() {
    let allowed =
      "---\nname: c\n# tierwise: allow retired-model -- tested\nmodel: claude-3-opus-20240229\n---\n"
    let files = [
      "agents/c.md": allowed,
      "known.json": #"{"version":1,"findings":{"agents/b.md":{"retired-model":1}}}"#,
      ".tierwise.yml": "rules: {byte-order-mark: off}\n",
    ]
    let host = host(files)
    _ = run("lint --fix-unsafe --baseline known.json --ignore rescued-colon", on: host)
    #expect(host.text("agents/a.md") == marked)
    #expect(host.text("agents/b.md") == retired)
    #expect(host.text("agents/c.md") == allowed)
    #expect(host.steps.isEmpty)
  }

  @Test func `neighbours that were not asked for stay as they are`() {
    let host = host()
    _ = run("lint --fix-unsafe agents/b.md", on: host)
    #expect(host.text("agents/a.md") == marked)
    #expect(host.text("agents/b.md") == replaced)
  }

  @Test func `what an editor holds is fixed on the way through`() {
    let host = MemoryHost(["agents/a.md": "old\n"], input: marked)
    #expect(run("lint --stdin-filename agents/a.md --fix", on: host) == .done)
    #expect(host.output == mended)
    #expect(host.text("agents/a.md") == "old\n")
    #expect(
      host.messages.hasSuffix("1 agent checked, nothing wrong (1 info not shown; see --info)\n"))
    let other = MemoryHost([:], input: "text\n")
    #expect(run("lint --stdin-filename agents/README.md --fix", on: other) == .done)
    #expect(other.output == "text\n")
    let shown = MemoryHost([:], input: marked)
    #expect(run("lint --stdin-filename agents/a.md --diff", on: shown) == .found)
    #expect(shown.output.hasPrefix("--- a/agents/a.md\n"))
  }

  @Test func `what cannot be proved is left alone and says why`() {
    let text =
      "---\nname: c\ndescription: b\nmodel: &m claude-3-opus-20240229\nx: *m\n---\nBody.\n"
    let host = MemoryHost(["agents/c.md": text], columns: nil)
    #expect(run("lint --fix-unsafe", on: host) == .found)
    #expect(host.text("agents/c.md") == text)
    #expect(host.output.contains("note: not fixed: 'model' has an anchor that an alias repeats\n"))
    let plain = MemoryHost(["agents/c.md": text])
    _ = run("lint", on: plain)
    #expect(!plain.output.contains("--fix-unsafe"))
  }

  @Test func `files that must not be written are named, and the others are fixed`() {
    let host = host(["agents/c.md": marked])
    host.set("agents/a.md", permissions: 0o444)
    #expect(run("lint --fix", on: host) == .failed)
    #expect(host.text("agents/a.md") == marked)
    #expect(host.text("agents/c.md") == mended)
    #expect(host.messages.contains("error: agents/a.md: not fixed: it is read-only\n"))
    #expect(host.messages.contains("fixed 2 findings in 1 file\n"))
    // What is told is what is on the disk.
    #expect(host.output.contains("agents/a.md:3:22"))
  }

  @Test func `a disk that is full leaves all files as they were`() {
    let host = host(["agents/c.md": marked])
    host.fail(at: 3)
    #expect(run("lint --fix", on: host) == .failed)
    #expect(host.text("agents/a.md") == marked && host.text("agents/c.md") == marked)
    #expect(host.messages.contains("agents/c.md: not fixed: no space left on device\n"))
    #expect(!host.messages.contains("fixed 2"))
  }

  @Test func `what a round brings to light the next one mends`() {
    let text =
      "---\nname: a\ndescription: x: y\nmodel: {preference: opus, fallbacks: [opus, opus]}\n---\nB\n"
    let host = MemoryHost(["agents/a.md": text])
    _ = run("lint --fix", on: host)
    #expect(
      host.text("agents/a.md")
        == "---\nname: a\ndescription: \"x: y\"\nmodel: {preference: opus}\n---\nB\n")
  }

  @Test(arguments: [
    ("--fix --staged", "'--fix' writes files, but '--staged' reads them"),
    ("--fix-unsafe --staged", "'--fix-unsafe' writes files"),
    ("--fix --write-baseline --baseline b.json", "do not go together"),
  ])
  func `what would write the wrong thing is refused`(_ words: String, _ message: String) {
    let host = host()
    #expect(run("lint \(words)", on: host) == .failed)
    #expect(host.messages.contains(message))
    #expect(host.steps.isEmpty)
  }
}
