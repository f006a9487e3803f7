/// A pattern as a small machine whose states are followed all at once (Thompson).
///
/// Each character of a text costs at most one look at each step, so that no pattern, however it is
/// nested, makes matching slower than its length times the text's.
struct GlobProgram: Hashable, Sendable {
  private var steps: [Step] = []
  /// For each step: a bit for each step that is reached from it without a character.
  ///
  /// Empty where there are more steps than bits.
  private var reached: [UInt64] = []

  enum Step: Hashable, Sendable {
    case scalar(Unicode.Scalar)
    /// Any character but a slash.
    case one
    /// Any character.
    case any
    case set(GlobSet)
    /// Goes on at both places.
    case split(Int, Int)
    case jump(Int)
    case match
  }

  /// What counts as a match.
  enum Goal { case path, pathOrFoldersAbove, foldersAbove }

  /// How deep braces may be nested; below that they are characters.
  private static let deepest = 16

  /// Compiles a pattern without a slash at its ends; nil where a `[` has no `]`.
  init?(_ text: ArraySlice<Unicode.Scalar>, _ syntax: Glob.Syntax, isAnchored: Bool) {
    if !isAnchored { addFolders() }
    guard add(text, syntax, depth: 0, isStart: true) else { return nil }
    steps.append(.match)
    guard steps.count <= 64 else { return }
    for step in steps.indices {
      var states = States(count: steps.count)
      follow(step, into: &states)
      let ends: UInt64 = states.isMatch ? 1 << UInt64(steps.count - 1) : 0
      reached.append(states.list.reduce(ends) { $0 | 1 << UInt64($1) })
    }
  }

  /// Adds the steps for any number of folders, none included.
  private mutating func addFolders() {
    let start = steps.count
    steps.append(.split(start + 1, start + 5))
    steps.append(.any)
    steps.append(.split(start + 1, start + 3))
    steps.append(.scalar("/"))
    steps.append(.jump(start + 5))
  }

  private mutating func add(
    _ text: ArraySlice<Unicode.Scalar>, _ syntax: Glob.Syntax, depth: Int, isStart: Bool
  ) -> Bool {
    var rest = text
    var isStart = isStart
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\\":
        // A backslash at the end stands for itself.
        steps.append(.scalar(rest.popFirst() ?? "\\"))
      case "?": steps.append(.one)
      case "*":
        addStars(&rest, isStart: isStart)
      case "[":
        guard let set = GlobSet(&rest) else { return false }
        steps.append(.set(set))
      case "{":
        guard syntax == .braces, depth < Self.deepest, let choices = Self.choices(&rest) else {
          steps.append(.scalar(scalar))
          break
        }
        guard add(choices, syntax, depth: depth + 1, isStart: isStart) else { return false }
      default: steps.append(.scalar(scalar))
      }
      isStart = scalar == "/"
    }
    return true
  }

  /// Adds the steps for a run of stars, of which the first is taken.
  private mutating func addStars(_ rest: inout ArraySlice<Unicode.Scalar>, isStart: Bool) {
    var count = 1
    while rest.first == "*" {
      rest.removeFirst()
      count += 1
    }
    if count >= 2, isStart, rest.first == "/" {
      rest.removeFirst()
      addFolders()
      return
    }
    let start = steps.count
    if count >= 2, isStart, rest.isEmpty {
      // Everything below a folder, but not the folder.
      steps.append(.any)
      steps.append(.split(start, start + 2))
      return
    }
    steps.append(.split(start + 1, start + 3))
    steps.append(.one)
    steps.append(.jump(start))
  }

  /// Takes what is between a brace and its pair, split at commas; nil without a pair or a comma.
  private static func choices(
    _ rest: inout ArraySlice<Unicode.Scalar>
  ) -> [ArraySlice<Unicode.Scalar>]? {
    var choices: [ArraySlice<Unicode.Scalar>] = []
    var start = rest.startIndex
    var depth = 0
    var index = start
    while index < rest.endIndex {
      switch rest[index] {
      case "\\": index += 1
      case "{": depth += 1
      case "," where depth == 0:
        choices.append(rest[start..<index])
        start = index + 1
      case "}" where depth == 0:
        guard !choices.isEmpty else { return nil }
        choices.append(rest[start..<index])
        rest = rest[(index + 1)...]
        return choices
      case "}": depth -= 1
      default: break
      }
      index += 1
    }
    return nil
  }

  private mutating func add(
    _ choices: [ArraySlice<Unicode.Scalar>], _ syntax: Glob.Syntax, depth: Int, isStart: Bool
  ) -> Bool {
    var exits: [Int] = []
    for (index, choice) in choices.enumerated() {
      let split = steps.count
      if index + 1 < choices.count { steps.append(.jump(0)) }
      guard add(choice, syntax, depth: depth, isStart: isStart) else { return false }
      guard index + 1 < choices.count else { break }
      exits.append(steps.count)
      steps.append(.jump(0))
      steps[split] = .split(split + 1, steps.count)
    }
    for exit in exits { steps[exit] = .jump(steps.count) }
    return true
  }
}

