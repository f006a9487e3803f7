/// Trying a cheap tier first, and a dear one where that fails (002-24).
public enum TieredExecution {
  /// Returns the rate of failure below which it pays, where a run of the cheap tier costs this share
  /// of one of the dear tier: a failed try is paid for twice.
  public static func breakEven(priceRatio: Double) -> Double { max(0, 1 - priceRatio) }

  /// Returns what it costs on average, as a share of the dear tier alone.
  public static func cost(priceRatio: Double, failure: Double) -> Double { priceRatio + failure }
}
