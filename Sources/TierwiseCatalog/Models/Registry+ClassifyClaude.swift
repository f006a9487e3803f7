import TierwiseCore

extension Registry {
  /// Returns what a value is where Claude Code reads it: the steps from right to unknown.
  func claudeCode(_ text: String, on day: CalendarDay) -> ModelValue {
    if let value = exact(text, on: day) { return value }
    // No name is so long; the bound also bounds the recursion below.
    guard text.utf8.count <= 256 else { return .unknown(nearest: nil) }
    if let value = dressed(text, on: day) { return value }
    if let value = otherCase(text, on: day) { return value }
    if let value = otherHarness(text, on: day) { return value }
    if let value = prefixed(text, on: day) { return value }
    if let value = misspelt(text, on: day) { return value }
    if let origin = vendor(of: text) { return .foreign(origin, nil) }
    return .unknown(nearest: nearest(to: text, on: day))
  }

  /// Blanks or a second pair of quotes around a value.
  private func dressed(_ text: String, on day: CalendarDay) -> ModelValue? {
    let blanks = " \t\r\n".unicodeScalars
    let quotes = "\"'`“”‘’".unicodeScalars
    let bare = text.trimmed { blanks.contains($0) || quotes.contains($0) }
    guard bare != text, !bare.isEmpty else { return nil }
    let fault = bare == text.trimmed(blanks.contains) ? Malformation.blanks : .quotes
    let inner = claudeCode(bare, on: day)
    switch inner {
    case .unknown, .foreign, .providerPrefixed: return inner
    case .malformed(_, let meant, let value): return .malformed(fault, meant: meant, value)
    default: return .malformed(fault, meant: bare, inner)
    }
  }

  private func otherCase(_ text: String, on day: CalendarDay) -> ModelValue? {
    let small = text.lowercased()
    guard small != text, let inner = exact(small, on: day) else { return nil }
    let meant = forms.index(of: small).map(right) ?? small
    return .malformed(.letterCase, meant: meant, inner)
  }

  /// What another harness writes behind a name: ` (copilot)`, `[effort=high]`.
  private func otherHarness(_ text: String, on day: CalendarDay) -> ModelValue? {
    let small = text.lowercased()
    for harness in spellings.harnesses {
      if harness.words.contains(small) { return .foreign(.harness(harness.id), nil) }
      for suffix in harness.suffixes where small.hasSuffix(suffix) && small != suffix {
        return foreign(harness.id, String(text.dropLast(suffix.count)), on: day)
      }
    }
    guard text.hasSuffix("]"), let open = text.firstIndex(of: "["), open != text.startIndex,
      text[open...].contains("=")
    else { return nil }
    return foreign("cursor", String(text[..<open]), on: day)
  }

  private func foreign(_ harness: String, _ name: String, on day: CalendarDay) -> ModelValue {
    let inner = claudeCode(name, on: day)
    switch inner {
    case .foreign(.vendor, _): return inner
    case .unknown: return .foreign(.harness(harness), nil)
    default: return .foreign(.harness(harness), inner)
    }
  }

  /// An id in the dress of a platform or gateway.
  private func prefixed(_ text: String, on day: CalendarDay) -> ModelValue? {
    for provider in spellings.providers {
      let (bare, hadPrefix) = provider.undress(text)
      guard bare != text else { continue }
      let inner = claudeCode(bare, on: day)
      if case .foreign = inner { return inner }
      // A suffix alone does not tell a platform from a name that ends so by chance.
      guard hadPrefix || inner.model != nil else { continue }
      return .providerPrefixed(provider: provider.id, inner)
    }
    guard let slash = text.lastIndex(of: "/"), slash != text.startIndex else { return nil }
    let tail = String(text[text.index(after: slash)...])
    let inner = claudeCode(tail, on: day)
    let head = String(text[..<slash])
    switch inner {
    case .providerPrefixed, .foreign: return inner
    case .unknown:
      return vendor(of: head).map { .foreign($0, nil) }
    default: return .providerPrefixed(provider: head, inner)
    }
  }

  /// The parts of a known id, put together in another way.
  private func misspelt(_ text: String, on day: CalendarDay) -> ModelValue? {
    guard let parts = ModelParts(text, fillers) else { return nil }
    for (never, neverParts) in zip(spellings.never, neverParts) {
      guard let neverParts, parts.matches(neverParts) else { continue }
      guard neverParts.date == 0 || neverParts.date == parts.date else { continue }
      guard let meant = model(never.meant) else { continue }
      return .neverExisted(meant: meant)
    }
    guard let (form, formParts) = form(like: parts) else { return nil }
    let window = parts.asksForMillion ? ModelAlias.Window.million : .standard
    let suffix = parts.asksForMillion ? Self.million : ""
    let hasOtherDate = parts.date != 0 && parts.date != formParts.date
    let fault =
      hasOtherDate ? Malformation.date : Malformation(of: text, besides: forms.name(form) + suffix)
    return .malformed(
      fault, meant: right(form) + suffix, value(of: form, forms.name(form), window, on: day))
  }