extension GlobProgram {
  func matches(_ path: String, _ goal: Goal) -> Bool {
    guard let start = reached.first else { return matchesSlowly(path, goal) }
    let match: UInt64 = 1 << UInt64(steps.count - 1)
    var now = start
    for scalar in path.unicodeScalars {
      if scalar == "/", goal != .path, now & match != 0 { return true }
      var rest = now & ~match
      now = 0
      while rest != 0 {
        let state = rest.trailingZeroBitCount
        rest &= rest - 1
        if accepts(steps[state], scalar) { now |= reached[state + 1] }
      }
      if now == 0 { return false }
    }
    return now & match != 0 && goal != .foldersAbove
  }

  /// The same for programs of more steps than a word has bits.
  private func matchesSlowly(_ path: String, _ goal: Goal) -> Bool {
    var now = States(count: steps.count)
    var next = States(count: steps.count)
    follow(0, into: &now)
    for scalar in path.unicodeScalars {
      if scalar == "/", goal != .path, now.isMatch { return true }
      next.removeAll()
      for state in now.list where accepts(steps[state], scalar) { follow(state + 1, into: &next) }
      swap(&now, &next)
      if now.list.isEmpty, !now.isMatch { return false }
    }
    return now.isMatch && goal != .foldersAbove
  }

  /// The steps that wait for a character, each once.
  private struct States {
    var list: [Int] = []
    var isMatch = false
    private var seen: [Int]
    private var round = 1

    init(count: Int) {
      seen = [Int](repeating: 0, count: count)
      list.reserveCapacity(count)
    }

    mutating func removeAll() {
      list.removeAll(keepingCapacity: true)
      isMatch = false
      round += 1
    }

    /// Notes a step, and returns whether it was not noted in this round.
    mutating func insert(_ step: Int) -> Bool {
      if seen[step] == round { return false }
      seen[step] = round
      return true
    }
  }

  private func follow(_ step: Int, into states: inout States) {
    var open = [step]
    while let step = open.popLast() {
      guard states.insert(step) else { continue }
      switch steps[step] {
      case .split(let left, let right): open += [right, left]
      case .jump(let target): open.append(target)
      case .match: states.isMatch = true
      case .scalar, .one, .any, .set: states.list.append(step)
      }
    }
  }

  private func accepts(_ step: Step, _ scalar: Unicode.Scalar) -> Bool {
    switch step {
    case .scalar(let wanted): scalar == wanted
    case .one: scalar != "/"
    case .any: true
    case .set(let set): scalar != "/" && set.contains(scalar)
    case .split, .jump, .match: false
    }
  }
}

/// What stands in brackets: characters and ranges of them.
struct GlobSet: Hashable, Sendable {
  private var ranges: [ClosedRange<Unicode.Scalar>] = []
  private var isNegated = false

  /// Takes a set whose `[` is taken; nil without a `]`.
  init?(_ rest: inout ArraySlice<Unicode.Scalar>) {
    if rest.first == "!" || rest.first == "^" {
      isNegated = true
      rest.removeFirst()
    }
    var isFirst = true
    while var low = rest.popFirst() {
      if low == "]", !isFirst { return }
      isFirst = false
      if low == "[", rest.first == ":", addClass(&rest) { continue }
      if low == "\\" {
        guard let next = rest.popFirst() else { return nil }
        low = next
      }
      guard rest.first == "-", rest.dropFirst().first.map({ $0 != "]" }) ?? false else {
        ranges.append(low...low)
        continue
      }
      rest.removeFirst()
      guard var high = rest.popFirst() else { return nil }
      if high == "\\" {
        guard let next = rest.popFirst() else { return nil }
        high = next
      }
      // A range that runs backwards holds nothing.
      if low <= high { ranges.append(low...high) }
    }
    return nil
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    ranges.contains { $0.contains(scalar) } != isNegated
  }

  /// Takes a class such as `[:digit:]` whose `[` is taken; returns false where it is none.
  private mutating func addClass(_ rest: inout ArraySlice<Unicode.Scalar>) -> Bool {
    var name = ""
    for scalar in rest.dropFirst() {
      if scalar == ":" { break }
      name.unicodeScalars.append(scalar)
      if name.utf8.count > 8 { return false }
    }
    let end = rest.startIndex + name.unicodeScalars.count + 1
    guard let ranges = Self.classes[name], rest[end...].starts(with: [":", "]"]) else {
      return false
    }
    self.ranges += ranges
    rest = rest[(end + 2)...]
    return true
  }

  private static let classes: [String: [ClosedRange<Unicode.Scalar>]] = [
    "alpha": ["a"..."z", "A"..."Z"], "digit": ["0"..."9"], "upper": ["A"..."Z"],
    "alnum": ["a"..."z", "A"..."Z", "0"..."9"], "lower": ["a"..."z"],
    "xdigit": ["a"..."f", "A"..."F", "0"..."9"], "space": [" "..." ", "\t"..."\r"],
    "blank": [" "..." ", "\t"..."\t"], "punct": ["!"..."/", ":"..."@", "["..."`", "{"..."~"],
  ]
}
