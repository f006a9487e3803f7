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

  /// Has the calling thread get its next memory in large pages; so many bytes, up to a limit.
  ///
  /// A small page is made when it is first touched, and ten thousand agents touch five thousand of
  /// them: a twelfth of the time of a lint in a virtual machine. What is not used is never made.
  static func useLargePages(_ size: Int) {
    #if canImport(Glibc)
      let size = min(size, 24 << 20)
      let page = 4096
      // A piece that was mapped by itself and is given back tells the allocator to take others of its
      // size from the thread's heap, and to keep them (mallopt(3), M_MMAP_THRESHOLD).
      for _ in 0..<2 {
        guard let memory = unsafe malloc(size) else { return }
        let skipped = -Int(bitPattern: memory) & (page - 1)
        _ = unsafe madvise(memory + skipped, (size - skipped) & -page, MADV_HUGEPAGE)
        unsafe free(memory)
      }
    #endif
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
