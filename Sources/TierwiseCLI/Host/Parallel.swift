import Synchronization
import TierwiseCore

/// Runs independent pieces of work on several threads, results in order.
enum Parallel {
  /// Returns the results of `body` for the blocks of `0..<count`, in the order of the blocks.
  ///
  /// A block has at most `size` pieces; each of `jobs` threads keeps a state between its blocks.
  static func blocks<State, Result: Sendable>(
    of count: Int, size: Int, jobs: Int, state makeState: @Sendable () -> State,
    _ body: @Sendable (Range<Int>, inout State) -> Result
  ) -> [Result] {
    let blocks = (count + size - 1) / size
    if jobs <= 1 || blocks <= 1 {
      var state = makeState()
      return (0..<blocks).map { body($0 * size..<min(count, ($0 + 1) * size), &state) }
    }
    let next = Atomic<Int>(0)
    let results = Mutex<[(block: Int, result: Result)]>([])
    SystemHost.onThreads(min(jobs, blocks)) {
      var state = makeState()
      while true {
        let block = next.add(1, ordering: .relaxed).oldValue
        guard block < blocks else { return }
        let result = body(block * size..<min(count, (block + 1) * size), &state)
        results.withLock { $0.append((block, result)) }
      }
    }
    return results.withLock { $0.ordered { $0.block < $1.block }.map { $0.result } }
  }
}
