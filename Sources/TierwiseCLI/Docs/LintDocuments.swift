import TierwiseCatalog
import TierwiseCore
import TierwiseDocs
import TierwiseLint

/// What is wrong with the documents that a configuration names, as findings of the linter.
enum LintDocuments {
  /// Returns the findings; none, and nothing is read, where no rule about documents is on.
  static func findings(
    of project: Project, _ contents: LintRun.Contents, by linter: Linter, on host: any Host
  ) -> [Finding] {
    let asked = [StaleTable.info, WrongCountInProse.info].filter { linter.rules.contains($0) }
    guard !project.configuration.docs.isEmpty, !asked.isEmpty else { return [] }
    let documents: Documents
    do throws(UsageError) {
      documents = try Documents(of: project, contents, on: host)
    } catch {
      // Agents can be linted all the same.
      let name = host.display(Path.absolute(project.configuration.docs[0], from: project.base))
      return linter.findings(
        of: StaleTable.info, in: name, [], [(0..<0, .unmade(error.message), error.help)])
    }
    var findings: [Finding] = []
    for name in documents.missing {
      findings += linter.findings(of: StaleTable.info, in: name, [], [(0..<0, .missing, nil)])
    }
    for fault in documents.faults {
      findings += linter.findings(
        of: StaleTable.info, in: fault.name, fault.bytes,
        [(fault.fault.range, Message(fault.fault.message), fault.fault.help)])
    }
    for document in documents.all {
      let bytes = document.update.bytes
      findings += linter.findings(
        of: StaleTable.info, in: document.name, bytes,
        document.update.stale.map { part in
          (part.region.begin, .stale(part), "tierwise docs \(Words.typed(document.name))")
        })
      guard linter.rules.contains(WrongCountInProse.info) else { continue }
      findings += linter.findings(
        of: WrongCountInProse.info, in: document.name, bytes,
        ProseCount.wrong(in: bytes, document.project.source).map { ($0.range, $0.message, nil) })
    }
    return findings
  }
}

extension Message {
  fileprivate static let missing: Message =
    "the document is not there, and 'docs' in \(Configuration.fileName) names it"

  fileprivate static func unmade(_ reason: String) -> Message {
    "the tables cannot be made: \(reason)"
  }

  fileprivate static func stale(_ part: DocumentUpdate.Part) -> Message {
    part.state == .edited
      ? "the table '\(part.region.table)' was edited by hand"
      : "the table '\(part.region.table)' is not what the agents say"
  }
}
