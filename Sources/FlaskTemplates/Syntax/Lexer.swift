/// Takes a template apart into tokens, one at a time.
///
/// It reads bytes through a pointer that is valid while the template is parsed; zeros behind the text make looking ahead safe.
/// Reference: jinja2/lexer.py, `Lexer`.
struct Lexer {
    /// What the text at the position is.
    enum Mode { case data, block, variable, lineStatement }

    /// The kind of a piece that `Environment.lex` lists.
    enum Piece: String {
        case data, whitespace, comment, operatorSign = "operator", name, string, integer, float
        case blockBegin = "block_begin", blockEnd = "block_end", variableBegin = "variable_begin", variableEnd = "variable_end"
        case rawBegin = "raw_begin", rawEnd = "raw_end", commentBegin = "comment_begin", commentEnd = "comment_end"
        case lineStatementBegin = "linestatement_begin", lineStatementEnd = "linestatement_end"
        case lineCommentBegin = "linecomment_begin", lineComment = "linecomment", lineCommentEnd = "linecomment_end"
    }

    let bytes: UnsafePointer<UInt8>
    let count: Int
    let syntax: TemplateSyntax
    let rules: DelimiterRules
    let isUsual: Bool
    let name: String?
    var position = 0
    var mode = Mode.data
    /// Whether the text before the position ends a line, or there is none.
    var startsLine = true
    /// The brackets that wait for their other half.
    var brackets: [UInt8] = []
    /// The token that follows the template data that was handed out last.
    var pending: Token?
    var symbols = SymbolTable.keywords
    /// Every piece with its place, if somebody wants to see them.
    var pieces: [(piece: Piece, start: Int, end: Int)]?

    init(_ bytes: UnsafePointer<UInt8>, count: Int, syntax: TemplateSyntax, rules: DelimiterRules, name: String?) {
        self.bytes = bytes
        self.count = count
        self.syntax = syntax
        self.rules = rules
        self.name = name
        isUsual = syntax.hasUsualDelimiters
    }

    /// The next token.
    mutating func next() throws(TemplateError) -> Token {
        if let token = pending {
            pending = nil
            enter(token)
            return token
        }
        return mode == .data ? try nextData() : try nextInTag()
    }

    private mutating func enter(_ token: Token) {
        switch token.kind {
        case .variableBegin: mode = .variable
        case .blockBegin: mode = token.symbol == Self.lineStatementMark ? .lineStatement : .block
        default: break
        }
    }

    /// What a token that begins a line statement has for a symbol.
    static let lineStatementMark: Int32 = -2

    /// Whether a text stands at a place.
    @inline(__always)
    func has(_ text: [UInt8], at index: Int) -> Bool {
        var offset = 0
        while offset < text.count {
            if bytes[index &+ offset] != text[offset] { return false }
            offset &+= 1
        }
        return index &+ text.count <= count
    }

    /// The first place from an index on that is no white space.
    @inline(__always)
    func skipWhitespace(_ index: Int) -> Int {
        var index = index
        while index < count {
            let length = Whitespace.length(bytes, at: index)
            if length == 0 { return index }
            index &+= length
        }
        return index
    }

    /// The error of a place; `start` and `end`: where what is at fault begins and ends.
    func failure(
        _ message: String, at index: Int, from start: Int? = nil, to end: Int? = nil, kind: TemplateError.Kind = .syntax
    ) -> TemplateError {
        let marks = SourceMarks(bytes: UnsafeBufferPointer(start: bytes, count: count))
        let first = start ?? index, span = first..<max(end ?? index + 1, first + 1)
        return TemplateError(kind, message, at: marks.location(template: name, at: index, span: span))
    }

    mutating func note(_ piece: Piece, _ start: Int, _ end: Int, evenIfEmpty: Bool = true) {
        guard pieces != nil, end > start || evenIfEmpty else { return }
        pieces?.append((piece, start, end))
    }
}
