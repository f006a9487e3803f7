import TierwiseCatalog
import TierwiseRunLog

/// A file of a log, as its lines and what is known from its place.
struct LogText {
  var text: String
  var agentID: String?
  var agentType: String?

  init(_ text: String, agentID: String? = nil, agentType: String? = nil) {
    self.text = text
    self.agentID = agentID
    self.agentType = agentType
  }
}

/// Reads logs, `piece` bytes at a time.
func reader(_ files: [LogText], piece: Int = 4096) -> RunLogReader {
  var reader = RunLogReader(nonModels: Registry.builtIn.nonModels)
  for file in files {
    reader.begin(agentID: file.agentID, agentType: file.agentType)
    let bytes = Array(file.text.utf8)
    for start in stride(from: 0, to: bytes.count, by: piece) {
      reader.feed(bytes.span.extracting(start..<min(bytes.count, start + piece)))
    }
    reader.end()
  }
  reader.finish()
  return reader
}

func reader(_ text: String, piece: Int = 4096) -> RunLogReader {
  reader([LogText(text)], piece: piece)
}

/// Returns the rows in words: agent, model, tokens, price.
func rows(_ reader: RunLogReader, _ book: PriceBook = PriceBook(.builtIn)) -> [String] {
  let table = reader.table
  var pricer = Pricer(book, for: table)
  return (0..<table.count).map { place in
    let row = table[place]
    let group = table.group(of: row)
    let tokens = row.tokens
    let counts = [
      tokens.input, tokens.cacheRead, tokens.cacheWrite5m, tokens.cacheWrite1h, tokens.output,
    ]
    let price =
      switch pricer.cost(of: row) {
      case .priced(let low, let high): low == high ? low.exact : "\(low.exact)…\(high.exact)"
      case .unpriced(let reason): "\(reason)"
      }
    return
      "\(row.isRun ? "run" : "request") \(table.names[group.agent]) \(table.names[group.model]) "
      + "\(counts.map(String.init).joined(separator: "+")) \(price)"
  }
}
