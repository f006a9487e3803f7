// Written by `make corpus-counts`; not to be edited.

// swift-format-ignore-file
extension CorpusCounts {
  /// Files, agents, repositories, those without an error, and the day; then, for each rule:
  /// errors, warnings, infos; files and repositories concerned; lines of a plain run.
  static let table: StaticString = """
1040 993 61 50 2026-11-20
allow-without-reason 0 0 0 0 0 0
ambiguous-scalar 0 0 0 0 0 0
below-floor 0 2 0 2 1 2
bypasses-permissions 0 0 3 3 1 0
byte-order-mark 0 0 0 0 0 0
conflicting-copies 0 0 0 0 0 0
contradicts-policy 0 0 0 0 0 0
copied-reasoning 0 0 0 0 0 0
corrupt-dependency-map 0 0 0 0 0 0
declared-complexity-contradicts-model 0 0 1 1 1 1
dependency-cycle 0 0 0 0 0 0
description-cut-by-comment 0 0 0 0 0 0
description-not-text 0 0 0 0 0 0
drifted-from-migration 0 0 0 0 0 0
duplicate-fallback 0 0 0 0 0 0
duplicate-key 0 0 0 0 0 0
duplicate-name 1 0 0 1 1 1
empty-body 0 0 0 0 0 0
empty-tools 0 5 0 5 2 5
escalation-not-upward 0 0 0 0 0 0
escalation-without-conditions 0 0 0 0 0 0
escalation-without-target 0 0 0 0 0 0
fallback-below-floor 4 3 0 7 1 7
fallback-repeats-preference 0 0 0 0 0 0
fast-path-not-downward 0 0 0 0 0 0
hidden-text 0 0 0 0 0 0
invalid-color 0 0 77 77 11 0
invalid-effort 0 0 0 0 0 0
invalid-isolation 0 0 0 0 0 0
invalid-memory 0 0 0 0 0 0
invalid-name 1 0 0 1 1 1
invalid-permission-mode 0 0 0 0 0 0
invalid-utf8 0 0 0 0 0 0
invalid-yaml 5 0 0 5 3 5
literal-backslash-n 0 0 0 0 0 0
long-description 0 0 0 0 0 0
look-alike-character 0 0 6 6 2 0
malformed-model-id 3 0 0 3 1 3
mapping-in-loaded-folder 0 0 0 0 0 0
misplaced-frontmatter 1 0 0 1 1 1
missing-description 9 0 0 9 1 5
missing-frontmatter 0 0 7 7 5 0
missing-model 0 0 262 262 27 0
missing-name 0 0 0 0 0 0
missing-preference 0 0 0 0 0 0
missing-reasoning 0 0 66 66 1 0
mixed-line-endings 0 0 0 0 0 0
model-of-another-dialect 0 0 0 0 0 0
name-differs-from-file 0 0 0 0 0 0
one-tier-for-everything 0 0 6 6 6 6
overpowered-model 0 0 46 46 17 46
oversized-file 0 0 0 0 0 0
pending-phase 0 0 0 0 0 0
provider-prefixed-model 0 0 0 0 0 0
rescued-colon 0 49 0 49 12 21
retired-model 79 0 0 79 2 2
retiring-model 0 12 0 12 1 1
runs-commands 0 0 4 4 2 0
stale-table 0 0 0 0 0 0
template-placeholder 0 0 0 0 0 0
tier-share-off-target 0 0 0 0 0 0
too-deep 0 0 0 0 0 0
too-many-fallbacks 0 0 0 0 0 0
tool-allowed-and-denied 0 0 0 0 0 0
unclosed-frontmatter 1 0 0 1 1 1
undecided-without-escalation 0 0 20 20 1 0
underpowered-model 0 0 0 0 0 0
unknown-agent-reference 0 0 28 17 1 0
unknown-assignment-key 0 0 0 0 0 0
unknown-characteristic 0 0 0 0 0 0
unknown-key 0 17 510 195 15 4
unknown-model 0 0 0 0 0 0
unknown-tier 0 0 0 0 0 0
unknown-tool 4 21 2 27 7 25
unquoted-colon 12 0 0 12 1 1
unreadable-file 0 0 0 0 0 0
unsupported-effort 0 1 0 1 1 1
unsupported-temperature 0 0 0 0 0 0
unused-allow 0 0 0 0 0 0
wrong-case 0 0 0 0 0 0
wrong-count-in-prose 0 0 0 0 0 0
wrong-type 0 0 0 0 0 0
"""
}
