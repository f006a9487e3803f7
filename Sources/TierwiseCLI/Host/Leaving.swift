/// What is left behind when the program ends.
enum Leaving {
  private final class Box: Sendable {
    let value: any Sendable

    init(_ value: any Sendable) { self.value = value }
  }

  /// Keeps a value for as long as the program runs.
  ///
  /// The system takes all memory back at once; to free ten thousand agents one by one takes as long
  /// as to say what is wrong with them.
  static func behind(_ value: any Sendable) {
    _ = unsafe Unmanaged.passRetained(Box(value))
  }
}
