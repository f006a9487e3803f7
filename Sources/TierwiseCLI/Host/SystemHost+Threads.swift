#if canImport(Glibc)
  @unsafe @preconcurrency import Glibc
#elseif canImport(Musl)
  @unsafe @preconcurrency import Musl
#else
  @unsafe @preconcurrency import Darwin
#endif

extension SystemHost {
  /// Runs `body` on several threads at once, the calling one among them, and waits for all.
  ///
  /// Where the machine gives fewer threads there are fewer, so the bodies must share out the work.
  ///
  /// Dispatch would do the same, but looks the machine over whenever a program with it starts.
  static func onThreads(_ count: Int, _ body: @Sendable () -> Void) {
    withoutActuallyEscaping(body) { body in
      var body = body
      unsafe withUnsafeMutablePointer(to: &body) { work in
        var threads: [pthread_t] = []
        for _ in 1..<max(1, count) {
          if let thread = unsafe start(work) { threads.append(thread) }
        }
        unsafe work.pointee()
        for thread in threads { pthread_join(thread, nil) }
      }
    }
  }

  private static func start(_ work: UnsafeMutablePointer<@Sendable () -> Void>) -> pthread_t? {
    #if canImport(Glibc)
      var thread = pthread_t()
    #else
      var thread: pthread_t?
    #endif
    let code = unsafe pthread_create(&thread, nil, { unsafe runWork($0) }, work)
    return code == 0 ? thread : nil
  }
}

/// What a thread begins with; the systems do not agree on whether the pointer may be null.
private func runWork(_ work: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  unsafe work?.assumingMemoryBound(to: (@Sendable () -> Void).self).pointee()
  return nil
}
