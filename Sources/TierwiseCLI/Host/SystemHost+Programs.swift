import Synchronization
import TierwiseCore

#if canImport(Glibc)
  @unsafe @preconcurrency import Glibc
#elseif canImport(Musl)
  @unsafe @preconcurrency import Musl
#else
  @unsafe @preconcurrency import Darwin
#endif

extension SystemHost {
  package func run(_ program: Program) throws(HostError) -> ProgramResult {
    guard !([program.name] + program.arguments).contains(where: { $0.utf8.contains(0) }) else {
      throw .failed("an argument holds a zero byte")
    }
    // A program must not start while another one's pipes can still be inherited.
    let child = try Child.starting.withLock { _ throws(HostError) in try Child(program) }
    return try child.finish(input: program.input)
  }
}

/// A program that runs, with pipes to its streams.
private struct Child {
  private var process = pid_t()
  private let input: Pipe
  private let output: Pipe
  private let messages: Pipe

  /// Held while pipes are made and a program starts.
  static let starting = Mutex(())

  /// The most a program may print, in bytes.
  private static let limit = 1 << 30

  /// Two ends of a pipe that programs started later do not inherit.
  private struct Pipe {
    let reading: Int32
    let writing: Int32

    init() throws(HostError) {
      var ends: [Int32] = [-1, -1]
      guard unsafe pipe(&ends) == 0 else { throw SystemHost.lastError() }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      reading = ends[0]
      writing = ends[1]
    }
  }

  init(_ program: Program) throws(HostError) {
    input = try Pipe()
    output = try Pipe()
    messages = try Pipe()
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = unsafe posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    unsafe posix_spawn_file_actions_adddup2(&actions, input.reading, STDIN_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, output.writing, STDOUT_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, messages.writing, STDERR_FILENO)
    // We ignore this signal; a program that pipes into another one needs it.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGPIPE)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var words = unsafe ([program.name] + program.arguments).map { unsafe strdup($0) } + [nil]
    var variables = unsafe Self.variables(for: program).map { unsafe strdup($0) } + [nil]
    let code = unsafe posix_spawnp(
      &process, program.name, &actions, &attributes, &words, &variables)
    for index in unsafe words.indices { unsafe free(words[index]) }
    for index in unsafe variables.indices { unsafe free(variables[index]) }
    unsafe posix_spawn_file_actions_destroy(&actions)
    unsafe posix_spawnattr_destroy(&attributes)
    for end in [input.reading, output.writing, messages.writing] { close(end) }
    guard code == 0 else {
      for end in [input.writing, output.reading, messages.reading] { close(end) }
      errno = code
      throw SystemHost.lastError()
    }
  }

  private static func variables(for program: Program) -> [String] {
    var variables: [String] = []
    var index = 0
    while let entry = unsafe environ[index] {
      let text = unsafe String(cString: entry)
      index += 1
      let name = text.prefix { $0 != "=" }
      if let dropped = program.droppedVariables, name.hasPrefix(dropped) { continue }
      if program.variables[String(name)] == nil { variables.append(text) }
    }
    return variables + program.variables.map { "\($0.key)=\($0.value)" }.ordered()
  }

  /// Feeds and reads the program until it ends.
  func finish(input bytes: [UInt8]) throws(HostError) -> ProgramResult {
    var printed: [UInt8] = []
    var said: [UInt8] = []
    var written = 0
    var failure: HostError?
    _ = fcntl(input.writing, F_SETFL, O_NONBLOCK)
    var ends = [
      pollfd(fd: output.reading, events: Int16(POLLIN), revents: 0),
      pollfd(fd: messages.reading, events: Int16(POLLIN), revents: 0),
      pollfd(fd: input.writing, events: Int16(POLLOUT), revents: 0),
    ]
    if bytes.isEmpty { Self.shut(&ends[2]) }
    // An end that is closed is -1, which poll skips.
    while ends.contains(where: { $0.fd >= 0 }) {
      if unsafe poll(&ends, nfds_t(ends.count), -1) < 0, errno != EINTR { break }
      do throws(HostError) {
        if ends[0].isReady, try !SystemHost.read(ends[0].fd, into: &printed) {
          Self.shut(&ends[0])
        }
        if ends[1].isReady, try !SystemHost.read(ends[1].fd, into: &said) { Self.shut(&ends[1]) }
        if ends[2].isReady {
          let count = unsafe bytes.span.extracting(written..<bytes.count).withUnsafeBufferPointer {
            unsafe writeBytes(ends[2].fd, $0.baseAddress, $0.count)
          }
          // A program that does not want all of its input is free to go.
          let isGone = count < 0 && errno != EINTR && errno != EAGAIN
          written += max(0, count)
          if isGone || written == bytes.count { Self.shut(&ends[2]) }
        }
        if printed.count + said.count > Self.limit { throw .failed("it prints more than 1 GiB") }
      } catch {
        failure = error
        kill(process, SIGKILL)
        for index in ends.indices { Self.shut(&ends[index]) }
      }
    }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    if let failure { throw failure }
    // As the macros WIFEXITED, WEXITSTATUS and WTERMSIG have it, which Swift does not see.
    let signal = Int(status & 0x7F)
    return ProgramResult(
      status: signal == 0 ? Int(status >> 8) & 0xFF : 128 + signal, output: printed,
      messages: said)
  }

  private static func shut(_ end: inout pollfd) {
    if end.fd >= 0 { close(end.fd) }
    end.fd = -1
    end.revents = 0
  }
}

extension pollfd {
  fileprivate var isReady: Bool { fd >= 0 && revents != 0 }
}
