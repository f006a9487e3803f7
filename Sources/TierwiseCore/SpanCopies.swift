extension String {
  /// Creates a string from a range of bytes; bytes that are not UTF-8 read as U+FFFD.
  package init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    self = unsafe bytes.extracting(range).withUnsafeBufferPointer {
      unsafe String(decoding: $0, as: UTF8.self)
    }
  }
}

extension [UInt8] {
  /// Creates an array from a range of bytes.
  package init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    self = unsafe bytes.extracting(range).withUnsafeBufferPointer { unsafe Array($0) }
  }
}
