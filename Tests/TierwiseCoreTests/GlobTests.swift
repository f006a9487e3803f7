import Testing
import TierwiseCore

struct GlobTests {
  @Test func `a pattern without a slash matches at every depth`() {
    check("a.md", yes: ["a.md", "x/a.md", "x/y/a.md"], no: ["b.md", "xa.md", "a.mdx"])
    check("*.md", yes: ["a.md", "x/a.md", ".md"], no: ["a.txt", "a.md.txt"])
    check("a*d", yes: ["ad", "x/abcd"], no: ["a/d", "abc"])
    check("build", yes: ["build", "build/a", "x/build/y/a"], no: ["builds", "rebuild/a"])
  }

  @Test func `a slash at the start or inside ties a pattern to its folder`() {
    check("/a.md", yes: ["a.md"], no: ["x/a.md"])
    check("x/a.md", yes: ["x/a.md"], no: ["y/x/a.md"])
    check("x/*.md", yes: ["x/a.md"], no: ["x/y/a.md", "y/x/a.md"])
  }

  @Test func `a slash at the end means folders`() {
    check("x/", yes: ["x/a", "y/x/a"], no: ["x", "y/x"])
    check("x*/", yes: ["xy/a"], no: ["xy"])
    check("a/x/", yes: ["a/x/b"], no: ["a/x", "b/a/x/c"])
  }

  @Test func `two stars cross folders`() {
    check("**/a", yes: ["a", "x/a", "x/y/a", "a/b"], no: ["ba"])
    check("x/**", yes: ["x/a", "x/y/a"], no: ["x", "y/x/a"])
    check("x/**/a", yes: ["x/a", "x/y/a", "x/y/z/a"], no: ["xa", "x/ya"])
    check("x**y", yes: ["xy", "xaay"], no: ["xa/y"])
    check("**", yes: ["a", "a/b"], no: [])
  }

  @Test func `what matches a folder covers what is below`() {
    check("x/*", yes: ["x/a", "x/y/a"], no: ["x", "z"])
    check("x/y", yes: ["x/y", "x/y/z"], no: ["x/yz"])
  }

  @Test func `a question mark is one character, of any length in bytes`() {
    check("?.md", yes: ["a.md", "é.md", "代.md", "x/a.md"], no: ["ab.md", ".md"])
    check("x?y", yes: ["xay"], no: ["x/y"])
  }

  @Test func `brackets are sets`() {
    check("[ab].md", yes: ["a.md", "b.md"], no: ["c.md"])
    check("[a-c0].md", yes: ["b.md", "0.md"], no: ["d.md", "-.md"])
    check("[!a].md", yes: ["b.md", "é.md"], no: ["a.md"])
    check("[^a].md", yes: ["b.md"], no: ["a.md"])
    check("[]-].md", yes: ["].md", "-.md"], no: ["a.md"])
    check("[[:digit:]x].md", yes: ["7.md", "x.md"], no: ["a.md", ":.md"])
    check("a[!b]c", yes: ["axc"], no: ["a/c"])
    #expect(Glob("[a") == nil)
  }

  @Test func `braces are choices, and may be nested`() {
    check("*.{md,markdown}", yes: ["a.md", "x/a.markdown"], no: ["a.txt"])
    check("{a,b/{c,d}}/*.md", yes: ["a/x.md", "b/c/x.md", "b/d/x.md"], no: ["b/x.md"])
    check("a{,b}c", yes: ["ac", "abc"], no: ["ab"])
    check("{**/x,y}", yes: ["a/x", "x", "y"], no: ["a/y"])
    check("{a}", yes: ["{a}"], no: ["a"])
    check("{a,b", yes: ["{a,b"], no: ["a"])
    #expect(Glob("{a,b}", .gitignore)?.covers("a") == false)
    #expect(Glob("{a,b}", .gitignore)?.covers("{a,b}") == true)
  }

