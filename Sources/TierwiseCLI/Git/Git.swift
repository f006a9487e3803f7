import TierwiseCore

/// A repository, asked through the program `git`.
///
/// Whatever the repository or the environment says, git starts no hook, no pager, no other program
/// and no download: a catalog cannot make tierwise run anything.
struct Git {
  private let host: any Host
  /// The folder the work tree begins at, as an absolute path.
  let top: String
  /// The index to read where it is not the usual one.
  private let index: String?

  /// Finds the repository around a folder.
  init(around folder: String, on host: any Host) throws(GitError) {
    self.host = host
    let places = ["rev-parse", "--show-toplevel", "--absolute-git-dir"]
    let output = try Self.run(places, in: folder, on: host)
    let lines = output.split(separator: ASCII.lineFeed)
    guard lines.count == 2 else { throw .noWorkTree(folder) }
    let top = String(decoding: lines[0], as: UTF8.self)
    self.top = top
    // While it commits some files only, git hands its hooks an index of just these; anything else
    // in the variable was meant for another repository.
    index = host.environment("GIT_INDEX_FILE").flatMap { index in
      let path = Path.absolute(index, from: top)
      return Path.isInside(path, String(decoding: lines[1], as: UTF8.self)) ? path : nil
    }
  }

  /// A file as git has it.
  struct Entry: Hashable {
    /// The path from the top.
    let path: String
    /// The object that holds its bytes.
    let object: String
    let kind: Kind

    enum Kind: Hashable { case file, link, repository }
  }

  /// A revision that was looked up.
  struct Commit: Hashable {
    /// Its name in digits of base 16, so that no option can hide in it.
    fileprivate let object: String
  }

  /// Returns the commit that a revision names.
  func commit(_ revision: String) throws(GitError) -> Commit {
    let isName = !revision.isEmpty && revision.utf8.allSatisfy { $0 > ASCII.space && $0 != 0x7F }
    guard isName, !revision.hasPrefix("-") else { throw .badRevision(revision) }
    let words = ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"]
    let result = try Self.result(of: words, in: top, on: host, index: index)
    let name = result.output.split(separator: ASCII.lineFeed).first ?? []
    guard result.status == 0, name.count >= 40, name.allSatisfy(Self.isHexDigit) else {
      throw .badRevision(revision)
    }
    return Commit(object: String(decoding: name, as: UTF8.self))
  }

  /// Returns the files of the work tree that differ from where a commit and the current one part;
  /// new files count, removed ones do not.
  func changedFiles(since commit: Commit) throws(GitError) -> [String] {
    let base = try Self.result(
      of: ["merge-base", commit.object, "HEAD"], in: top, on: host, index: index)
    // A shallow clone may not reach back to where the two part.
    let name = base.output.prefix { $0 != ASCII.lineFeed }
    let start = base.status == 0 && !name.isEmpty ? String(decoding: name, as: UTF8.self) : nil
    let changed = try run(Self.difference + [start ?? commit.object, "--"])
    let added = try run(["ls-files", "--others", "--exclude-standard", "-z", "--"])
    return Self.names(changed) + Self.names(added)
  }

  /// Returns the files whose bytes in the index differ from the current commit's.
  func stagedFiles() throws(GitError) -> [String] {
    Self.names(try run(Self.difference + ["--cached", "--"]))
  }

  /// Returns the files that are not as the current commit has them; new ones that git does not know
  /// are not among them.
  func uncommittedFiles() throws(GitError) -> [(path: String, isStaged: Bool)] {
    let staged = Set(try stagedFiles())
    let edited = Self.names(try run(Self.difference + ["--"])).filter { !staged.contains($0) }
    return staged.map { ($0, true) } + edited.map { ($0, false) }
  }

  /// The name that git would write under a commit; nil where it has none.
  var userName: String? {
    guard let output = try? run(["config", "--get", "user.name"]) else { return nil }
    let name = String(decoding: output.prefix { $0 != ASCII.lineFeed }, as: UTF8.self)
    return name.isEmpty ? nil : name
  }

  /// Returns the files of the index.
  func indexEntries() throws(GitError) -> [Entry] {
    // "mode object stage<tab>path"; a conflict has several stages, of which the first is taken.
    var last: String?
    return Self.entries(try run(["ls-files", "--stage", "-z", "--"]), object: 1).filter { entry in
      defer { last = entry.path }
      return entry.path != last
    }
  }

