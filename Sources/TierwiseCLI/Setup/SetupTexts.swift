import TierwiseCatalog
import TierwiseYAML

/// The texts that `tierwise init` writes.
enum SetupTexts {
  /// Where known findings are kept.
  static let baseline = ".tierwise/baseline.json"

  /// Returns a configuration of catalogs, by their paths from it.
  static func configuration(
    of roots: [(path: String, dialect: Dialect)], withBaseline hasBaseline: Bool
  ) -> String {
    var text =
      "# What tierwise looks at, and how bad findings are; 'tierwise rules' lists the rules.\n"
    text += "version: 1\ncatalogs:\n"
    for root in roots {
      let path = YAMLScalar.flowText(root.path.isEmpty ? "." : root.path)
      text += "  - {root: \(path), dialect: \(root.dialect.rawValue)}\n"
    }
    if hasBaseline { text += "baseline: \(baseline)\n" }
    return text
  }

  /// Returns the hook's entry for the list of repositories, whose dashes stand in that column.
  static func hook(indent: Int) -> String {
    let lines = [
      "- repo: local", "  hooks:", "    - id: tierwise-lint", "      name: tierwise lint",
      "      entry: tierwise lint", "      language: system",
      "      files: (^|/)agents?/.*\\.md$", "      require_serial: true",
    ]
    return lines.map { String(repeating: " ", count: indent) + $0 + "\n" }.joined()
  }

  /// A workflow for GitHub Actions.
  static let workflow = """
    # Lints the agents of a pull request, and writes what is wrong beside the lines.
    name: tierwise
    on:
      push:
        branches: [main]
      pull_request:
    permissions:
      contents: read
    jobs:
      lint:
        runs-on: ubuntu-latest
        steps:
          - uses: actions/checkout@v5
            with:
              persist-credentials: false
          - uses: actions/setup-python@v6
            with:
              python-version: "3.x"
          # The wheel of this version must be where pip looks; PIP_FIND_LINKS names another place.
          - run: pip install tierwise==\(Version.current)
          - run: tierwise lint --format github

    """

  /// A job for GitLab's CI.
  static let gitlab = """
    tierwise:
      image: python:3
      script:
        # The wheel of this version must be where pip looks; PIP_FIND_LINKS names another place.
        - pip install tierwise==\(Version.current)
        - tierwise lint --output gitlab=tierwise.json
      artifacts:
        when: always
        reports:
          codequality: tierwise.json

    """

  /// Returns whether a file speaks of tierwise already.
  static func mentionTierwise(_ bytes: [UInt8]) -> Bool {
    let word = Array("tierwise".utf8)
    return bytes.indices.contains { bytes[$0...].starts(with: word) }
  }
}
