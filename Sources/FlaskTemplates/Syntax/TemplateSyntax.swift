/// How templates are written: delimiters, line prefixes, and what becomes of white space around tags.
///
/// Reference: jinja2/environment.py, `Environment` (the options of the lexer).
public struct TemplateSyntax: Sendable, Hashable {
    /// What begins a statement.
    public var blockStart = "{%"
    /// What ends a statement.
    public var blockEnd = "%}"
    /// What begins an expression whose value is written.
    public var variableStart = "{{"
    /// What ends such an expression.
    public var variableEnd = "}}"
    /// What begins a comment.
    public var commentStart = "{#"
    /// What ends a comment.
    public var commentEnd = "#}"
    /// What makes the rest of a line a statement, if there is such a prefix.
    public var lineStatementPrefix: String?
    /// What makes the rest of a line a comment, if there is such a prefix.
    public var lineCommentPrefix: String?
    /// Whether the first newline after a statement or comment is dropped.
    public var trimBlocks = false
    /// Whether blanks before a statement or comment are dropped if nothing else stands before it on its line.
    public var lstripBlocks = false
    /// What newlines of templates become: `\n`, `\r\n` or `\r`.
    public var newlineSequence = "\n"
    /// Whether one newline at the end of a template is kept.
    public var keepTrailingNewline = false

    /// The syntax of Jinja2.
    public init() {}

    /// Whether the delimiters are those that the lexer finds without rules.
    var hasUsualDelimiters: Bool {
        blockStart == "{%" && blockEnd == "%}" && variableStart == "{{" && variableEnd == "}}" && commentStart == "{#"
            && commentEnd == "#}" && lineStatementPrefix == nil && lineCommentPrefix == nil
    }
}
