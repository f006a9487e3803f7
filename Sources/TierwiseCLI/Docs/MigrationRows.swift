import TierwiseCore
import TierwiseDocs
import TierwiseMigrate

/// The migrations of a catalog as rows of a document: what each is for, and how far it is.
enum MigrationRows {
  /// The columns: what files say, then those that `migrate status` has.
  static let columns: [Table.Column] =
    [MigrationStatus.empty.columns[0], .init("title", "what"), .init("aim", "aim")]
    + MigrationStatus.empty.columns.dropFirst()

  /// Returns a row for each migration, and for those that only the ledger knows.
  static func all(of project: MigrateProject) -> [DocsRow] {
    MigrationStatus(project).table.rows.map { cells in
      let migration = project.migrations.first { cells.first == .text($0.id) }
      let file = migration.map { Path.join(project.folder, $0.id + ".yaml") }
      let name = migration.flatMap { migration in
        file.map { Table.Cell.link(migration.id, to: Path.relative($0, from: project.base)) }
      }
      // A saved plan is nobody's business but the planner's, and seldom in the repository.
      let rest = cells.dropFirst().map { cell in
        cell == .text(MigrationState.planned.rawValue)
          ? .text(MigrationState.pending.rawValue) : cell
      }
      return DocsRow(
        [
          name ?? cells[0], Table.Cell(migration?.title), Table.Cell(aims(of: migration)),
        ] + rest)
    }
  }
}

private func aims(of migration: Migration?) -> String? {
  guard let aims = migration?.gate?.aims, !aims.isEmpty else { return nil }
  return aims.map(\.words).joined(separator: ", ")
}

extension MigrationGate.Aim {
  /// The aim in words: `success at least 90 %`, `p95 divided by 3`.
  var words: String {
    switch metric {
    case .success: return "success at least \(Figures.wholePercent(limit))"
    case .escalation, .fallback: return "\(metric.rawValue) at most \(Figures.wholePercent(limit))"
    case .cost, .p95:
      if limit >= 1 { return "\(metric.rawValue) at most \(Figures.decimal(limit, places: 2)) ×" }
      let factor = 1 / limit
      // Of what is a third, nobody says that it falls by 67 %.
      if limit <= 0.5, abs(factor - factor.rounded()) < 1e-9 {
        return "\(metric.rawValue) divided by \(Figures.decimal(factor, places: 0))"
      }
      return "\(metric.rawValue) down by \(Figures.wholePercent(1 - limit))"
    }
  }
}
