/// The files as they really are, changed in small steps; each may fail, or be the last one made.
///
/// What a run reads may be a layer over the machine; what it writes never is.
package protocol Disk: Sendable {
  /// Returns what is known of a file itself, links not followed; nil where nothing is.
  func status(of path: String) -> FileStatus?
  /// Returns the bytes of a file.
  func bytes(of path: String) throws(HostError) -> [UInt8]
  /// Makes a file that is not there yet, and returns when its bytes are where they are to be by then.
  ///
  /// It gets the permissions of `model`, and its owner where that is allowed. Where making it fails,
  /// a part of it may be left.
  func create(
    _ path: String, holding bytes: [UInt8], like model: FileStatus?, until safety: DiskSafety
  ) throws(HostError)
  /// Returns what waits for many files of some folders at once; nil where the system cannot.
  ///
  /// It is asked for before the first of these files is made, so that no failure stays unseen.
  func barrier(over folders: [String]) throws(HostError) -> (any DiskBarrier)?
  /// Puts a file in the place of another one in the same folder: whoever looks sees one of the two.
  func rename(_ path: String, to target: String) throws(HostError)
  /// Takes a file away.
  func remove(_ path: String) throws(HostError)
  /// Returns when the names in a folder are on the disk.
  func sync(folder: String) throws(HostError)
  /// Makes a folder in one that is there.
  func makeFolder(_ path: String) throws(HostError)
  /// Writes into a device or a pipe, which nothing can take the place of.
  func pour(_ bytes: [UInt8], into path: String) throws(HostError)
  /// Keeps others from what the file stands for until the lock is let go, or this program ends.
  ///
  /// Returns nil where somebody else has it. The file is made where it is not there, and it stays.
  func lock(_ path: String) throws(HostError) -> (any DiskLock)?
  /// Adds bytes behind the end of a file, which is made where there is none.
  func append(_ bytes: [UInt8], to path: String) throws(HostError)
  /// Returns a number that nobody can guess, for a new name.
  func randomNumber() -> UInt64
}

/// What a file is, besides its bytes.
package struct FileStatus: Hashable, Sendable {
  /// What it is.
  package let kind: FileKind
  /// The permission bits.
  package let permissions: UInt32
  /// Whom it belongs to.
  package let owner: UInt32
  /// The group it belongs to.
  package let group: UInt32
  /// Whether we may write to it.
  package let isWritable: Bool

  package init(
    kind: FileKind, permissions: UInt32, owner: UInt32 = 0, group: UInt32 = 0, isWritable: Bool
  ) {
    self.kind = kind
    self.permissions = permissions
    self.owner = owner
    self.group = group
    self.isWritable = isWritable
  }
}

/// How safe the bytes of a file are when it is made.
package enum DiskSafety: Sendable {
  /// A crash of the machine does not take them.
  case onDisk
  /// A barrier will wait for them.
  case written
}

/// What waits until all that was written, renamed and removed is on the disk.
package protocol DiskBarrier: AnyObject, Sendable {
  /// Returns when it is.
  func wait() throws(HostError)
}

/// Something that is ours alone as long as this is kept.
package protocol DiskLock: AnyObject, Sendable {}
