import Foundation
import TestKit
import Testing
import TierwiseRouting

struct Dispatcher {
  private var router = Router()

  /// Returns the tier of a ticket.
  mutating func tier(of ticket: String, labels: [String], files: Int?) -> String {
    var task = RoutingTask(title: ticket, labels: labels)
    task.files = files
    let route = router.route(task)
    return router.tiers[route.tier]
  }

  /// Returns why, for a log.
  mutating func reason(for ticket: String) -> String {
    let explanation = router.explain(RoutingTask(title: ticket))
    return "\(explanation.decision.step.rawValue): \(explanation.decision.because)"
  }
}

struct PageTests {
  @Test func `the use that the page shows is the one above, and works`() throws {
    let page = try text("Sources/TierwiseCLI/Tierwise.docc/Routing.md")
    let code = page.components(separatedBy: "import TierwiseRouting\n").last?
      .components(separatedBy: "```").first
    let own = try text("Tests/TierwiseRoutingTests/PageTests.swift")
    #expect(try own.contains(#require(code)))
    var dispatcher = Dispatcher()
    #expect(dispatcher.tier(of: "Fix linting errors", labels: [], files: nil) == "haiku")
    #expect(dispatcher.reason(for: "Rename x") == "pattern: 'Rename' in the title")
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: Shared.package.appending(path: path), encoding: .utf8)
  }
}
