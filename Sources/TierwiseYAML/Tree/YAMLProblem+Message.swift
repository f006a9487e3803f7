extension YAMLProblem {
  /// What is wrong, in a few words.
  public var message: String { code.message }
}

extension YAMLProblem.Code {
  /// What is wrong, in a few words.
  public var message: String {
    switch self {
    case .colonInPlainValue: "': ' inside an unquoted value"
    case .missingColon: "a line without a colon where a key is expected"
    case .missingSpaceAfterColon: "no space behind the colon of a key"
    case .mappingOnKeyLine: "a mapping cannot begin on this line"
    case .sequenceOnKeyLine: "a list cannot begin on this line"
    case .badIndentation: "the indentation matches no line above"
    case .unindentedContinuation: "a further line of the value is not indented"
    case .tabIndentation: "tab used as indentation"
    case .unexpectedDash: "a list item where a key is expected"
    case .missingDash: "a line without a dash in a list"
    case .valueStartsWithIndicator: "an unquoted value cannot begin with this character"
    case .unclosedQuote: "the quote is never closed"
    case .textAfterQuote: "text behind the closing quote"
    case .textAfterValue: "text behind the end of the value"
    case .badEscape: "an escape that double quotes do not know"
    case .unclosedFlow: "the bracket is never closed"
    case .unexpectedBracket: "the closing bracket matches no opening one"
    case .missingComma: "a comma is missing before this"
    case .unexpectedComma: "a comma without an item before it"
    case .commentWithoutSpace: "no space before the '#' of a comment"
    case .commentInsideValue: "the comment ends the value, but text follows"
    case .multilineImplicitKey: "a key cannot span lines"
    case .keyTooLong: "a key of more than 1024 characters"
    case .badBlockHeader: "a wrong character behind '|' or '>'"
    case .badBlockIndentation: "a blank line is indented more than the text below it"
    case .undefinedAlias: "the alias has no anchor before it"
    case .propertyOnAlias: "an alias cannot have an anchor or a tag"
    case .repeatedProperty: "a second anchor or tag for one value"
    case .misplacedProperty: "an anchor or a tag before '-' or '?' on one line"
    case .badAnchor: "the anchor has a character that no name may have"
    case .badTag: "the tag is malformed"
    case .undefinedTagHandle: "no %TAG declares this handle"
    case .badDirective: "a directive that is malformed or repeated"
    case .missingDocumentStart: "a '---' line must follow the directives"
    case .markerInsideValue: "a document marker inside quotes or brackets"
    case .contentAfterDocument: "text behind the end of the document"
    case .invalidUTF8: "not UTF-8"
    case .invalidCharacter: "a character that YAML does not allow"
    case .tooDeep: "more than 256 levels deep"
    case .aliasExpansion: "aliases that stand for more than 10 times the text"
    case .tooManyTagHandles: "more than 64 %TAG directives"
    case .tooLarge: "larger than 16 MiB"
    }
  }
}
