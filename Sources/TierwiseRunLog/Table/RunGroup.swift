/// What many requests have in common, kept once.
package struct RunGroup: Hashable, Sendable {
  /// The agent, by its name in the catalog.
  package var agent = Names.ID.none
  /// The model that ran.
  package var model = Names.ID.none
  /// What was asked for: an alias, a tier, an id.
  package var requested = Names.ID.none
  /// Where it ran: a folder, or the name of a project.
  package var project = Names.ID.none
  /// The side of a comparison that was tossed for.
  package var arm = Names.ID.none
  /// The kind of work.
  package var taskType = Names.ID.none
  /// What changes the price.
  package var terms = Terms()

  package init() {}

  /// Takes over what another one knows.
  mutating func take(_ other: RunGroup) {
    func take(_ mine: inout Names.ID, _ theirs: Names.ID) { if theirs != .none { mine = theirs } }
    take(&agent, other.agent)
    take(&model, other.model)
    take(&requested, other.requested)
    take(&project, other.project)
    take(&arm, other.arm)
    take(&taskType, other.taskType)
    terms.formUnion(other.terms)
  }

  /// What changes the price of a request, besides model, day and size.
  package struct Terms: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// It ran in fast mode.
    package static let fast = Terms(rawValue: 1)
    /// It was one of a batch.
    package static let batch = Terms(rawValue: 2)
    /// Its inference stayed in the US.
    package static let us = Terms(rawValue: 4)
    /// It was said at which speed it ran, in words that are not known.
    package static let unknownSpeed = Terms(rawValue: 8)
  }
}
