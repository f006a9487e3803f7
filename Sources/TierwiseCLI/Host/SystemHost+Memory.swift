#if canImport(Glibc)
  @unsafe @preconcurrency import Glibc
#elseif canImport(Musl)
  @unsafe @preconcurrency import Musl
#else
  @unsafe @preconcurrency import Darwin
#endif

extension SystemHost {
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
}
