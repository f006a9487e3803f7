extension Registry {
  /// The registry that tierwise was built with, from its `models.yaml`.
  ///
  /// It is decoded once, when first asked for; a constant of the program, not a state.
  public static let builtIn = decodedBuiltIn()

  /// Decodes the built-in table, however often it is called; for measuring.
  package static func decodedBuiltIn() -> Registry {
    Registry(RegistryTable(bytes: builtInTable.withUTF8Buffer { unsafe [UInt8]($0) }))
  }

  /// Returns the Swift source that holds the table of this registry.
  package var builtInSource: String {
    """
    // Written from models.yaml by `make snapshots`; not to be edited.

    // swift-format-ignore-file
    extension Registry {
      /// The built-in registry as records; see `RegistryTable`.
      static let builtInTable: StaticString = #\"""
    \(String(decoding: table.bytes, as: UTF8.self))
    \"""#
    }

    """
  }
}