  /// Returns the files of a commit.
  func entries(of commit: Commit) throws(GitError) -> [Entry] {
    // "mode type object<tab>path"
    Self.entries(try run(["ls-tree", "-r", "-z", "--full-tree", commit.object, "--"]), object: 2)
  }

  /// Returns the bytes of objects, in their order.
  func contents(of objects: [String]) throws(GitError) -> [[UInt8]] {
    guard !objects.isEmpty else { return [] }
    let input = Array((objects.joined(separator: "\n") + "\n").utf8)
    let output = try run(["cat-file", "--batch"], input: input)
    var contents: [[UInt8]] = []
    var rest = output[...]
    // "object type size", a line feed, the bytes, a line feed
    while contents.count < objects.count, let end = rest.firstIndex(of: ASCII.lineFeed) {
      let words = rest[..<end].split(separator: ASCII.space)
      rest = rest[(end + 1)...]
      guard words.count == 3, let size = Int(String(decoding: words[2], as: UTF8.self)),
        size >= 0, size < rest.count
      else { break }
      contents.append(Array(rest.prefix(size)))
      rest = rest.dropFirst(size + 1)
    }
    guard contents.count == objects.count else {
      throw .failed("git does not have all of the files' contents")
    }
    return contents
  }
}

extension Git {
  /// What every call begins with.
  private static let hardening = [
    "--no-pager", "--literal-pathspecs", "--no-optional-locks", "-c", "core.hooksPath=/dev/null",
    "-c", "core.fsmonitor=false",
  ]

  private static let difference = [
    "diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-textconv",
    "--no-relative", "--ignore-submodules=all", "--diff-filter=d",
  ]

  private func run(_ words: [String], input: [UInt8] = []) throws(GitError) -> [UInt8] {
    try Self.run(words, in: top, on: host, index: index, input: input)
  }

  private static func run(
    _ words: [String], in folder: String, on host: any Host, index: String? = nil,
    input: [UInt8] = []
  ) throws(GitError) -> [UInt8] {
    let result = try result(of: words, in: folder, on: host, index: index, input: input)
    guard result.status == 0 else {
      let line = result.messages.prefix { $0 != ASCII.lineFeed }
      let reason = String(decoding: line, as: UTF8.self)
      if reason.has("not a git repository") { throw .noWorkTree(folder) }
      throw .failed(reason.isEmpty ? "git ended with code \(result.status)" : "git: \(reason)")
    }
    return result.output
  }

  private static func result(
    of words: [String], in folder: String, on host: any Host, index: String?, input: [UInt8] = []
  ) throws(GitError) -> ProgramResult {
    var program = Program("git", hardening + ["-C", folder] + words)
    program.input = input
    program.droppedVariables = "GIT_"
    program.variables = ["GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C"]
    if let index { program.variables["GIT_INDEX_FILE"] = index }
    do throws(HostError) {
      return try host.run(program)
    } catch {
      throw error == .missing ? .noProgram : .failed("git: \(error.reason)")
    }
  }

  private static func names(_ output: [UInt8]) -> [String] {
    output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func entries(_ output: [UInt8], object: Int) -> [Entry] {
    output.split(separator: 0).compactMap { line in
      guard let tab = line.firstIndex(of: ASCII.tab) else { return nil }
      let words = line[..<tab].split(separator: ASCII.space)
      guard words.count == 3 else { return nil }
      let kind: Entry.Kind
      switch String(decoding: words[0], as: UTF8.self) {
      case "120000": kind = .link
      case "160000": kind = .repository
      default: kind = .file
      }
      return Entry(
        path: String(decoding: line[(tab + 1)...], as: UTF8.self),
        object: String(decoding: words[object], as: UTF8.self), kind: kind)
    }
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    ASCII.isDigit(byte) || (0x61...0x66).contains(byte)
  }
}

/// Why git could not say what was asked.
enum GitError: Error, Hashable {
  case noProgram
  case noWorkTree(String)
  case badRevision(String)
  case failed(String)

  /// The reason, to stand behind `error:`.
  var message: String {
    switch self {
    case .noProgram: "there is no program 'git' on the PATH"
    case .noWorkTree(let folder): "\(folder): not in the work tree of a git repository"
    case .badRevision(let revision): "git knows no commit '\(revision)'"
    case .failed(let reason): reason
    }
  }
}
