/// Python's methods of strings; the results are Markup, and what is put into them is escaped.
extension Markup {
    // MARK: Case

    /// The first character in upper case, all others in lower case.
    public func capitalized() -> Markup { Markup(string.capitalized()) }
    /// Every word with a capital.
    public func titled() -> Markup { Markup(string.titled()) }
    /// All in lower case.
    public func lowercased() -> Markup { Markup(string.lowered()) }
    /// All in upper case.
    public func uppercased() -> Markup { Markup(string.uppered()) }
    /// Upper case in place of lower case and the other way round.
    public func swappingCase() -> Markup { Markup(string.swappingCase()) }
    /// Without differences of case.
    public func caseFolded() -> Markup { Markup(string.caseFolded()) }

    // MARK: Parts

    /// Without blanks, or some characters, at the start and the end.
    public func trimmed(_ characters: String? = nil) -> Markup { Markup(string.trimmed(characters)) }
    /// Without blanks, or some characters, at the start.
    public func trimmedStart(_ characters: String? = nil) -> Markup { Markup(string.trimmed(characters, end: false)) }
    /// Without blanks, or some characters, at the end.
    public func trimmedEnd(_ characters: String? = nil) -> Markup { Markup(string.trimmed(characters, start: false)) }

    /// The parts between separators.
    ///
    /// - Parameters:
    ///   - separator: What stands between the parts; `nil` for blanks.
    ///   - limit: How many separators count from the start; all of them below zero.
    /// - Returns: The parts.
    /// - Throws: A `TemplateError` for an empty separator.
    public func split(_ separator: String? = nil, limit: Int = -1) throws -> [Markup] {
        try list(.split, [separator.map { .string($0) } ?? .none, .int(limit)])
    }

    /// The parts between separators, counted from the end.
    ///
    /// - Parameters:
    ///   - separator: What stands between the parts; `nil` for blanks.
    ///   - limit: How many separators count from the end; all of them below zero.
    /// - Returns: The parts.
    /// - Throws: A `TemplateError` for an empty separator.
    public func splitFromEnd(_ separator: String? = nil, limit: Int = -1) throws -> [Markup] {
        try list(.rsplit, [separator.map { .string($0) } ?? .none, .int(limit)])
    }

    /// The lines.
    ///
    /// - Parameter keepingEnds: Whether they keep their line breaks.
    /// - Returns: The lines.
    public func lines(keepingEnds: Bool = false) -> [Markup] { string.lines(keepingEnds: keepingEnds).map { Markup($0) } }

    /// What stands before the first separator, the separator, and what stands behind it.
    ///
    /// - Parameter separator: The separator.
    /// - Returns: Three parts; all is before where there is no separator.
    /// - Throws: A `TemplateError` for an empty separator.
    public func partition(_ separator: String) throws -> [Markup] { try list(.partition, [.string(separator)]) }

    /// What stands before the last separator, the separator, and what stands behind it.
    ///
    /// - Parameter separator: The separator.
    /// - Returns: Three parts; all is behind where there is no separator.
    /// - Throws: A `TemplateError` for an empty separator.
    public func partitionFromEnd(_ separator: String) throws -> [Markup] { try list(.rpartition, [.string(separator)]) }

    /// Without a text at the start.
    public func removingPrefix(_ prefix: String) -> Markup { (try? call(.removeprefix, [.string(prefix)])) ?? self }
    /// Without a text at the end.
    public func removingSuffix(_ suffix: String) -> Markup { (try? call(.removesuffix, [.string(suffix)])) ?? self }

    // MARK: Changes

    /// With another text, escaped, in place of each occurrence of one.
    ///
    /// - Parameters:
    ///   - part: What is replaced.
    ///   - other: What replaces it.
    ///   - limit: How many are replaced from the start; all of them below zero.
    /// - Returns: The HTML.
    /// - Throws: A `TemplateError` where the result were too large.
    public func replacing(_ part: String, by other: some TemplateValueConvertible, limit: Int = -1) throws -> Markup {
        try call(.replace, [.string(part), other.templateValue.value, .int(limit)])
    }

    /// With fill, escaped, behind it up to a width.
    ///
    /// - Parameters:
    ///   - width: The number of characters.
    ///   - fill: One character.
    /// - Returns: The HTML.
    /// - Throws: A `TemplateError` where the fill is no single character, or the result were too large.
    public func leftAligned(_ width: Int, fill: String = " ") throws -> Markup { try call(.ljust, [.int(width), .string(fill)]) }

    /// With fill, escaped, before it up to a width.
    ///
    /// - Parameters:
    ///   - width: The number of characters.
    ///   - fill: One character.
    /// - Returns: The HTML.
    /// - Throws: A `TemplateError` where the fill is no single character, or the result were too large.
    public func rightAligned(_ width: Int, fill: String = " ") throws -> Markup {
        try call(.rjust, [.int(width), .string(fill)])
    }

    /// With fill, escaped, on both sides up to a width.
    ///
    /// - Parameters:
    ///   - width: The number of characters.
    ///   - fill: One character.
    /// - Returns: The HTML.
    /// - Throws: A `TemplateError` where the fill is no single character, or the result were too large.
    public func centered(_ width: Int, fill: String = " ") throws -> Markup { try call(.center, [.int(width), .string(fill)]) }

    /// With zeros behind its sign up to a width.
    ///
    /// - Parameter width: The number of characters.
    /// - Returns: The HTML.
    /// - Throws: A `TemplateError` where the result were too large.
    public func zeroFilled(_ width: Int) throws -> Markup { Markup(try string.zeroFilled(to: width)) }

    /// With blanks in place of tabs.
    ///
    /// - Parameter size: The distance of the columns.
    /// - Returns: The HTML.
    /// - Throws: A `TemplateError` where the result were too large.
    public func expandingTabs(_ size: Int = 8) throws -> Markup { Markup(try string.expandingTabs(size)) }

    private func list(_ name: MethodName, _ arguments: [Value]) throws -> [Markup] {
        let state = RenderState()
        let receiver = Value.safe(string)
        guard let method = receiver.method(name) else { return [] }
        let result = try RenderState.invoke(arguments, [], state) { arguments, state throws in
            try method(receiver, arguments, state)
        }
        return try result.items(state).map { Markup(try $0.text(state)) }
    }
}
