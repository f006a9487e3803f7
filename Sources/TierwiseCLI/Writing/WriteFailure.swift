/// Why changes were not written, or not all of them.
struct WriteFailure: Error, Equatable {
  /// The files that stand in the way, and why.
  let refusals: [WriteRefusal]
  /// The files that have their new bytes; the others have their old ones.
  let written: [String]
  /// Drafts that could not be taken away, by absolute path.
  let drafts: [String]
}

/// A file that cannot be changed, and why.
struct WriteRefusal: Error, Hashable {
  let path: String
  let reason: Reason

  enum Reason: Hashable {
    /// It is not what it was when the change was made.
    case changed
    /// It is gone.
    case gone
    /// It was to be a new file, and is there already.
    case present
    /// It is a link; what it leads to may be changed by its own name.
    case link
    /// It is no file.
    case notAFile(String)
    /// It may not be written to.
    case readOnly
    /// A link on the way leads out of the folder that may be changed.
    case outside
    /// The disk says no.
    case failed(HostError)
  }
}

extension WriteRefusal {
  /// The reason, to stand behind the path.
  var message: String {
    switch reason {
    case .changed: "it was changed meanwhile"
    case .gone: "it is gone"
    case .present: "it is there already"
    case .link: "it is a link; name the file that it leads to"
    case .notAFile(let kind): "it is a \(kind)"
    case .readOnly: "it is read-only"
    case .outside: "a link leads out of the folder that may be changed"
    case .failed(let error): error.reason
    }
  }
}
