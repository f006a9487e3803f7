import Testing
import TierwiseCatalog
import TierwiseRunLog

/// Transcripts in the shapes of Claude Code; every line is made up.
struct TranscriptTests {
  private static func answer(
    _ id: String, output: Int = 310, request: String = "req_1", model: String = "claude-haiku-5-5",
    _ more: String = #""isSidechain":true,"agentId":"a1f3c09","#, usage: String = "",
    at second: Int = 4
  ) -> String {
    """
    {"type":"assistant","uuid":"u-\(id)","parentUuid":"u-1",\
    "timestamp":"2026-11-12T09:15:0\(second).120Z","sessionId":"s-1",\(more)\
    "cwd":"/home/dev/shop","version":"2.1.310","requestId":"\(request)","message":{"id":"\(id)",\
    "type":"message","role":"assistant","model":"\(model)","content":[{"type":"tool_use","id":"t9",\
    "name":"Read","input":{"file_path":"cart.swift","x":{"subagent_type":"no"}}}],\
    "usage":{"input_tokens":12,"output_tokens":\(output),"cache_creation_input_tokens":5200,\
    "cache_read_input_tokens":18400,"cache_creation":{"ephemeral_5m_input_tokens":5200,\
    "ephemeral_1h_input_tokens":0},"service_tier":"standard","speed":"standard"\(usage)}}}
    """
  }

  private static let main = #""isSidechain":false,"#
  private static let named = #""isSidechain":true,"agentId":"a1","attributionAgent":"tester","#

  private static func launch(_ id: String, _ type: String?, status: String = "completed") -> String
  {
    let kind = type.map { #""agentType":"\#($0)","# } ?? ""
    return """
      {"type":"user","uuid":"u-100","timestamp":"2026-11-12T09:16:31.902Z","sessionId":"s-1",\
      "isSidechain":false,"message":{"role":"user","content":[{"type":"tool_result",\
      "tool_use_id":"toolu_1","content":[{"type":"text","text":"done"}]}]},\
      "toolUseResult":{"status":"\(status)","agentId":"\(id)",\(kind)\
      "resolvedModel":"claude-haiku-5-5","totalDurationMs":91400,"totalTokens":24611}}
      """
  }

  @Test func `the first sample costs 0,0009902 dollars`() {
    #expect(
      rows(reader(Self.answer("m1", Self.named))).last
        == "request tester claude-haiku-5-5 12+18400+5200+0+310 0.0009902")
  }