  @Test func `a backslash takes away a meaning`() {
    check("\\*.md", yes: ["*.md"], no: ["a.md"])
    check("\\!a", yes: ["!a"], no: ["a"])
    check("a\\{b,c\\}", yes: ["a{b,c}"], no: ["ab"])
  }

  @Test func `an empty pattern is none`() {
    #expect(Glob("") == nil)
    #expect(Glob("/") == nil)
  }

  @Test func `a path is matched itself when asked for, not for a folder above it`() throws {
    let build = try #require(Glob("build/", .gitignore))
    #expect(build.matches("x/build", .folder))
    #expect(!build.matches("x/build", .file))
    #expect(!build.matches("build/a", .file))
    let star = try #require(Glob("x/*", .gitignore))
    #expect(star.matches("x/a", .file))
    #expect(!star.matches("x/y/a", .file))
  }

  @Test func `time grows with pattern and text, not with their powers`() throws {
    let patterns = [
      String(repeating: "*a", count: 40) + "b", String(repeating: "**/", count: 40) + "b",
      String(repeating: "{a,a}", count: 40) + "b", String(repeating: "{a,", count: 40) + "b",
    ]
    for pattern in patterns {
      let glob = try #require(Glob(pattern))
      let clock = ContinuousClock()
      let time = clock.measure {
        #expect(!glob.covers(String(repeating: "a", count: 4000)))
        #expect(!glob.covers(String(repeating: "a/", count: 2000) + "c"))
      }
      #expect(time < .seconds(10), "\(pattern)")
    }
  }

  private func check(
    _ pattern: String, yes: [String], no: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard let glob = Glob(pattern) else {
      Issue.record("no pattern", sourceLocation: sourceLocation)
      return
    }
    for path in yes {
      #expect(glob.covers(path), "\(pattern) \(path)", sourceLocation: sourceLocation)
    }
    for path in no {
      #expect(!glob.covers(path), "\(pattern) \(path)", sourceLocation: sourceLocation)
    }
  }
}

struct IgnoreFileTests {
  @Test func `the last line that matches decides`() {
    let file = IgnoreFile(Array("*.md\n!keep.md\n/keep.md\n".utf8).span)
    #expect(file.verdict(on: "a.md", .file) == .ignored)
    #expect(file.verdict(on: "x/keep.md", .file) == .kept)
    #expect(file.verdict(on: "keep.md", .file) == .ignored)
    #expect(file.verdict(on: "a.txt", .file) == nil)
  }

  @Test func `comments, blanks and line ends are read as git reads them`() {
    let text = "# a\r\n\r\nx.md  \r\ny\\ \n\\#z\n\\!w\n[broken\n  \n"
    let file = IgnoreFile(Array(text.utf8).span)
    for path in ["x.md", "y ", "#z", "!w"] {
      #expect(file.verdict(on: path, .file) == .ignored, "\(path)")
    }
    for path in ["# a", "a", "", "[broken", " "] {
      #expect(file.verdict(on: path, .file) == nil, "\(path)")
    }
  }
}

struct GlobHintTests {
  @Test(arguments: [
    ("a.md", Glob.Hint.component("a.md")), ("*.md", .tail(".md")), ("ab*c", .head("ab")),
    ("a*bc", .tail("bc")), ("x/y", .below("x/y")), ("/x/y/*.md", .below("x/y")),
    ("x/**/review.md", .tail("review.md")), ("team-x/{a,b}c", .below("team-x")),
    ("x{a,bc}", .head("x")), ("x/", .component("x")), ("a\\*", .head("a")), ("x*/y", .tail("y")),
  ])
  func `what a pattern is looked up by is in all that it covers`(
    _ pattern: String, _ hint: Glob.Hint
  ) {
    #expect(Glob(pattern)?.hint == hint)
  }

  @Test(arguments: ["*", "?", "[ab]", "{a,b}", "**/x*", "*a*"])
  func `a pattern that is all wildcard is looked up by nothing`(_ pattern: String) {
    #expect(Glob(pattern)?.hint == nil)
  }
}
