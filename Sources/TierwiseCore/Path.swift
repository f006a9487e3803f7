/// Paths as text: joined, shortened and made relative without looking at any disk.
package enum Path {
  /// Returns the absolute form of a path, without `.`, `..` and double slashes.
  package static func absolute(_ path: String, from folder: String) -> String {
    var components: [Substring] = []
    let whole = path.first == "/" ? path : folder + "/" + path
    for component in whole.split(separator: "/") where component != "." {
      if component == ".." { _ = components.popLast() } else { components.append(component) }
    }
    return "/" + components.joined(separator: "/")
  }

  /// Returns the path from one absolute folder to another absolute path; `.` for the folder itself.
  package static func relative(_ path: String, from folder: String) -> String {
    let target = path.split(separator: "/")
    let base = folder.split(separator: "/")
    var shared = 0
    while shared < target.count, shared < base.count, target[shared] == base[shared] { shared += 1 }
    let ups = [Substring](repeating: "..", count: base.count - shared)
    let relative = (ups + target[shared...]).joined(separator: "/")
    return relative.isEmpty ? "." : relative
  }

  /// Returns what remains of a path below a folder; nil where it is not below it.
  ///
  /// Both are relative, or both absolute; everything relative is below the empty folder.
  package static func rest(of path: String, below folder: String) -> String? {
    if folder.isEmpty { return path }
    guard path.utf8.count > folder.utf8.count + 1, isInside(path, folder) else { return nil }
    return String(path[path.utf8.index(path.startIndex, offsetBy: folder.utf8.count + 1)...])
  }

  /// Returns the folder a path is in; the root is in itself.
  package static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Returns the last component of a path.
  package static func name(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return path }
    return String(path[path.index(after: slash)...])
  }

  /// Returns the path of a name in a folder; the empty folder and `.` add nothing.
  package static func join(_ folder: String, _ name: String) -> String {
    if folder.isEmpty || folder == "." { return name }
    return folder.utf8.last == ASCII.slash ? folder + name : folder + "/" + name
  }

  /// Returns whether an absolute path is the folder or lies below it.
  package static func isInside(_ path: String, _ folder: String) -> Bool {
    if folder == "/" || path == folder { return true }
    let length = folder.utf8.count
    return path.utf8.count > length && path.utf8.starts(with: folder.utf8)
      && path.utf8[path.utf8.index(path.utf8.startIndex, offsetBy: length)] == ASCII.slash
  }
}
