import TierwiseCatalog
import TierwiseCore

/// One file of a catalog.
struct FoundFile {
  /// The folder to open, as it is called in what is printed.
  let folder: String
  let fileName: FileName
  /// Whether the user asked about it; the others are read because rules compare agents.
  var isAsked: Bool
  /// Whether it counts only if it has a frontmatter with a name and a description.
  let needsProof: Bool

  /// The name as a text.
  var name: String { fileName.text }
  /// How the file is called in what is printed.
  var path: String { fileName.path(in: folder) }
}

/// The files of one load root.
struct FoundCatalog {
  let root: LoadRoot
  /// How the configuration says that they write their models; nil where it says nothing.
  let dialect: Dialect?
  /// The place of its project in the list of them.
  let project: Int
  /// Its place in the configuration; nil where it was found by its folder.
  let entry: Int?
  var files: [FoundFile]
}

/// What the words of a command line lead to.
struct Found {
  var projects: [Project] = []
  var catalogs: [FoundCatalog] = []
  /// Things named like agents that are no files.
  var unreadable: [(path: String, reason: String, project: Int)] = []
  /// What the user named and what stands in the way of looking at it.
  var failures: [UsageError] = []
  /// How many folders were searched.
  var searched = 0
  /// How many named files the configuration counts to no catalog.
  var outside = 0
}
