/// The filters for HTML: escaping, its opposite, and tags.
enum HTMLFilters {
    /// The filters by name.
    static let filters: [String: NativeFunction] = [
        "e": escape, "escape": escape, "forceescape": forceEscape, "safe": safe, "striptags": stripTags,
    ]

    @Sendable
    static func escape(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expectOperand("escape")
        return .safe(try arguments[0].escaped(state))
    }

    /// Escapes HTML as well.
    @Sendable
    static func forceEscape(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expectOperand("forceescape")
        let operand = arguments[0]
        return .safe(HTMLText.escape(try operand.html(state) ?? operand.text(state)))
    }

    /// Marks a text as HTML.
    @Sendable
    static func safe(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expectOperand("safe")
        let operand = arguments[0]
        if case .string(let text) = operand { return .safe(text) }
        return .safe(try operand.html(state) ?? operand.text(state))
    }

    /// Removes tags and comments, and resolves entities.
    @Sendable
    static func stripTags(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expectOperand("striptags")
        let operand = arguments[0]
        return .string(HTMLTags.strip(try operand.html(state) ?? operand.text(state)))
    }
}
