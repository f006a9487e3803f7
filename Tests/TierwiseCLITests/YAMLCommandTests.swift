import Testing

@testable import TierwiseCLI

struct YAMLCommandTests {
  @Test(arguments: [
    (
      "events",
      "+STR\n+DOC ---\n+MAP\n=VAL :a\n+SEQ []\n=VAL :1\n=VAL \"ä\n-SEQ\n-MAP\n-DOC\n-STR\n"
    ),
    ("json", "{\"a\":[1,\"ä\"]}\n"),
    ("print", "--- # c\na: [1, \"\\u00e4\"]\r\n"),
  ])
  func `a text is shown from a file and from the standard input`(_ view: String, _ output: String) {
    let text = "--- # c\na: [1, \"\\u00e4\"]\r\n"
    for (words, host) in [
      ("yaml \(view) a.yaml", MemoryHost(["a.yaml": text])),
      ("yaml \(view) -", MemoryHost(input: text)), ("yaml \(view)", MemoryHost(input: text)),
    ] {
      #expect(run(words, on: host) == .done)
      #expect(host.output == output)
      #expect(host.messages.isEmpty)
    }
  }

  @Test func `each document is a line of JSON`() {
    let host = MemoryHost(["a.yaml": "--- a\n--- b\n", "b.yaml": "", "c.yaml": "- c"])
    #expect(run("yaml json a.yaml b.yaml c.yaml", on: host) == .done)
    #expect(host.output == "\"a\"\n\"b\"\n[\"c\"]\n")
  }

  @Test func `a problem is one line with its place, and the other files are shown`() {
    let files = ["a.yaml": "a: 1\nb: use: this\n", "c.yaml": "c"]
    let json = MemoryHost(files)
    #expect(run("yaml json a.yaml c.yaml", on: json) == .found)
    #expect(json.output == "\"c\"\n")
    #expect(
      json.messages
        == "a.yaml:2:7: error: ': ' inside an unquoted value [colon-in-plain-value]\n")
    let print = MemoryHost(files)
    #expect(run("yaml print a.yaml c.yaml", on: print) == .found)
    #expect(print.output == "a: 1\nb: use: this\nc")
    let input = MemoryHost(input: "[a")
    #expect(run("yaml events", on: input) == .found)
    #expect(input.output == "+STR\n+DOC\n+SEQ []\n=VAL :a\n-SEQ\n")
    #expect(input.messages == "<stdin>:1:1: error: the bracket is never closed [unclosed-flow]\n")
  }

  @Test func `aliases that stand for too much are a problem of values only`() {
    let text =
      "- &a [x, x, x, x, x, x, x, x, x, x]\n- &b [*a, *a, *a, *a, *a, *a]\n- [*b, *b, *b, *b, *b]\n"
    let json = MemoryHost(input: text)
    #expect(run("yaml json", on: json) == .found)
    #expect(json.output.isEmpty)
    #expect(
      json.messages.hasPrefix("<stdin>:3:16: error: aliases that stand for more than 10 times"))
    #expect(run("yaml events", on: MemoryHost(input: text)) == .done)
  }

  @Test func `what cannot be read is an error, and the other files are shown`() {
    let host = MemoryHost(["a.yaml": "a"], special: ["pipe": .special("named pipe")])
    #expect(run("yaml json gone.yaml pipe a.yaml", on: host) == .failed)
    #expect(host.output == "\"a\"\n")
    #expect(
      host.messages == "error: gone.yaml: no such file or folder\nerror: pipe: it is a named pipe\n"
    )
    let large = MemoryHost(input: String(repeating: "a", count: Limits.fileSize + 1))
    #expect(run("yaml json", on: large) == .failed)
    #expect(large.messages == "error: <stdin>: it is larger than 16 MiB\n")
  }

  @Test func `a batch answers each line with all views of its text`() {
    let host = MemoryHost(
      input: #"{"id":"x","yaml":"a: \ud83d\ude00 # \u00e9\r\n- b"}"# + "\n\n"
        + #"{"yaml": "- \"\\u0041\\/\"\n--- |\n \\\ttext\n", "id": 7, "more": {"a": [null]}}"#)
    #expect(run("yaml batch", on: host) == .done)
    #expect(
      host.output == #"""
        {"id":"x","error":{"code":"unexpected-dash","offset":14,"message":"a list item where a key \#
        is expected"},"events":"+STR\n+DOC\n+MAP\n=VAL :a\n=VAL :😀\n-MAP","documents":[],\#
        "printed":"a: 😀 # é\r\n- b"}
        {"id":7,"error":null,"events":"+STR\n+DOC\n+SEQ\n=VAL \"A/\n-SEQ\n-DOC\n+DOC ---\n\#
        =VAL |\\\\\\ttext\\n\n-DOC\n-STR","documents":[["A/"],"\\\ttext\n"],\#
        "printed":"- \"\\u0041\\/\"\n--- |\n \\\ttext\n"}

        """#)
    #expect(host.messages.isEmpty)
  }

  @Test(arguments: [
    (#"{"id":"a","yaml":"x}"#, 17, "the line cannot be read as JSON: the quote is never closed"),
    (#"{"yaml":"\ud800"}"#, 9, "the line cannot be read as JSON: an escape that double quotes"),
    (#"{"id":"a","yaml":1}"#, 0, "the line has no text with the key 'yaml'"),
    ("[]", 0, "the line has no text with the key 'yaml'"),
    (#"{"id":&a [*a],"yaml":""}"#, 10, "the line cannot be read as JSON: aliases that stand"),
  ])
  func `a line that asks for nothing is answered, too`(
    _ line: String, _ offset: Int, _ message: String
  ) {
    let host = MemoryHost(input: line + "\n" + #"{"id":"b","yaml":"b"}"# + "\n")
    #expect(run("yaml batch", on: host) == .failed)
    let answers = host.output.split(separator: "\n")
    #expect(answers.count == 2)
    #expect(
      answers.first?.hasPrefix(
        "{\"id\":null,\"error\":{\"code\":\"bad-line\",\"offset\":\(offset),\"message\":\"\(message)"
      )
        == true)
    #expect(answers.last?.hasPrefix(#"{"id":"b","error":null"#) == true)
    #expect(host.messages.hasPrefix("error: line 1: \(message)"))
  }

  @Test func `a line that is too long is dropped, and the next one answered`() {
    let long = #"{"yaml":""# + String(repeating: "x", count: Limits.fileSize) + #""}"#
    let host = MemoryHost(input: long + "\n" + #"{"id":"b","yaml":"b"}"#)
    #expect(run("yaml batch", on: host) == .failed)
    #expect(host.output.contains("the line is longer than 16 MiB"))
    #expect(host.output.contains(#"{"id":"b","error":null"#))
  }
}
