import Synchronization
import TierwiseCLI
import TierwiseCore

/// Files in memory, changed in the steps of a real disk; any of them can be made to fail.
final class MemoryDisk: Disk {
  let special: [String: FileKind]
  let denied: Set<String>
  private let state: Mutex<State>

  /// What happens at a step.
  enum Trouble {
    /// It fails, and the next one works again.
    case error
    /// It fails, and so does everything after it.
    case crash
  }

  private struct State {
    var files: [String: [UInt8]]
    var permissions: [String: UInt32] = [:]
    var steps: [String] = []
    var trouble: (step: Int, kind: Trouble)?
    var meanwhile: (step: Int, work: @Sendable (MemoryDisk) -> Void)?
    var numbers: UInt64 = 0
    /// What the machine would lose if it stopped now: files that nothing waited for.
    var volatile: Set<String> = []
    var hasCrashed = false

    /// Cuts off what nothing waited for.
    mutating func crash() {
      hasCrashed = true
      for path in volatile { files[path].map { files[path] = Array($0.prefix($0.count / 2)) } }
    }
  }

  /// Whether many files can be waited for at once.
  let hasBarriers: Bool

  init(
    _ files: [String: [UInt8]], special: [String: FileKind] = [:], denied: Set<String> = [],
    hasBarriers: Bool = true
  ) {
    self.hasBarriers = hasBarriers
    self.special = special
    self.denied = denied
    state = Mutex(State(files: files))
  }

  var files: [String: [UInt8]] { state.withLock { $0.files } }
  /// The steps that were tried, in order, by verb and the name it is about.
  var steps: [String] { state.withLock { $0.steps } }

  func fail(at step: Int, _ kind: Trouble) { state.withLock { $0.trouble = (step, kind) } }

  /// Makes every step work again, as after a restart.
  func recover() {
    state.withLock { state in
      state.trouble = nil
      state.hasCrashed = false
    }
  }

  /// Does something just behind a step, as another program would.
  func meanwhile(behind step: Int, _ work: @escaping @Sendable (MemoryDisk) -> Void) {
    state.withLock { $0.meanwhile = (step, work) }
  }

  func set(_ path: String, _ bytes: [UInt8]) { state.withLock { $0.files[path] = bytes } }

  func set(_ path: String, permissions: UInt32) {
    state.withLock { $0.permissions[path] = permissions }
  }

  func permissions(of path: String) -> UInt32 {
    state.withLock { $0.permissions[path] ?? 0o644 }
  }

  func status(of path: String) -> FileStatus? {
    guard let kind = special[path] ?? (files[path] == nil ? nil : .file) else { return nil }
    let permissions = permissions(of: path)
    return FileStatus(
      kind: kind, permissions: permissions, isWritable: permissions & 0o222 != 0)
  }

  func bytes(of path: String) throws(HostError) -> [UInt8] {
    if denied.contains(path) { throw .denied }
    guard let bytes = files[path] else { throw .missing }
    return bytes
  }

  func create(
    _ path: String, holding bytes: [UInt8], like model: FileStatus?, until safety: DiskSafety
  ) throws(HostError) {
    try step("create", path) { state in state.files[path] = Array(bytes.prefix(bytes.count / 2)) }
    try step("fill", path) { state in
      state.files[path] = bytes
      state.permissions[path] = model?.permissions
      if safety == .written { state.volatile.insert(path) }
    }
  }

  func barrier(over folders: [String]) throws(HostError) -> (any DiskBarrier)? {
    hasBarriers ? Barrier(disk: self) : nil
  }

  private final class Barrier: DiskBarrier {
    private let disk: MemoryDisk

    init(disk: MemoryDisk) { self.disk = disk }

    func wait() throws(HostError) { try disk.step("wait", "all") { $0.volatile = [] } }
  }

  func rename(_ path: String, to target: String) throws(HostError) {
    if denied.contains(target) { throw .denied }
    try step("rename", target) { state in
      state.files[target] = state.files.removeValue(forKey: path)
      if state.volatile.remove(path) != nil { state.volatile.insert(target) }
      state.permissions[target] = state.permissions.removeValue(forKey: path)
    }
  }

  func remove(_ path: String) throws(HostError) {
    guard files[path] != nil else { throw .missing }
    try step("remove", path) { state in state.files[path] = nil }
  }

  func sync(folder: String) throws(HostError) { try step("sync", folder) { _ in } }
  func makeFolder(_ path: String) throws(HostError) {}

  func pour(_ bytes: [UInt8], into path: String) throws(HostError) {
    try step("pour", path) { state in state.files[path, default: []] += bytes }
  }

  func lock(_ path: String) throws(HostError) -> (any DiskLock)? {
    isLocked.withLock { $0 } ? nil : Lock()
  }

  private final class Lock: DiskLock {}

  /// Whether another program has every lock.
  let isLocked = Mutex(false)

  func append(_ bytes: [UInt8], to path: String) throws(HostError) {
    try step("append", path) { state in state.files[path, default: []] += bytes }
  }

  func randomNumber() -> UInt64 {
    state.withLock { state in
      state.numbers += 1
      return state.numbers
    }
  }

  private func step(
    _ verb: String, _ path: String, _ change: (inout State) -> Void
  ) throws(HostError) {
    let isFailing = state.withLock { state in
      let number = state.steps.count
      state.steps.append("\(verb) \(Path.name(of: path))")
      if let trouble = state.trouble,
        number == trouble.step || (trouble.kind == .crash && number > trouble.step)
      {
        if trouble.kind == .crash, !state.hasCrashed { state.crash() }
        return true
      }
      change(&state)
      return false
    }
    if isFailing { throw .failed("no space left on device") }
    let other = state.withLock { state in
      state.meanwhile.flatMap { $0.step == state.steps.count - 1 ? $0.work : nil }
    }
    other?(self)
  }
}
