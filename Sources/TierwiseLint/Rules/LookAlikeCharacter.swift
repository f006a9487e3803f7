import TierwiseCatalog
import TierwiseCore
import TierwiseYAML

/// Reports characters that look like others in what names an agent.
enum LookAlikeCharacter: AgentRule {
  static let info = RuleInfo(
    id: "look-alike-character", group: .security, severity: .warning,
    dialects: [.claudeCode, .structured, .copilot, .opencode, .cursor, .gemini],
    summary: "A character of the name, model or description looks like another one.",
    why: """
      A Cyrillic 'а' in a Latin word, or a hyphen that does not break, makes another name of what \
      looks the same: calls miss the agent, or meet one that poses as it. In a description only \
      words of two scripts are a warning; spaces and hyphens of typesetters are information.
      """,
    source:
      "Unicode Technical Standard 39, \"Confusable detection\"; vijaythecoder/awesome-claude-agents",
    examples: [
      .bad("a Cyrillic letter", "---\nname: ‹\u{0441}›ode-reviewer\ndescription: b\n---\nBody.\n"),
      .bad(
        "a hyphen that does not break",
        "---\nname: code‹\u{2011}›reviewer\ndescription: b\n---\nBody.\n"
      ),
      .bad(
        "a typesetter's space", "---\nname: a\ndescription: MUST‹\u{202F}›BE USED\n---\nBody.\n"),
      .good("Russian", "---\nname: ревьюер\ndescription: Проверяет код и API\n---\nBody.\n"),
      .good(
        "Greek letters of mathematics", "---\nname: a\ndescription: λ and Δt in µs\n---\nBody.\n"),
    ])

  static func check(_ agent: Agent, _ context: RuleContext, into findings: inout Findings) {
    for field in [agent.name, agent.model, agent.description] {
      guard let field, let node = field.node, agent.tree.kind(node) == .scalar,
        isSuspect(field.range, in: agent)
      else { continue }
      let text = String(decoding: agent.tree.bytes[field.range], as: UTF8.self)
      let isProse = field.keyRange == agent.description?.keyRange
      if let found = mixed(text) {
        report(found, in: field, .mixed(found.scalar, like: found.like), into: &findings)
      } else if let found = typeset(text, isProse: isProse) {
        report(
          found, in: field, .typeset(found.scalar, like: found.like),
          severity: isProse ? .info : .warning, into: &findings)
      }
    }
  }

  /// Whether a byte begins a Greek or Cyrillic letter, or what a typesetter puts in place of ASCII.
  private static func isSuspect(_ range: Range<Int>, in agent: Agent) -> Bool {
    let head = agent.tree.bytes
    let bytes = head.span
    var offset = range.lowerBound
    while let next = ByteSearch.firstNonASCII(in: bytes, offset..<range.upperBound) {
      switch bytes[next] {
      case 0xC2, 0xCE...0xD4: return true
      case 0xE2:
        // Dashes and quotes, which are everywhere, begin alike.
        let rest = range.upperBound - next
        if rest > 2, bytes[next + 1] == 0x80, [0x90, 0x91, 0xAF].contains(bytes[next + 2]) {
          return true
        }
      default: break
      }
      offset = next + 1
    }
    return false
  }

  /// A character that looks like another one.
  private struct Found {
    let offset: Int
    let scalar: Unicode.Scalar
    let like: Unicode.Scalar
  }

  private static func report(
    _ found: Found, in field: Field, _ message: Message, severity: Severity = .warning,
    into findings: inout Findings
  ) {
    let start = field.range.lowerBound + found.offset
    findings.report(
      info, at: start..<start + UTF8.width(found.scalar), message, severity: severity,
      help: "write '\(found.like)'")
  }

  /// Returns the first letter that poses as a Latin one, in a word where every other is Latin.
  private static func mixed(_ text: String) -> Found? {
    var offset = 0
    var word: (posing: Found?, hasLatin: Bool, isForeign: Bool) = (nil, false, false)
    for scalar in text.unicodeScalars {
      if isLatin(scalar) {
        word.hasLatin = true
      } else if !scalar.isASCII, let like = letters[scalar] {
        if word.posing == nil { word.posing = Found(offset: offset, scalar: scalar, like: like) }
      } else if scalar.properties.isAlphabetic {
        word.isForeign = true
      } else {
        if let posing = word.posing, word.hasLatin, !word.isForeign { return posing }
        word = (nil, false, false)
      }
      offset += UTF8.width(scalar)
    }
    return word.hasLatin && !word.isForeign ? word.posing : nil
  }

  /// Returns the first space or hyphen of a typesetter; in prose only one between ASCII letters.
  private static func typeset(_ text: String, isProse: Bool) -> Found? {
    let scalars = text.unicodeScalars
    var offset = 0
    for index in scalars.indices {
      let scalar = scalars[index]
      let like: Unicode.Scalar? =
        switch scalar {
        case "\u{2010}", "\u{2011}": "-"
        case "\u{A0}", "\u{202F}": " "
        default: nil
        }
      if let like, !isProse || isBetweenLetters(index, of: scalars) {
        return Found(offset: offset, scalar: scalar, like: like)
      }
      offset += UTF8.width(scalar)
    }
    return nil
  }

  private static func isBetweenLetters(
    _ index: String.Index, of scalars: String.UnicodeScalarView
  ) -> Bool {
    guard index > scalars.startIndex else { return false }
    let next = scalars.index(after: index)
    guard next < scalars.endIndex else { return false }
    return isLatin(scalars[scalars.index(before: index)]) && isLatin(scalars[next])
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && ASCII.isLetter(UInt8(truncatingIfNeeded: scalar.value))
  }

  /// Cyrillic and Greek letters, and the Latin ones they look like.
  private static let letters: [Unicode.Scalar: Unicode.Scalar] = [
    "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "у": "y", "х": "x", "і": "i", "ј": "j",
    "ѕ": "s", "һ": "h", "ԁ": "d", "А": "A", "В": "B", "Е": "E", "К": "K", "М": "M", "Н": "H",
    "О": "O", "Р": "P", "С": "C", "Т": "T", "Х": "X", "ο": "o", "Α": "A", "Β": "B", "Ε": "E",
    "Η": "H", "Ι": "I", "Κ": "K", "Μ": "M", "Ν": "N", "Ο": "O", "Ρ": "P", "Τ": "T", "Χ": "X",
  ]
}

extension Message {
  fileprivate static func mixed(_ scalar: Unicode.Scalar, like: Unicode.Scalar) -> Message {
    "\(code(scalar)) looks like '\(like)', and is another letter"
  }

  fileprivate static func typeset(_ scalar: Unicode.Scalar, like: Unicode.Scalar) -> Message {
    "\(code(scalar)) looks like '\(like)', and is another character"
  }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
