/// Paths as text: joined, shortened and made relative without looking at any disk.
package enum Path {
  /// Returns the absolute form of a path, without `.`, `..` and double slashes.
  package static func absolute(_ path: String, from folder: String) -> String {
    let whole = path.utf8.first == ASCII.slash ? path : join(folder, path)
    if whole.utf8.first == ASCII.slash, isPlain(whole) { return whole }
    var components: [Substring] = []
    for component in self.components(of: whole) where component != "." {
      if component == ".." { _ = components.popLast() } else { components.append(component) }
    }
    return "/" + joined(components[...])
  }

  /// Returns whether a path is as short as it can be: no name in it is empty, `.` or `..`.
  ///
  /// Almost every path is, and then there is nothing to be taken apart and put together again.
  private static func isPlain(_ path: String) -> Bool {
    let bytes = path.utf8Span.span
    var length = 0
    var periods = 0
    for index in bytes.indices {
      switch bytes[index] {
      case ASCII.slash:
        if index > 0, length == periods, periods <= 2 { return false }
        length = 0
        periods = 0
      case ASCII.period:
        length += 1
        periods += 1
      default: length += 1
      }
    }
    return length > periods || periods > 2
  }

  /// Returns the names that a path is made of.
  package static func components(of path: String) -> [Substring] {
    path.parts(between: ASCII.slash)
  }

  /// Returns the path that names make.
  package static func joined(_ components: ArraySlice<Substring>) -> String {
    var path = ""
    for (place, component) in components.enumerated() {
      if place > 0 { path += "/" }
      path.append(contentsOf: component)
    }
    return path
  }

  /// Returns the path from one absolute folder to another absolute path; `.` for the folder itself.
  package static func relative(_ path: String, from folder: String) -> String {
    if isPlain(path), let rest = rest(of: path, below: folder) { return rest }
    let target = components(of: path)
    let base = components(of: folder)
    var shared = 0
    while shared < target.count, shared < base.count, target[shared] == base[shared] { shared += 1 }
    let ups = [Substring](repeating: "..", count: base.count - shared)
    let relative = joined((ups + target[shared...])[...])
    return relative.isEmpty ? "." : relative
  }

  /// Returns what remains of a path below a folder; nil where it is not below it.
  ///
  /// Both are relative, or both absolute; everything relative is below the empty folder.
  package static func rest(of path: String, below folder: String) -> String? {
    if folder.isEmpty { return path }
    let length = folder == "/" ? 1 : folder.utf8.count + 1
    guard path.utf8.count > length, isInside(path, folder) else { return nil }
    return String(path[path.utf8.index(path.startIndex, offsetBy: length)...])
  }

  /// Returns the folder a path is in; the root is in itself.
  package static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: ASCII.slash) else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Returns the last component of a path.
  package static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: ASCII.slash) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// Returns the path of a name in a folder; the empty folder and `.` add nothing.
  package static func join(_ folder: String, _ name: String) -> String {
    if folder.isEmpty || folder == "." { return name }
    return join(folder, name.utf8Span.span)
  }

  /// Returns the path of a name, given by its bytes, in a folder.
  package static func join(_ folder: String, _ name: Span<UInt8>) -> String {
    if folder.isEmpty || folder == "." { return String(name, 0..<name.count) }
    // Each file has a path: its bytes are put together where they stay.
    let folder = folder.utf8Span.span
    let separators = folder[folder.count - 1] == ASCII.slash ? 0 : 1
    let count = folder.count + separators + name.count
    return unsafe String(unsafeUninitializedCapacity: count) { buffer in
      var end = unsafe folder.withUnsafeBufferPointer {
        unsafe buffer.initialize(fromContentsOf: $0)
      }
      if separators > 0 {
        unsafe buffer.initializeElement(at: end, to: ASCII.slash)
        end += 1
      }
      let rest = unsafe UnsafeMutableBufferPointer(rebasing: buffer[end...])
      return unsafe end
        + name.withUnsafeBufferPointer { unsafe rest.initialize(fromContentsOf: $0) }
    }
  }

  /// Returns whether an absolute path is the folder or lies below it.
  package static func isInside(_ path: String, _ folder: String) -> Bool {
    if folder == "/" || path == folder { return true }
    let length = folder.utf8.count
    return path.utf8.count > length && path.utf8.starts(with: folder.utf8)
      && path.utf8[path.utf8.index(path.utf8.startIndex, offsetBy: length)] == ASCII.slash
  }
}
