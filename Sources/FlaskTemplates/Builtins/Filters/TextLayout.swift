/// The filters that lay out text: `truncate` and `wordwrap`.
enum TextLayoutFilters {
    /// The filters by name.
    static let filters: [String: NativeFunction] = ["truncate": truncate, "wordwrap": wordWrap]

    // Made once: a literal in the function is made in each call.
    private static let truncateParameters = ["s", "length", "killwords", "end", "leeway"]

    /// Shortens a text; one that is only a little too long stays whole.
    ///
    /// Reference: jinja2/filters.py, do_truncate.
    @Sendable
    static func truncate(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        let options = try arguments.bind("truncate", truncateParameters, required: 1)
        let operand = arguments[0]
        let length = try limit(options[1] ?? .int(255))
        let end = options[3] ?? .string("...")
        let endLength = options.isGiven(3) ? try end.length() : 3
        if length < endLength {
            throw TemplateError(.failedAssertion, "expected length >= \(endLength), got \(length)")
        }
        var leeway = state.policies.truncateLeeway
        if let option = options[4], !option.isNone { leeway = try limit(option) }
        if leeway < 0 { throw TemplateError(.failedAssertion, "expected leeway >= 0, got \(leeway)") }
        let allowed = length.addingReportingOverflow(leeway)
        if try allowed.overflow || fits(operand, in: allowed.partialValue) { return operand }
        if case .double? = options[1] {
            throw TemplateError(.type, "slice indices must be integers or None or have an __index__ method")
        }
        let killsWords = try options[2]?.isTrue() ?? false
        guard let text = operand.stringValue else { throw unsuitable(operand, killsWords: killsWords) }
        let kept = keptCount(text, length - endLength, killsWords: killsWords)
        if case .string = operand, case .string(let end) = end { return .string(joined(text, kept, end)) }
        let shortened = text.bytes(from: 0, to: kept)
        if case .safe = operand { return try Value.add(.safe(shortened), end, state) }
        return try Value.add(.string(shortened), end, state)
    }

    /// Whether a value has at most so many characters or items; of a long text only the beginning is looked at.
    private static func fits(_ operand: Value, in allowed: Int) throws -> Bool {
        guard let text = operand.stringValue else { return try operand.length() <= allowed }
        return text.utf8.count <= allowed || text.offset(ofCodePoint: allowed) == text.utf8.count
    }

    /// How many bytes of a text stay: up to the last blank unless words may be cut.
    private static func keptCount(_ text: String, _ length: Int, killsWords: Bool) -> Int {
        let end = text.offset(ofCodePoint: length)
        if killsWords { return end }
        return text.withBytes { bytes in
            var place = end
            while place > 0 {
                place &-= 1
                if bytes[place] == UInt8(ascii: " ") { return place }
            }
            return end
        }
    }

    /// The beginning of a text and another one behind it.
    private static func joined(_ text: String, _ kept: Int, _ end: String) -> String {
        text.withBytes { text in
            end.withBytes { end in
                String(unsafeUninitializedCapacity: kept + end.count) { buffer in
                    guard let target = buffer.baseAddress else { return 0 }
                    if let base = text.baseAddress { target.update(from: base, count: kept) }
                    if let base = end.baseAddress { (target + kept).update(from: base, count: end.count) }
                    return kept + end.count
                }
            }
        }
    }

    /// A number of characters; floats count as their whole part.
    private static func limit(_ value: Value) throws -> Int {
        if case .int(let number) = value { return number }
        if case .undefined(let undefined) = value { throw undefined.error }
        switch value.number {
        case .int(let number)?: return number
        case .big(let number)?: return number.isNegative ? Int.min : Int.max
        case .double(let number)?: return Int(exactly: number.rounded(.down)) ?? (number < 0 ? Int.min : Int.max)
        case nil: return try value.integerArgument()
        }
    }

    /// What Python says of a long value that is no string.
    private static func unsuitable(_ value: Value, killsWords: Bool) -> TemplateError {
        switch value {
        case .list, .tuple:
            if killsWords {
                return TemplateError(.type, "can only concatenate \(value.typeName) (not \"str\") to \(value.typeName)")
            }
            return TemplateError(.attribute, "'\(value.typeName)' object has no attribute 'rsplit'")
        default: return TemplateError(.type, "'\(value.typeName)' object is not subscriptable")
        }
    }

    /// Wraps every line of a text at a width.
    ///
    /// Reference: jinja2/filters.py, do_wordwrap.
    @Sendable
    static func wordWrap(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        let parameters = ["s", "width", "break_long_words", "wrapstring", "break_on_hyphens"]
        let options = try arguments.bind("wordwrap", parameters, required: 1)
        guard let text = arguments[0].stringValue else {
            if case .undefined(let undefined) = arguments[0] { throw undefined.error }
            throw TemplateError(.attribute, "'\(arguments[0].typeName)' object has no attribute 'splitlines'")
        }
        var wrapper = TextWrapper(width: text.isEmpty ? 79 : try options[1].map(limit) ?? 79)
        if let option = options[2] { wrapper.breaksLongWords = try option.isTrue() }
        if let option = options[4] {
            wrapper.breaksAfterHyphens = try option.isTrue()
            // Python's module looks for the value True itself here.
            if case .bool(true) = option { wrapper.splitsAtHyphens = true } else { wrapper.splitsAtHyphens = false }
        }
        var separator = Value.string(state.newlineSequence)
        if let option = options[3], !option.isNone { separator = option }
        guard let newline = separator.stringValue else {
            if case .undefined(let undefined) = separator { throw undefined.error }
            throw TemplateError(.attribute, "'\(separator.typeName)' object has no attribute 'join'")
        }
        if case .safe = separator { return .safe(try wrapper.wrap(text, newline: newline) { HTMLText.escape($0) }) }
        return .string(try wrapper.wrap(text, newline: newline) { $0 })
    }
}
