import Foundation
import TestKit
import Testing
import TierwiseCatalog
import TierwisePolicy

struct PolicyFileTests {
  private static let folder = Shared.package.appending(path: "Sources/TierwisePolicy")

  private func profiles() throws -> PolicyProfiles {
    try PolicyProfiles(
      yaml: [UInt8](try Data(contentsOf: Self.folder.appending(path: "default-policy.yaml"))))
  }

  @Test func `the built-in profiles are what default-policy.yaml says`() throws {
    try expectFile(
      Self.folder.appending(path: "Policy/PolicyProfiles+BuiltIn.generated.swift"),
      holds: try profiles().builtInSource)
  }

  @Test func `the built-in lexicon is what default-policy.yaml says`() throws {
    let lexicon = Lexicon(reading: try Policy(Configuration(), in: try profiles()))
    try expectFile(
      Self.folder.appending(path: "Matching/Lexicon+BuiltIn.generated.swift"),
      holds: lexicon.builtInSource)
  }

  /// While snapshots are written anew, the program at hand still has the old records.
  private static let isFresh = ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == nil

  @Test(.enabled(if: isFresh, "skipped: the records are being written anew"))
  func `a copy of default-policy.yaml reads as the built-in profiles`() throws {
    #expect(try profiles().builtInSource == PolicyProfiles.builtIn.builtInSource)
  }
}
