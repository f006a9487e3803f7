import TierwiseCore
import TierwiseMigrate

/// Why a migration goes no further.
enum MigrateStop: Error {
  /// The work could not be begun.
  case usage(UsageError)
  /// It could, and was refused; nothing was written.
  case refused(Refusal)
}

/// What is refused, why item by item, and what to do about it.
struct Refusal: Error {
  /// What is refused, and what did not happen.
  var headline: String
  /// Where, and why.
  var items: [(place: String, words: String)] = []
  /// The next command, or what to do.
  var next: String?
  var code = ExitCode.refused

  /// Prints the block.
  func print(to console: Console) -> ExitCode {
    let style = Style(console.color, on: .messages, of: console.host)
    console.note("\(style.paint("refused:", .error)) \(Printable.text(headline))")
    let width = min(items.map { DisplayWidth.of($0.place) }.max() ?? 0, 40)
    for item in items.prefix(Self.most) {
      let place = Printable.text(item.place)
      let gap = String(repeating: " ", count: max(0, width - DisplayWidth.of(place)) + 2)
      console.note("  \(place)\(place.isEmpty ? "" : gap)\(Printable.text(item.words))")
    }
    if items.count > Self.most { console.note("  and \(items.count - Self.most) more") }
    if let next { console.note("\(style.paint("next:", .strong)) \(Printable.text(next))") }
    return code
  }

  /// How many items are shown.
  private static let most = 20

  /// Refuses for problems of single files.
  static func because(_ problems: [PlanProblem], _ headline: String, next: String?) -> Refusal {
    Refusal(
      headline: headline,
      items: problems.map { problem in
        ((problem.path ?? "") + (problem.line.map { ":\($0)" } ?? ""), problem.message)
      }, next: next)
  }
}

extension Command {
  /// Runs a part of a migration's work, and tells why it stops.
  static func ending(
    _ console: Console, _ work: () throws(MigrateStop) -> ExitCode
  ) throws(UsageError) -> ExitCode {
    do throws(MigrateStop) {
      return try work()
    } catch {
      switch error {
      case .usage(let error): throw error
      case .refused(let refusal): return refusal.print(to: console)
      }
    }
  }
}
