import TierwiseCore

#if canImport(Glibc)
  @unsafe @preconcurrency import Glibc
#elseif canImport(Musl)
  @unsafe @preconcurrency import Musl
#else
  @unsafe @preconcurrency import Darwin
#endif

/// The disk of the machine.
struct SystemDisk: Disk {
  func status(of path: String) -> FileStatus? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return nil }
    let permissions = UInt32(status.st_mode & 0o7777)
    return FileStatus(
      kind: SystemHost.kind(ofMode: status.st_mode), permissions: permissions,
      owner: status.st_uid, group: status.st_gid,
      // The administrator may write to everything; that a file is read-only still means something.
      isWritable: unsafe permissions & 0o222 != 0 && access(path, W_OK) == 0)
  }

  func bytes(of path: String) throws(HostError) -> [UInt8] {
    try SystemReader().read(Path.name(of: path), in: Path.folder(of: path)) { bytes in
      [UInt8](bytes, 0..<bytes.count)
    }
  }

  func create(
    _ path: String, holding bytes: [UInt8], like model: FileStatus?, until safety: DiskSafety
  ) throws(HostError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    // Nobody else reads it before it has the permissions it is to have.
    let file = unsafe open(path, flags, model == nil ? 0o666 : 0o600)
    guard file >= 0 else { throw SystemHost.lastError() }
    defer { close(file) }
    guard SystemHost.write(bytes, to: file) else { throw SystemHost.lastError() }
    if let model {
      // Only the administrator gives files away; others keep what they wrote.
      let isGiven = fchown(file, model.owner, model.group) == 0
      let kept = model.permissions & (isGiven ? 0o7777 : 0o777)
      guard fchmod(file, mode_t(kept)) == 0 else { throw SystemHost.lastError() }
    }
    if safety == .onDisk, fsync(file) != 0 { throw SystemHost.lastError() }
  }

  func barrier(over folders: [String]) throws(HostError) -> (any DiskBarrier)? {
    #if os(Linux)
      return try SystemBarrier(over: folders)
    #else
      return nil
    #endif
  }

  func rename(_ path: String, to target: String) throws(HostError) {
    guard renameFile(path, target) == 0 else { throw SystemHost.lastError() }
  }

  func remove(_ path: String) throws(HostError) {
    guard unsafe unlink(path) == 0 else { throw SystemHost.lastError() }
  }

  func sync(folder: String) throws(HostError) {
    let file = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { throw SystemHost.lastError() }
    defer { close(file) }
    // Some file systems have no way to do this, and say so.
    guard fsync(file) == 0 || errno == EINVAL || errno == ENOTSUP else {
      throw SystemHost.lastError()
    }
  }

  func makeFolder(_ path: String) throws(HostError) {
    guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else { throw SystemHost.lastError() }
  }

  func pour(_ bytes: [UInt8], into path: String) throws(HostError) {
    let file = unsafe open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
    guard file >= 0 else { throw SystemHost.lastError() }
    defer { close(file) }
    guard SystemHost.write(bytes, to: file) else { throw SystemHost.lastError() }
  }

  func lock(_ path: String) throws(HostError) -> (any DiskLock)? {
    let file = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard file >= 0 else { throw SystemHost.lastError() }
    guard lockFile(file) == 0 else {
      let code = errno
      let failure = SystemHost.lastError()
      close(file)
      if code == EWOULDBLOCK { return nil }
      throw failure
    }
    return SystemLock(file: file)
  }

  func append(_ bytes: [UInt8], to path: String) throws(HostError) {
    // Whoever else adds at the same time adds behind us: the system keeps both whole.
    let file = unsafe open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOCTTY, 0o666)
    guard file >= 0 else { throw SystemHost.lastError() }
    defer { close(file) }
    guard SystemHost.write(bytes, to: file) else { throw SystemHost.lastError() }
  }

  func randomNumber() -> UInt64 { .random(in: .min ... .max) }
}

/// A lock of the kernel's, which ends with the program, however that ends.
private final class SystemLock: DiskLock {
  private let file: Int32

  init(file: Int32) { self.file = file }

  deinit { close(file) }
}

#if os(Linux)
  /// One call for each file system, in place of one for each file: every `fsync` is a journal's commit.
  private final class SystemBarrier: DiskBarrier {
    private let files: [Int32]

    init(over folders: [String]) throws(HostError) {
      var files: [Int32] = []
      var devices: Set<UInt64> = []
      for folder in folders {
        var status = stat()
        let file = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard file >= 0, unsafe fstat(file, &status) == 0 else {
          let failure = SystemHost.lastError()
          if file >= 0 { files.append(file) }
          for file in files { close(file) }
          throw failure
        }
        if devices.insert(UInt64(status.st_dev)).inserted {
          files.append(file)
        } else {
          close(file)
        }
      }
      self.files = files
    }

    func wait() throws(HostError) {
      for file in files {
        guard syncFileSystem(file) == 0 else { throw SystemHost.lastError() }
      }
    }

    deinit { for file in files { close(file) } }
  }
#endif

#if os(Linux)
  /// Linux's `syncfs`; the header has it only for those who ask for all of GNU, which changes others.
  @_silgen_name("syncfs") private func syncFileSystem(_ file: Int32) -> Int32
#endif

// Out here the C library's functions are not hidden by the methods of the same names.

private func renameFile(_ path: String, _ target: String) -> Int32 {
  unsafe rename(path, target)
}

private func lockFile(_ file: Int32) -> Int32 { flock(file, LOCK_EX | LOCK_NB) }