  @Test func `an answer in several lines counts once, with its largest output`() {
    let lines = [8, 310, 310].map { Self.answer("m1", output: $0, Self.main) }
    for order in [lines, lines.reversed()] {
      #expect(
        rows(reader(order.joined(separator: "\n"))) == [
          "request main claude-haiku-5-5 12+18400+5200+0+310 0.0009902"
        ])
    }
  }

  @Test func `a side question keeps its parent's line, whichever is read first`() {
    let parent = LogText(Self.answer("m1", Self.main))
    let side = LogText(Self.answer("m1", output: 900, request: "req_2"), agentID: "a1f3c09")
    for files in [[parent, side], [side, parent]] {
      let reader = reader(files)
      let requests = rows(reader).filter { $0.hasPrefix("request") }
      #expect(requests == ["request main claude-haiku-5-5 12+18400+5200+0+310 0.0009902"])
      #expect(reader.table[reader.table.count - 1].flags.contains(.hasRequests) == false)
    }
  }

  @Test func `a resumed session adds nothing`() {
    let old = Self.answer("m1", Self.main)
    let new = Self.answer("m2", Self.main)
    let reader = reader([LogText(old), LogText([old, new].joined(separator: "\n"))])
    #expect(rows(reader).count == 2)
    #expect(reader.table.duplicates == 1)
  }

  /// The name comes from the line, the file beside it, the result, or the call, in this order.
  @Test(arguments: [
    (named, "meta", "result", "tester"),
    (#""isSidechain":true,"agentId":"a1","#, "meta", "result", "meta"),
    (#""isSidechain":true,"agentId":"a1","#, nil, "result", "result"),
    (#""isSidechain":true,"agentId":"a1","#, nil, nil, "call"),
  ])
  func `an agent's name is looked for in four places`(
    _ more: String, _ meta: String?, _ result: String?, _ expected: String
  ) {
    let call = """
      {"type":"assistant","timestamp":"2026-11-12T09:15:00Z","message":{"content":[{"type":\
      "tool_use","id":"toolu_1","name":"Agent","input":{"prompt":"p","subagent_type":"call"}}]}}
      """
    for files in [
      [
        LogText(call + "\n" + Self.launch("a1", result)),
        LogText(Self.answer("m1", more), agentID: "a1", agentType: meta),
      ],
      [
        LogText(Self.answer("m1", more), agentID: "a1", agentType: meta),
        LogText(call + "\n" + Self.launch("a1", result)),
      ],
    ] {
      let table = reader(files).table
      let names = (0..<table.count).filter { !table[$0].isRun }.map { table.agent(of: table[$0]) }
      #expect(names == [expected])
    }
  }

  @Test func `a run lasts from its file's first line to its last`() {
    let file = LogText(
      [Self.answer("m1", at: 4), Self.answer("m2", at: 9)].joined(separator: "\n"),
      agentID: "a1f3c09")
    let table = reader([file]).table
    let run = (0..<table.count).map { table[$0] }.first { $0.isRun }
    #expect(run?.latency == 5000)
    #expect(run?.flags.contains(.hasRequests) == true)
  }

  @Test func `an agent that was launched and left no file is missed`() {
    let table = reader(Self.launch("gone", "tester")).table
    #expect(table.count == 1)
    #expect(table[0].flags.isSuperset(of: [.run, .launched]))
    #expect(!table[0].flags.contains(.hasRequests))
    #expect(table.agent(of: table[0]) == "tester" && table[0].latency == 91_400)
  }

  @Test func `a run that its parent saw fail is a failure by conclusion`() {
    let table = reader(Self.launch("gone", "tester", status: "failed")).table
    #expect(table[0].outcome == .failure && table[0].flags.contains(.proxyOutcome))
  }

  @Test func `an error line costs nothing and is counted`() {
    let reader = reader(Self.answer("m1", model: "<synthetic>"))
    #expect(reader.counts.errors == 1)
    #expect(rows(reader).allSatisfy { $0.hasPrefix("run") })
  }

  @Test func `writes that are not told apart count as five minutes, and say so`() {
    let old = """
      {"type":"assistant","timestamp":"2025-11-12T09:15:04Z","message":{"id":"m","model":\
      "claude-haiku-4-5-20251001","usage":{"input_tokens":1,"cache_creation_input_tokens":100,\
      "output_tokens":1}},"costUSD":0.5}
      """
    let reader = reader(old)
    #expect(rows(reader) == ["request main claude-haiku-4-5-20251001 1+0+100+0+1 0.000131"])
    #expect(reader.table[0].flags.contains(.splitUnknown))
    #expect(reader.table.reported.sum == 500_000_000_000)
  }

  @Test func `old side chains without an id have no name`() {
    let table = reader(Self.answer("m1", #""isSidechain":true,"#)).table
    #expect(table.count == 1 && table.agent(of: table[0]) == "unknown")
  }

  @Test func `lines about anything else are passed over without a word`() {
    let text = """
      {"type":"summary","summary":"s","leafUuid":"u"}
      {"type":"file-history-snapshot","messageId":"m","snapshot":{"a":[1,2,{"b":null}]}}
      {"type":"user","message":{"role":"user","content":"hello \\"you\\""},"toolUseResult":"text"}
      {"type":"progress","data":{"deep":[[[]]]}}
      """
    let reader = reader(text)
    #expect(reader.table.count == 0 && reader.counts.allSkipped == 0 && reader.counts.lines == 4)
  }

  @Test func `searches, batches, places and speed are part of the price`() {
    func price(_ usage: String, model: String = "claude-opus-5-5") -> Substring? {
      rows(reader(Self.answer("m", model: model, Self.main, usage: usage))).first?
        .split(separator: " ").last
    }
    #expect(price("") == "0.035928")
    #expect(price(#","server_tool_use":{"web_search_requests":2}"#) == "0.055928")
    #expect(price(#","inference_geo":"us""#) == "0.0395208")
    #expect(price(#","inference_geo":"eu""#) == "0.035928")
    #expect(price(#","service_tier":"batch""#) == "0.017964")
    #expect(price(#","speed":"fast""#) == "0.071856")
    #expect(price(#","speed":"warp""#) == "unknownSpeed")
    #expect(price(#","speed":"fast""#, model: "claude-haiku-5-5") == "unknownSpeed")
  }

  @Test func `the file beside a transcript names the agent`() {
    let bytes = Array(#"{"description":"d","agentType":"code-reviewer","toolUseId":"t"}"#.utf8)
    #expect(TranscriptMeta.agentType(bytes.span) == "code-reviewer")
    #expect(TranscriptMeta.agentType(Array("[]".utf8).span) == nil)
  }
}
