package import TierwiseCatalog
package import TierwiseCore

/// The fixes of one file, round after round: each is proved before it counts.
package struct FileFixes: Sendable {
  /// The file.
  package let path: String
  /// Its bytes with all fixes so far.
  package private(set) var bytes: [UInt8]
  /// How many fixes were applied.
  package private(set) var count = 0
  private var steps: [FileChange] = []
  /// Fixes that were refused; they do not keep others from their place.
  private var hopeless: [Fix: String] = [:]

  package init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Why a finding's fix was not applied.
  package struct Refusal: Sendable {
    /// The finding.
    package let finding: Finding
    /// The reason, in words.
    package let reason: String
  }

  /// Applies the fixes of findings about the bytes as they are, up to a safety, and returns those that
  /// could not be proved.
  ///
  /// Of fixes that want the same place the first one is made; the others wait for the next round.
  package mutating func apply(_ findings: [Finding], upTo safety: Fix.Safety) -> [Refusal] {
    var chosen: [(finding: Finding, fix: Fix)] = []
    var refusals: [Refusal] = []
    let fixes = findings.compactMap { finding in finding.fix.map { (finding: finding, fix: $0) } }
      .filter { $0.fix.safety <= safety }
      .ordered { $0.fix.extent.lowerBound < $1.fix.extent.lowerBound }
    for (finding, fix) in fixes {
      if let reason = hopeless[fix] {
        refusals.append(Refusal(finding: finding, reason: reason))
        continue
      }
      if let last = chosen.last, !fix.edits.isEmpty,
        fix.extent.lowerBound <= last.fix.extent.upperBound
      {
        continue
      }
      guard !fix.edits.isEmpty else {
        refusals.append(Refusal(finding: finding, reason: reason(fix)))
        continue
      }
      chosen.append((finding, fix))
    }
    // From the end, so that what is left to do stays where it was.
    for (finding, fix) in chosen.reversed() {
      do throws(ChangeRefusal) {
        let step = try fix.change(of: path, bytes)
        bytes = step.after
        steps.append(step)
        count += 1
      } catch {
        hopeless[fix] = error.message
        refusals.append(Refusal(finding: finding, reason: error.message))
      }
    }
    return refusals
  }

  private func reason(_ fix: Fix) -> String {
    do throws(ChangeRefusal) {
      _ = try fix.change(of: path, bytes)
      return "something would be lost with it"
    } catch {
      return error.message
    }
  }

  /// Returns the change of the file that makes all fixes so far; nil where there were none.
  package func change() throws(ChangeRefusal) -> FileChange? {
    steps.isEmpty ? nil : try FileChange(steps)
  }
}

extension Finding {
  /// Returns the finding with the reason why its fix was not applied.
  package func refused(_ reason: String) -> Finding {
    var finding = self
    finding.notes.append(Note("not fixed: \(reason)"))
    return finding
  }
}
