import TierwiseCore

package import TierwiseCatalog

/// All rules of the linter, each kind in the order of ids.
///
/// The kinds are kept apart because telling them apart at run time costs more than linting a file.
package enum RuleList {
  /// Rules about a file's bytes, fences and YAML.
  package static let files: [any FileRule.Type] = [
    AllowWithoutReason.self,
    ByteOrderMarkRule.self,
    DescriptionCutByComment.self,
    DuplicateKey.self,
    EmptyBody.self,
    HiddenText.self,
    InvalidUTF8.self,
    InvalidYAML.self,
    LiteralBackslashN.self,
    MisplacedFrontmatter.self,
    MixedLineEndings.self,
    RescuedColon.self,
    TooDeep.self,
    UnclosedFrontmatter.self,
    UnquotedColon.self,
  ]

  /// Rules about one agent's frontmatter.
  package static let agents: [any AgentRule.Type] = [
    AmbiguousScalar.self,
    BypassesPermissions.self,
    DescriptionNotText.self,
    DriftedFromMigration.self,
    DuplicateFallback.self,
    EmptyTools.self,
    EscalationNotUpward.self,
    EscalationWithoutConditions.self,
    EscalationWithoutTarget.self,
    FallbackRepeatsPreference.self,
    FastPathNotDownward.self,
    InvalidColor.self,
    InvalidEffort.self,
    InvalidIsolation.self,
    InvalidMemory.self,
    InvalidName.self,
    InvalidPermissionMode.self,
    LongDescription.self,
    LookAlikeCharacter.self,
    MalformedModelID.self,
    MappingInLoadedFolder.self,
    MissingDescription.self,
    MissingModel.self,
    MissingName.self,
    MissingPreference.self,
    MissingReasoning.self,
    ModelOfAnotherDialect.self,
    NameDiffersFromFile.self,
    PendingPhase.self,
    ProviderPrefixedModel.self,
    RetiredModel.self,
    RetiringModel.self,
    RunsCommands.self,
    TemplatePlaceholder.self,
    TooManyFallbacks.self,
    ToolAllowedAndDenied.self,
    UnknownAssignmentKey.self,
    UnknownKey.self,
    UnknownModel.self,
    UnknownTier.self,
    UnsupportedEffort.self,
    UnsupportedTemperature.self,
    WrongCase.self,
    WrongType.self,
  ]

  /// Rules about the agents of one catalog together.
  package static let catalogs: [any CatalogRule.Type] = [
    ConflictingCopies.self,
    CopiedReasoning.self,
    CorruptDependencyMap.self,
    DependencyCycle.self,
    DuplicateName.self,
    MissingFrontmatter.self,
    UnknownAgentReference.self,
    UnknownTool.self,
  ]

  /// Rules about one agent and the verdict on it.
  package static let fit: [any FitRule.Type] = [
    BelowFloor.self,
    ContradictsPolicy.self,
    DeclaredComplexityContradictsModel.self,
    FallbackBelowFloor.self,
    OverpoweredModel.self,
    UndecidedWithoutEscalation.self,
    UnderpoweredModel.self,
    UnknownCharacteristic.self,
  ]

  /// Rules about the tiers of a whole catalog.
  package static let shares: [any ShareRule.Type] = [
    OneTierForEverything.self,
    TierShareOffTarget.self,
  ]

  /// Rules about files that cannot be read and about documents, which others look at, and about
  /// other findings.
  package static let host: [any Rule.Type] = [
    OversizedFile.self,
    StaleTable.self,
    UnreadableFile.self,
    UnusedAllow.self,
    WrongCountInProse.self,
  ]

  /// Every rule, by id.
  package static var all: [any Rule.Type] {
    // Arrays of metatypes are cast one by one, at a high price; an upcast costs nothing.
    let kinds: [[any Rule.Type]] = [
      files.map { $0 }, agents.map { $0 }, catalogs.map { $0 }, fit.map { $0 }, shares.map { $0 },
      host,
    ]
    return kinds.flatMap { $0 }.ordered { $0.info.id < $1.info.id }
  }
}
