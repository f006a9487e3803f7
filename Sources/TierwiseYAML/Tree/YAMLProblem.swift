/// Something that keeps a text from being YAML 1.2, or from being read within the limits.
public struct YAMLProblem: Error, Hashable, Sendable {
  /// What it is.
  public let code: Code
  /// The bytes it is about, as offsets in the tree's bytes.
  public let range: Range<Int>

  /// Creates a problem.
  public init(_ code: Code, _ range: Range<Int>) {
    self.code = code
    self.range = range
  }
}

extension YAMLProblem {
  /// The closed list of problems; the raw value is the stable name that users see.
  public enum Code: String, CaseIterable, Sendable {
    /// `: ` inside a plain value: `description: use when: x`. The range is the colon.
    case colonInPlainValue = "colon-in-plain-value"
    /// A line that should be a key but has no colon.
    case missingColon = "missing-colon"
    /// `key:value` where a key is expected, or `"key":value` in block context.
    case missingSpaceAfterColon = "missing-space-after-colon"
    /// A mapping on the line of a key or of `---`: `a: 'b': c`.
    case mappingOnKeyLine = "mapping-on-key-line"
    /// A sequence on the line of a key or of `---`: `a: - b`.
    case sequenceOnKeyLine = "sequence-on-key-line"
    /// A line in a column that no open collection has.
    case badIndentation = "bad-indentation"
    /// A further line of a quoted or bracketed value in a column that ends the block around it.
    case unindentedContinuation = "unindented-continuation"
    /// A tab where only spaces indent.
    case tabIndentation = "tab-indentation"
    /// A `-` in the column of a mapping's keys.
    case unexpectedDash = "unexpected-dash"
    /// A line without `-` in the column of a sequence's items.
    case missingDash = "missing-dash"
    /// A value that begins with a character that YAML reserves: `@`, `%`, `**bold**`.
    case valueStartsWithIndicator = "value-starts-with-indicator"
    /// A quote without its pair. The range is the opening quote.
    case unclosedQuote = "unclosed-quote"
    /// Text behind a closing quote.
    case textAfterQuote = "text-after-quote"
    /// Text behind an alias or a closing bracket.
    case textAfterValue = "text-after-value"
    /// A backslash in double quotes before a character that makes no escape.
    case badEscape = "bad-escape"
    /// A `[` or `{` without its pair. The range is the opening bracket.
    case unclosedFlow = "unclosed-flow"
    /// A closing bracket of the other kind.
    case unexpectedBracket = "unexpected-bracket"
    /// Two items in brackets without a comma.
    case missingComma = "missing-comma"
    /// A comma in brackets without an item before it.
    case unexpectedComma = "unexpected-comma"
    /// A `#` without white space before it.
    case commentWithoutSpace = "comment-without-space"
    /// A comment inside a value of several lines, which it ends.
    case commentInsideValue = "comment-inside-value"
    /// A key of several lines without `?`.
    case multilineImplicitKey = "multiline-implicit-key"
    /// A key of more than 1024 characters without `?`.
    case keyTooLong = "key-too-long"
    /// A wrong character behind `|` or `>`.
    case badBlockHeader = "bad-block-header"
    /// A blank line in front of a block scalar's text that reaches further right than the text.
    case badBlockIndentation = "bad-block-indentation"
    /// An alias whose anchor is not in front of it.
    case undefinedAlias = "undefined-alias"
    /// An anchor or a tag on an alias.
    case propertyOnAlias = "property-on-alias"
    /// Two anchors or two tags for one node.
    case repeatedProperty = "repeated-property"
    /// An anchor or a tag in front of `-` or `?`.
    case misplacedProperty = "misplaced-property"
    /// An anchor with a character that no name may have.
    case badAnchor = "bad-anchor"
    /// A tag that is none.
    case badTag = "bad-tag"
    /// A tag whose handle no `%TAG` declares.
    case undefinedTagHandle = "undefined-tag-handle"
    /// A wrong or repeated directive, or a version other than 1.
    case badDirective = "bad-directive"
    /// Directives without the `---` that must follow.
    case missingDocumentStart = "missing-document-start"
    /// A `---` or `...` line inside quotes or brackets.
    case markerInsideValue = "marker-inside-value"
    /// Text behind the end of a document's root node.
    case contentAfterDocument = "content-after-document"
    /// Bytes that are not UTF-8.
    case invalidUTF8 = "invalid-utf8"
    /// A character that YAML does not allow.
    case invalidCharacter = "invalid-character"
    /// Collections more than 256 deep.
    case tooDeep = "too-deep"
    /// Aliases that stand for more than ten times the text, or for what they are part of.
    ///
    /// No parse has this problem, only who replaces the aliases.
    case aliasExpansion = "alias-expansion"
    /// More than 64 `%TAG` directives for one document.
    case tooManyTagHandles = "too-many-tag-handles"
    /// A text of more than 16 MiB.
    case tooLarge = "too-large"
  }
}
