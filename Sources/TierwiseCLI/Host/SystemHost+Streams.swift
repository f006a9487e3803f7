import Synchronization

#if canImport(Glibc)
  @unsafe @preconcurrency import Glibc
#elseif canImport(Musl)
  @unsafe @preconcurrency import Musl
#else
  @unsafe @preconcurrency import Darwin
#endif

/// Why data could not be written, as the system numbers it; 0 where all could.
private let lostCode = Atomic<Int32>(0)

/// The three standard streams.
extension SystemHost {
  /// Opens those that were closed before tierwise was started.
  ///
  /// Otherwise the next file takes the place of one, and what is told to the user goes into it.
  static func openStreams() {
    for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) < 0 {
      _ = unsafe open("/dev/null", O_RDWR)
    }
  }

  package func readInput() throws(HostError) -> [UInt8] {
    while true {
      var got = 0
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 64 << 10) { buffer, count in
        got = unsafe readBytes(STDIN_FILENO, buffer.baseAddress, buffer.count)
        count = max(got, 0)
      }
      if got >= 0 { return bytes }
      guard Self.canGoOn(STDIN_FILENO, POLLIN) else { throw Self.lastError() }
    }
  }

  package func write(_ bytes: [UInt8], to output: Output) {
    if Self.write(bytes, to: descriptor(of: output)) { return }
    // A reader that went away has seen enough, and that messages are lost cannot be told.
    let code = errno
    if output == .data, code != EPIPE { lostCode.store(code, ordering: .relaxed) }
  }

  package var lostOutput: HostError? {
    let code = lostCode.load(ordering: .relaxed)
    return code == 0 ? nil : Self.error(code)
  }

  /// Writes all of the bytes, and returns whether that was possible.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.span.extracting(written..<bytes.count).withUnsafeBufferPointer {
        unsafe writeBytes(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, canGoOn(descriptor, POLLOUT) { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }

  /// Returns whether what failed can be tried again; waits for a stream that does not block.
  ///
  /// Such streams come from programs that share theirs with those that they start.
  private static func canGoOn(_ descriptor: Int32, _ event: some BinaryInteger) -> Bool {
    switch errno {
    case EINTR: return true
    case EAGAIN:
      var end = pollfd(fd: descriptor, events: Int16(event), revents: 0)
      return unsafe poll(&end, 1, -1) > 0 || errno == EINTR
    default: return false
    }
  }

  func descriptor(of output: Output) -> Int32 {
    switch output {
    case .data: STDOUT_FILENO
    case .messages: STDERR_FILENO
    }
  }
}
