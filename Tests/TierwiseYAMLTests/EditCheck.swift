import Testing
import TierwiseCore
import TierwiseYAML

/// The operations, with routes as people write them.
extension YAMLEdit {
  static func set(_ route: String, _ text: String) -> YAMLEdit {
    .set(YAMLRoute(testing: route), .string(text))
  }

  static func nest(_ route: String, _ entries: (String, YAMLNewValue)...) -> YAMLEdit {
    .nest(YAMLRoute(testing: route), entries.map { YAMLNewValue.Entry($0.0, $0.1) })
  }

  static func insert(_ key: String, _ value: YAMLNewValue, after route: String) -> YAMLEdit {
    .insertAfter(YAMLRoute(testing: route), YAMLNewValue.Entry(key, value))
  }

  static func insert(_ key: String, _ value: YAMLNewValue, before route: String) -> YAMLEdit {
    .insertBefore(YAMLRoute(testing: route), YAMLNewValue.Entry(key, value))
  }

  static func delete(_ route: String) -> YAMLEdit { .delete(YAMLRoute(testing: route)) }

  static func rename(_ route: String, to name: String) -> YAMLEdit {
    .rename(YAMLRoute(testing: route), to: name)
  }

  static func append(_ item: String, to route: String) -> YAMLEdit {
    .append(YAMLRoute(testing: route), .string(item))
  }

  static func remove(_ item: String, at route: String) -> YAMLEdit {
    .remove(YAMLRoute(testing: route), .string(item))
  }
}

extension YAMLRoute {
  /// Reads a route that the test is sure of.
  fileprivate init(testing text: String) {
    guard let route = YAMLRoute(text) else {
      Issue.record("'\(text)' is no route")
      self.init([])
      return
    }
    self = route
  }
}

/// Expects that the edit makes one text of another, proved, in every form that the text may have:
/// with LF and CRLF, with a byte order mark, without a final line end, and as a frontmatter.
func check(
  _ before: String, _ edit: YAMLEdit, _ after: String, location: SourceLocation = #_sourceLocation
) {
  for form in TextForm.allCases {
    guard let old = form.text(before), let new = form.text(after) else { continue }
    checkOnce(old, edit, new, "\(form)", location)
  }
}

/// The forms of a text in which an edit does the same.
enum TextForm: CaseIterable {
  case plain, carriageReturns, orderMark, noFinalBreak, frontmatter

  /// Returns the text in the form, and where in it the YAML is; nil where it has no such form.
  func text(_ text: String) -> (bytes: [UInt8], range: Range<Int>)? {
    switch self {
    case .plain:
      return whole(Array(text.utf8))
    case .carriageReturns:
      if text.utf8.contains(0x0D) || !text.hasSuffix("\n") { return nil }
      return whole(TextForm.withCarriageReturns(text))
    case .orderMark:
      if text.hasPrefix("\u{FEFF}") { return nil }
      return whole([0xEF, 0xBB, 0xBF] + Array(text.utf8))
    case .noFinalBreak:
      guard text.hasSuffix("\n"), !text.hasSuffix("\n\n"), !text.utf8.contains(0x0D) else {
        return nil
      }
      return whole(Array(text.utf8.dropLast()))
    case .frontmatter:
      guard text.hasSuffix("\n"), !text.utf8.contains(0x0D) else { return nil }
      let opening = Array("---\r\n".utf8)
      let content = TextForm.withCarriageReturns(text)
      return (
        opening + content + Array("---\r\n---\nmodel: x\n".utf8),
        opening.count..<opening.count + content.count
      )
    }
  }

  private func whole(_ bytes: [UInt8]) -> (bytes: [UInt8], range: Range<Int>) {
    (bytes, 0..<bytes.count)
  }

  static func withCarriageReturns(_ text: String) -> [UInt8] {
    text.utf8.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : $0 == 0x0D ? [] : [$0] }
  }
}

private func checkOnce(
  _ before: (bytes: [UInt8], range: Range<Int>), _ edit: YAMLEdit,
  _ after: (bytes: [UInt8], range: Range<Int>), _ form: String, _ location: SourceLocation
) {
  let tree = YAMLTree(parsing: before.bytes, range: before.range)
  do throws(EditRefusal) {
    let proved = try tree.prove([edit])
    guard proved.tree.bytes == after.bytes else {
      let made = String(decoding: proved.tree.bytes, as: UTF8.self).debugDescription
      let wanted = String(decoding: after.bytes, as: UTF8.self).debugDescription
      Issue.record("\(form): \(made) is not \(wanted)", sourceLocation: location)
      return
    }
    #expect(proved.inverse.applied(to: after.bytes) == before.bytes, sourceLocation: location)
    if before.bytes == after.bytes { #expect(proved.edits.isEmpty, sourceLocation: location) }
  } catch {
    Issue.record("\(form): \(error.message) at \(error.offset)", sourceLocation: location)
  }
}

/// Expects that the edit is refused, at the place that `‹` marks in the text.
func check(
  refused marked: String, _ edit: YAMLEdit, _ reason: EditRefusal.Reason,
  location: SourceLocation = #_sourceLocation
) {
  let mark = Array("‹".utf8)
  var bytes = Array(marked.utf8)
  var offset: Int?
  for start in bytes.indices where bytes[start...].starts(with: mark) { offset = start }
  if let offset { bytes.removeSubrange(offset..<offset + mark.count) }
  let tree = YAMLTree(parsing: bytes)
  do throws(EditRefusal) {
    let proved = try tree.prove([edit])
    let after = String(decoding: proved.tree.bytes, as: UTF8.self)
    Issue.record("not refused, but made:\n\(after)", sourceLocation: location)
  } catch {
    #expect(error.reason == reason, sourceLocation: location)
    if let offset { #expect(error.offset == offset, sourceLocation: location) }
    #expect(error.message.first?.isUppercase == false, sourceLocation: location)
  }
}