  /// Returns the form of equal parts, of an equal date if there is one.
  private func form(like wanted: ModelParts) -> (form: Int, parts: ModelParts)? {
    var best: (form: Int, parts: ModelParts)?
    for (form, parts) in parts.enumerated() {
      guard let parts, wanted.matches(parts) else { continue }
      if parts.date == wanted.date { return (form, parts) }
      // An alias has no version, so that a date does not say which one was meant.
      if case .family = targets[form] { continue }
      // A date that no model has is still one of a model of that name.
      if best == nil { best = (form, parts) }
    }
    return best
  }

  /// Returns the right spelling of a form: the full id in place of a shorter form.
  private func right(_ form: Int) -> String {
    guard case .shortForm(let id) = targets[form] else { return forms.name(form) }
    return self[id].id
  }

  /// Returns whose model a name is, by what it begins with; nil if it is nobody's.
  private func vendor(of text: String) -> ModelOrigin? {
    let small = text.lowercased()
    for vendor in spellings.vendors {
      if small == vendor.id { return .vendor(vendor.id) }
      for prefix in vendor.prefixes where small.hasPrefix(prefix) {
        // `o3` begins the name o3-mini; a letter behind a prefix makes another word of it.
        let next = small.utf8.dropFirst(prefix.utf8.count).first
        if prefix.last == "-" || !(next.map(ASCII.isLetter) ?? false) { return .vendor(vendor.id) }
      }
    }
    return nil
  }

  /// Returns the nearest name that works on a day, newest models first.
  private func nearest(to text: String, on day: CalendarDay) -> String? {
    let names = forms.indices.lazy.filter { form in
      switch targets[form] {
      case .inherit, .word, .family: true
      case .shortForm: false
      case .model(let id): isUsable(id, on: day)
      }
    }
    return EditDistance.nearest(to: text, among: names.map { forms.name($0) })
  }

  private func isUsable(_ id: ModelID, on day: CalendarDay) -> Bool {
    let life = heads[id.index].life
    return life.status(on: day) == .active && life.released.map { $0 <= day } ?? true
  }
}

extension Registry.Provider {
  /// Returns a name without what this platform puts around it, and whether something stood in front.
  fileprivate func undress(_ text: String) -> (name: String, hadPrefix: Bool) {
    var name = Substring(text)
    var found = true
    while found {
      found = false
      for prefix in prefixes where name.hasPrefix(prefix) && name.count > prefix.count {
        name = name.dropFirst(prefix.count)
        // The name is the last part of a path: `arn:aws:bedrock:…:inference-profile/us.…`.
        if prefix.last == ":", let slash = name.lastIndex(of: "/") {
          name = name[name.index(after: slash)...]
        }
        found = true
      }
      for region in regions where name.hasPrefix(region) {
        let rest = name.dropFirst(region.count)
        guard prefixes.contains(where: rest.hasPrefix) else { continue }
        name = rest
        found = true
      }
    }
    let hadPrefix = name.startIndex != text.startIndex
    for suffix in suffixes where name.hasSuffix(suffix) && name.count > suffix.count {
      name = name.dropLast(suffix.count)
      break
    }
    for separator in dateSeparators {
      guard let at = name.range(ofDateBehind: separator) else { continue }
      return ("\(name[..<at])-\(name[name.index(after: at)...])", hadPrefix)
    }
    return (String(name), hadPrefix)
  }
}

extension Substring {
  /// Returns where the separator stands if exactly eight digits follow it to the end.
  fileprivate func range(ofDateBehind separator: Character) -> Index? {
    guard let at = lastIndex(of: separator) else { return nil }
    let date = self[index(after: at)...].utf8
    return date.count == 8 && date.allSatisfy(ASCII.isDigit) ? at : nil
  }
}

extension Malformation {
  /// Tells how a text departs from the spelling that has the same parts.
  init(of text: String, besides right: String) {
    let have = text.lowercased().tokens
    let want = right.lowercased().tokens
    if text.contains(" ") {
      self = .displayName
    } else if text.contains("."), !right.contains(".") {
      self = .dots
    } else if have == want {
      self = .separators
    } else if have.ordered() == want.ordered() {
      self = .order
    } else {
      self = have.count < want.count ? .incomplete : .separators
    }
  }
}

extension String {
  /// The runs of letters and the runs of digits in a text.
  fileprivate var tokens: [String] {
    var tokens: [String] = []
    var last: UInt8?
    for byte in utf8 {
      let scalar = String(UnicodeScalar(byte))
      switch last {
      case let before?
      where ASCII.isDigit(before) && ASCII.isDigit(byte)
        || ASCII.isLetter(before) && ASCII.isLetter(byte):
        tokens[tokens.count - 1] += scalar
      default:
        if ASCII.isDigit(byte) || ASCII.isLetter(byte) { tokens.append(scalar) }
      }
      last = byte
    }
    return tokens
  }

  /// Returns the text without the scalars at its ends that the predicate holds for.
  fileprivate func trimmed(_ isTrimmed: (Unicode.Scalar) -> Bool) -> String {
    var scalars = unicodeScalars[...]
    while let first = scalars.first, isTrimmed(first) { scalars.removeFirst() }
    while let last = scalars.last, isTrimmed(last) { scalars.removeLast() }
    return String(scalars)
  }
}
