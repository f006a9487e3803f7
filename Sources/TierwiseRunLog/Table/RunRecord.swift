/// What one line of a log says, once it is read.
package struct RunRecord: Sendable {
  package var kind = Kind.request
  package var group = RunGroup()
  /// When it ended (a request) or began (a run); nil where the line does not say.
  package var time: Timestamp?
  /// Tells it from all others: the hash of its message, its request, its run, or its line.
  package var key: UInt64 = 0
  /// The run it belongs to, by the hash of its id; for a run its own key.
  package var run: UInt64?
  package var tokens = Tokens()
  /// How long it took, in milliseconds; nil where that is not known.
  package var latency: UInt32?
  package var flags: RunFlags = []
  package var outcome = Outcome.unknown
  /// 1 to 5, or 0.
  package var quality: UInt8 = 0
  package var searches: UInt16 = 0
  /// What the log says it cost, in picodollars.
  package var reported: Int?

  package init() {}

  /// What a line is about.
  package enum Kind: Hashable, Sendable {
    /// One answer of a model.
    case request
    /// One task of an agent, from its start to its end.
    case run
  }

  /// How a run went.
  package enum Outcome: UInt8, CaseIterable, Sendable {
    /// Nobody has said.
    case unknown
    case success, failure
    /// It was used once somebody had put it right.
    case corrected
  }
}

/// Tokens of a request, by what they cost.
package struct Tokens: Hashable, Sendable {
  /// Read in, and not from the cache.
  package var input: UInt32 = 0
  /// Read from the cache.
  package var cacheRead: UInt32 = 0
  /// Put into the cache for five minutes.
  package var cacheWrite5m: UInt32 = 0
  /// Put into the cache for an hour.
  package var cacheWrite1h: UInt32 = 0
  /// Written, thinking included.
  package var output: UInt32 = 0

  package init() {}

  /// The size of the prompt, which decides the band of the price.
  package var prompt: Int {
    Int(input) + Int(cacheRead) + Int(cacheWrite5m) + Int(cacheWrite1h)
  }

  /// All tokens.
  package var all: Int { prompt + Int(output) }
}

/// What is, or is not, the case with a request or a run.
package struct RunFlags: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// It is a run, not a request.
  package static let run = RunFlags(rawValue: 1)
  /// It stands in a side chain, whose lines may repeat those of its parent.
  package static let sidechain = RunFlags(rawValue: 2)
  /// It stands in the main conversation.
  package static let main = RunFlags(rawValue: 4096)
  /// Of a run: requests of it were seen, so that they count and its totals do not.
  package static let hasRequests = RunFlags(rawValue: 4)
  /// It was not said for how long its writes were put into the cache.
  package static let splitUnknown = RunFlags(rawValue: 8)
  /// It was escalated from a lower tier.
  package static let escalated = RunFlags(rawValue: 16)
  /// Another model stood in for the one that was asked for.
  package static let fallback = RunFlags(rawValue: 32)
  /// It ended in an error.
  package static let error = RunFlags(rawValue: 64)
  /// Of a run: a launch of it was seen.
  package static let launched = RunFlags(rawValue: 128)
  /// It is known without a day.
  package static let undated = RunFlags(rawValue: 256)
  /// How it went was concluded from something else, such as the tests of its commit.
  package static let proxyOutcome = RunFlags(rawValue: 512)
  /// Of a run: a line is about the run itself.
  package static let stated = RunFlags(rawValue: 2048)
  /// Its latency is known.
  package static let timed = RunFlags(rawValue: 1024)
}
