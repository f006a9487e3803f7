import TierwiseCore

/// The way from a document's root to a value: `model.fallbacks[0]`.
///
/// A key that has a dot, a bracket, a quote or a blank stands in double quotes: `"a.b".c`. Keys are
/// found by their value, however they are written in the text.
public struct YAMLRoute: Hashable, Sendable {
  /// One step down.
  public enum Step: Hashable, Sendable {
    /// Into a mapping, by key.
    case key(String)
    /// Into a sequence, by number from 0.
    case index(Int)
  }

  /// The steps from the root.
  public let steps: [Step]

  /// Creates a route from its steps.
  public init(_ steps: [Step]) { self.steps = steps }

  /// Reads a route as people write it; nil where it is none.
  public init?(_ text: String) {
    var scanner = Scanner(rest: Array(text.utf8)[...])
    guard let steps = scanner.steps() else { return nil }
    self.steps = steps
  }
}

extension YAMLRoute {
  /// Returns the route one key further down.
  public func key(_ name: String) -> YAMLRoute { YAMLRoute(steps + [.key(name)]) }

  /// Returns the route one item further down.
  public func item(_ index: Int) -> YAMLRoute { YAMLRoute(steps + [.index(index)]) }
}

extension YAMLRoute: CustomStringConvertible {
  /// The route as people write it.
  public var description: String {
    var result = ""
    for step in steps {
      switch step {
      case .index(let index): result += "[\(index)]"
      case .key(let name):
        if !result.isEmpty { result += "." }
        result += YAMLRoute.written(name)
      }
    }
    return result
  }

  private static func written(_ name: String) -> String {
    if !name.isEmpty, name.utf8.allSatisfy({ !Scanner.ends($0) }) { return name }
    var result = "\""
    for character in name.unicodeScalars {
      if character == "\"" || character == "\\" { result += "\\" }
      result.unicodeScalars.append(character)
    }
    return result + "\""
  }
}

extension YAMLRoute {
  private struct Scanner {
    var rest: ArraySlice<UInt8>

    /// Returns whether the byte cannot be part of a key without quotes.
    static func ends(_ byte: UInt8) -> Bool {
      switch byte {
      case 0...ASCII.space, ASCII.period, UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\""),
        UInt8(ascii: "\\"):
        true
      default: false
      }
    }

    mutating func steps() -> [Step]? {
      var result: [Step] = []
      while let byte = rest.first {
        if byte == UInt8(ascii: "[") {
          guard let index = index() else { return nil }
          result.append(.index(index))
          continue
        }
        if !result.isEmpty {
          guard byte == UInt8(ascii: ".") else { return nil }
          rest.removeFirst()
        }
        guard let key = rest.first == UInt8(ascii: "\"") ? quoted() : word() else { return nil }
        result.append(.key(key))
      }
      return result
    }

    private mutating func index() -> Int? {
      rest.removeFirst()
      let digits = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
      rest = rest[digits.endIndex...]
      guard rest.popFirst() == UInt8(ascii: "]") else { return nil }
      return Int(String(decoding: digits, as: UTF8.self))
    }

    private mutating func word() -> String? {
      let word = rest.prefix { !Scanner.ends($0) }
      rest = rest[word.endIndex...]
      return word.isEmpty ? nil : String(validating: word, as: UTF8.self)
    }

    private mutating func quoted() -> String? {
      rest.removeFirst()
      var result: [UInt8] = []
      while let byte = rest.popFirst() {
        if byte == UInt8(ascii: "\"") { return String(validating: result, as: UTF8.self) }
        if byte == UInt8(ascii: "\\") {
          guard let escaped = rest.popFirst() else { return nil }
          result.append(escaped)
        } else {
          result.append(byte)
        }
      }
      return nil
    }
  }
}
