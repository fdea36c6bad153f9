/// Reads the tokens of a template into a tree.
///
/// One thread uses it and the lexer never calls it back, so accesses to its state need no checks at run time, which cost half
/// of the time. Recursive descent with a limit on how deep it goes; chains of operators, attributes, filters and `elif` are
/// read in loops.
/// Reference: jinja2/parser.py, `Parser`.
final class Parser {
    /// How deep statements and expressions may be nested where the stack is large enough; Python's own parser allows as much.
    static let depthLimit = 200

    @exclusivity(unchecked) var lexer: Lexer
    let extensions: SyntaxExtensions
    @exclusivity(unchecked) var current = Token(kind: .endOfTemplate, start: 0, end: 0)
    @exclusivity(unchecked) private var ahead: Token?
    @exclusivity(unchecked) var nodes: [Node] = []
    /// Texts that the source does not have as they are.
    @exclusivity(unchecked) var extra: [UInt8] = []
    @exclusivity(unchecked) var depth = 0
    /// Where the token before the current one ends.
    @exclusivity(unchecked) var lastEnd: Int32 = 0
    /// Where nodes end, if somebody wants to know.
    let spans: NodeSpans?
    /// What ends the bodies that are open, the innermost last.
    @exclusivity(unchecked) var openEnds: [EndTags] = []
    /// The names of the tags that are open.
    @exclusivity(unchecked) var openTags: [Int32] = []

    init(_ lexer: Lexer, extensions: SyntaxExtensions, spans: NodeSpans? = nil) throws(TemplateError) {
        self.lexer = lexer
        self.spans = spans
        self.extensions = extensions
        nodes.reserveCapacity(lexer.count / 8 + 16)
    }

    // MARK: Tokens

    /// Goes on to the next token.
    @inline(__always)
    func advance() throws(TemplateError) {
        let last = current.start
        lastEnd = current.end
        if let token = ahead {
            current = token
            ahead = nil
        } else {
            current = try lexer.next()
        }
        // The end is said to be where the last token is, as there is nothing to show behind it.
        if current.kind == .endOfTemplate { current.start = last }
    }

    /// The token behind the current one.
    func look() throws(TemplateError) -> Token {
        if let ahead { return ahead }
        let token = try lexer.next()
        ahead = token
        return token
    }

    @inline(__always)
    func isAt(_ keyword: Keyword) -> Bool { current.kind == .name && current.symbol == keyword.rawValue }

    /// Goes on if a token is the current one.
    func skip(_ kind: TokenKind) throws(TemplateError) -> Bool {
        guard current.kind == kind else { return false }
        try advance()
        return true
    }

    func skip(_ keyword: Keyword) throws(TemplateError) -> Bool {
        guard isAt(keyword) else { return false }
        try advance()
        return true
    }

    /// The current token, which must be of a kind; goes on behind it.
    @discardableResult
    func expect(_ kind: TokenKind) throws(TemplateError) -> Token {
        guard current.kind == kind else { throw unexpected(kind.description) }
        let token = current
        try advance()
        return token
    }

    func expect(_ keyword: Keyword) throws(TemplateError) {
        guard isAt(keyword) else { throw unexpected(lexer.symbols[keyword.rawValue]) }
        try advance()
    }

    // MARK: Nodes

    @inline(__always)
    func add(_ node: Node) -> Int32 {
        nodes.append(node)
        if let spans { spans.ends.append(lastEnd) }
        return Int32(truncatingIfNeeded: nodes.count - 1)
    }

    func add(
        _ kind: NodeKind, _ a: Int32 = -1, _ b: Int32 = -1, _ c: Int32 = -1, detail: UInt8 = 0, at position: Int32
    ) -> Int32 {
        add(Node(kind: kind, detail: detail, a: a, b: b, c: c, position: position))
    }

    func append(_ node: Int32, to list: inout NodeList) {
        if list.last >= 0 { nodes[Int(list.last)].next = node } else { list.first = node }
        list.last = node
    }

    /// A string whose text the source does not have.
    func string(_ text: [UInt8], at position: Int32) -> Int32 {
        let (start, length) = keep(text)
        return add(.string, start, length, at: position)
    }

    /// Keeps a text that the source does not have; where it is, and how long.
    func keep(_ text: [UInt8]) -> (Int32, Int32) {
        let start = lexer.count + extra.count
        extra += text
        return (Int32(truncatingIfNeeded: start), Int32(truncatingIfNeeded: text.count))
    }

    /// Does something one level deeper.
    func deeper<Result>(
        _ body: (Parser) throws(TemplateError) -> Result
    ) throws(TemplateError) -> Result {
        depth += 1
        defer { depth -= 1 }
        if depth > 8, depth > Self.depthLimit || ThreadLimits.isStackLow {
            throw failure(
                "statements and expressions are nested more than \(depth - 1) deep; take parts out into variables or macros")
        }
        return try body(self)
    }
}

/// The nodes of a list while it grows.
struct NodeList {
    var first: Int32 = -1
    var last: Int32 = -1
    var isEmpty: Bool { first < 0 }
}
