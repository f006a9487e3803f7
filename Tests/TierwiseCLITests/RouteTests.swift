import Testing

@testable import TierwiseCLI

struct RouteTests {
  private func output(_ words: [String], _ files: [String: String] = [:]) -> String {
    let host = MemoryHost(files, variables: ["NO_COLOR": "1"], columns: 80)
    _ = CommandLineInterface(host: host).run(words)
    return host.output + host.messages
  }

  @Test func `a decision has four members in JSON`() {
    #expect(
      output([
        "route", "--title", "Fix typo", "--format", "json", "--profile", "plan-execute-review",
      ])
      .hasPrefix(
        #"{"tier":"haiku","decided_by":"pattern","because":"'Fix typo' in the title","others":[{"#))
  }

  @Test func `a page fits 80 columns and tells price, fallbacks and other steps`() {
    let text = output([
      "route", "--title", "Security audit of auth", "--label", "model:sonnet", "--files", "4",
    ])
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    for word in ["sonnet\n", "label 'model:sonnet'", "fallback", "4 files: sonnet plans"] {
      #expect(text.contains(word), "\(word)")
    }
  }

  @Test func `no tier below the floor is offered for a first try`() {
    #expect(
      !output(["route", "--title", "Security audit", "--label", "model:sonnet"]).contains(
        "try first"))
    #expect(output(["route", "--title", "Design payment flow"]).contains("try first"))
  }

  private static let tasks = """
    {"title":"Rename x","right":"haiku","input":1000,"output":100}
    {"title":"Fix typo in security module","right":"sonnet","input":1000,"output":100}

    """

  @Test func `many tasks have a line each, and profiles are compared`() {
    let files = ["t.jsonl": Self.tasks]
    #expect(output(["route", "--jsonl", "t.jsonl"], files).split(separator: "\n").count == 2)
    let text = output(
      ["route", "--simulate", "t.jsonl", "--compare", "unified,plan-execute-review"], files)
    #expect(text.contains("1 of 2 judged: 50.0 %"))
    #expect(text.contains("opus or haiku: Fix typo in security module"))
  }

  @Test(arguments: [
    (#"{"titel":"x"}"#, "t.jsonl:1:2: 'titel' is no key here\nhelp: did you mean 'title'?"),
    ("[", "t.jsonl:1:1: the line is no JSON object"),
    (#"{"files":1.5}"#, "t.jsonl:1:10: 'files' takes a whole number, not '1.5'"),
    (#"{"title":{}}"#, "t.jsonl:1:10: 'title' takes a text"),
    (#"{"title":"x","title":"y"}"#, "t.jsonl:1:14: 'title' stands here twice"),
    (#"{"confidence":2}"#, "takes a number from 0 to 1, not '2'"),
    (#"{"priority":"lo"}"#, "'priority' does not know 'lo'\nhelp: did you mean 'low'?"),
    (#"{"labels":["a","model:sonet"]}"#, "t.jsonl:1:16: 'labels' does not know 'model:sonet'"),
    (#"{"right":"sonet"}"#, "did you mean 'sonnet'?"), ("", "there is nothing in it"),
  ])
  func `a line that is no task is told with its place`(_ line: String, _ words: String) {
    #expect(output(["route", "--jsonl", "t.jsonl"], ["t.jsonl": line]).contains(words))
  }

  @Test(arguments: [
    ("--kind=code-reviw", "did you mean 'code-review'?"),
    ("--agent=pyton-pro", "did you mean 'python-pro'?"),
    ("--label=complexity:hrd", "did you mean 'complexity:hard'?"),
    ("--complexity=10", "there are 3, 4, 5, 6, 7, 8, 9"),
    ("--characteristics=documentaton", "did you mean 'documentation'?"),
    ("--spent=2", "'--spent' takes a number from 0 to 1, not '2'"),
  ])
  func `a value that nobody knows is one clear error`(_ option: String, _ help: String) {
    let text = output(["route", "--title", "x", "--profile", "claude-ctx", option])
    #expect(text.hasPrefix("error: '--"))
    #expect(text.contains(help), "\(text)")
  }

  @Test func `agents of a log that the policy does not name are told, not refused`() {
    let files = ["t.jsonl": #"{"title":"x","agent":"nobody","files":null}"#]
    let text = output(["route", "--jsonl", "t.jsonl"], files)
    #expect(text.contains(#"{"tier":"sonnet","decided_by":"default""#))
    #expect(text.hasSuffix("the policy has no tier for 1 agent of the tasks: nobody\n"))
  }

  @Test func `a comparison for programs has intervals and each disagreement`() {
    let json = output(
      [
        "route", "--simulate", "t.jsonl", "--compare", "unified,plan-execute-review", "--format",
        "json",
      ], ["t.jsonl": Self.tasks])
    for part in [
      #""judged":2,"right":1,"accuracy":0.500000,"interval":[0.094531,0.905469]}"#,
      #""disagreements":[{"line":2,"title":"Fix typo in security module","right":"sonnet","#
        + #""tiers":{"unified":"opus","plan-execute-review":"haiku"}}]}"#,
    ] { #expect(json.contains(part), "\(json)") }
    #expect(
      output(["route", "--simulate", "x", "--compare", "a,a"]).contains("different profiles"))
  }

  @Test func `turns are shown with what a change costs, and tools that are not simple`() {
    let files = [
      "c.jsonl": """
      {"tools":["time_tool"],"prompt":12000,"output":60}
      {"tools":["email"],"prompt":14000,"output":40}
      {"prompt":14500,"output":80}
      """
    ]
    let text = output(["route", "turns", "c.jsonl"], files)
    for part in [
      "   2  haiku   $", "only simple tools; a cache of its own", "not simple  email",
      "% less, on ", "the policy leaves turns alone",
    ] { #expect(text.contains(part), "\(text)") }
    let json = output(
      ["route", "turns", "c.jsonl", "--profile", "per-turn", "--format=json"], files)
    #expect(json.contains(#""on":true,"turns":[{"tier":"sonnet","because":"the first turn""#))
    #expect(!json.contains("leaves turns alone"))
  }

  @Test func `limits are measured on answers that were judged`() {
    let lines = (0..<200).map { number in
      #"{"v":1,"kind":"run","run_id":"r\#(number)","model":"claude-haiku-5-5","#
        + #""output_tokens":9,"confidence":\#(number % 2 == 0 ? 0.9 : 0.5),"#
        + #""outcome":"\#(number % 2 == 0 ? "success" : "failure")"}"#
    }
    let files = ["runs.jsonl": lines.joined(separator: "\n") + "\n"]
    let text = output(["route", "calibrate", "runs.jsonl", "--profile", "claude-ctx"], files)
    for part in [
      "answers  200 judged, 100 good: 50 % (43–57)", "limit    0.55: 100 of 100 good",
      "so far   from 0.70", "- {accept-at-least: 0.55}\n    calibrated: true",
    ] { #expect(text.contains(part), "\(text)") }
    // In unified, sonnet has a limit, too, and no answers here.
    #expect(
      output(["route", "calibrate", "runs.jsonl"], files).contains("not measured yet: sonnet"))
    #expect(output(["route", "calibrate"]).contains("says how sure its answer was"))
  }

  @Test func `a pipeline shows its steps, and takes those that the labels ask for`() {
    let plan = ["route", "plan", "plan-execute-review", "--format", "csv"]
    #expect(output(plan).contains("review,,opus,"))
    #expect(output(plan).contains(",no\n"))
    #expect(!output(plan + ["--label", "security"]).contains(",no\n"))
    #expect(output(["route", "plan", "plan-exec-review"]).contains("did you mean"))
  }
}
