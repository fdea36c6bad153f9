/// The methods of strings and Markup; those of Markup give Markup, and escape what comes in.
enum StringMethods {
    static func method(_ name: MethodName, isMarkup: Bool) -> Method? {
        switch name {
        case .capitalize: { receiver, arguments, _ throws in try map(receiver, arguments, "capitalize") { $0.capitalized() } }
        case .casefold: { receiver, arguments, _ throws in try map(receiver, arguments, "casefold") { $0.caseFolded() } }
        case .lower: { receiver, arguments, _ throws in try map(receiver, arguments, "lower") { $0.lowered() } }
        case .upper: { receiver, arguments, _ throws in try map(receiver, arguments, "upper") { $0.uppered() } }
        case .title: { receiver, arguments, _ throws in try map(receiver, arguments, "title") { $0.titled() } }
        case .swapcase: { receiver, arguments, _ throws in try map(receiver, arguments, "swapcase") { $0.swappingCase() } }
        case .strip: { receiver, arguments, _ throws in try strip(receiver, arguments, "strip", start: true, end: true) }
        case .lstrip: { receiver, arguments, _ throws in try strip(receiver, arguments, "lstrip", start: true, end: false) }
        case .rstrip: { receiver, arguments, _ throws in try strip(receiver, arguments, "rstrip", start: false, end: true) }
        case .center: { receiver, arguments, state throws in try fill(receiver, arguments, state, "center", .both) }
        case .ljust: { receiver, arguments, state throws in try fill(receiver, arguments, state, "ljust", .right) }
        case .rjust: { receiver, arguments, state throws in try fill(receiver, arguments, state, "rjust", .left) }
        case .zfill: zfill
        case .expandtabs: expandtabs
        case .removeprefix: removeprefix
        case .removesuffix: removesuffix
        case .replace: replace
        case .encode: encode
        case .format: format
        case .formatMap: formatMap
        case .translate: translate
        case .maketrans: maketrans
        default:
            isMarkup
                ? splitting(name) ?? searching(name) ?? testing(name) ?? MarkupMethods.method(name)
                : splitting(name) ?? searching(name) ?? testing(name)
        }
    }

    /// The text of the receiver.
    static func text(_ receiver: Value) -> String { receiver.stringValue ?? "" }

    /// A result of the receiver's type.
    static func wrap(_ receiver: Value, _ text: String) -> Value {
        if case .safe = receiver { return .safe(text) }
        return .string(text)
    }

    private static func map(
        _ receiver: Value, _ arguments: borrowing Arguments, _ name: String, _ body: (String) -> String
    ) throws -> Value {
        try arguments.expect(name, exactly: 0)
        return wrap(receiver, body(text(receiver)))
    }

    private static func strip(
        _ receiver: Value, _ arguments: borrowing Arguments, _ name: String, start: Bool, end: Bool
    ) throws -> Value {
        try arguments.expect(name, 0, 1)
        var characters: String?
        if arguments.count == 1, !arguments[0].isNone {
            guard let text = arguments[0].stringValue else {
                throw TemplateError(.type, "\(name) arg must be None or str")
            }
            characters = text
        }
        return wrap(receiver, text(receiver).trimmed(characters, start: start, end: end))
    }

    private static func fill(
        _ receiver: Value, _ arguments: borrowing Arguments, _ state: RenderState, _ name: String, _ side: String.FillSide
    ) throws -> Value {
        try arguments.expect(name, 1, 2)
        let width = try arguments[0].integerArgument()
        var fill = " "
        if arguments.count == 2 {
            if case .safe = receiver {
                fill = try arguments[1].escaped(state)
            } else if let given = arguments[1].stringValue {
                fill = given
            } else {
                throw TemplateError(.type, "The fill character must be a unicode character, not \(arguments[1].typeName)")
            }
            guard fill.codePointCount == 1 else {
                throw TemplateError(.type, "The fill character must be exactly one character long")
            }
        }
        return wrap(receiver, try text(receiver).filled(to: width, with: fill, side))
    }

    @Sendable
    private static func zfill(_ receiver: Value, _ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expect("zfill", exactly: 1)
        return wrap(receiver, try text(receiver).zeroFilled(to: arguments[0].integerArgument()))
    }

    @Sendable
    private static func expandtabs(_ receiver: Value, _ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        let size = try arguments.bind("expandtabs", ["tabsize"])[0]?.integerArgument() ?? 8
        return wrap(receiver, try text(receiver).expandingTabs(size))
    }

    @Sendable
    private static func removeprefix(_ receiver: Value, _ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expect("removeprefix", exactly: 1)
        let (text, prefix) = (text(receiver), try arguments[0].textArgument("removeprefix"))
        let matches = prefix.utf8.count <= text.utf8.count && text.bytes(from: 0, to: prefix.utf8.count).hasSameText(as: prefix)
        return wrap(receiver, matches ? text.bytes(from: prefix.utf8.count, to: text.utf8.count) : text)
    }

    @Sendable
    private static func removesuffix(_ receiver: Value, _ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expect("removesuffix", exactly: 1)
        let (text, suffix) = (text(receiver), try arguments[0].textArgument("removesuffix"))
        let start = text.utf8.count - suffix.utf8.count
        let matches = start >= 0 && text.findLast(suffix, from: start, to: text.utf8.count) == start
        return wrap(receiver, matches ? text.bytes(from: 0, to: start) : text)
    }

    @Sendable
    private static func replace(_ receiver: Value, _ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expect("replace", 2, 3)
        let limit = arguments.count == 3 ? try arguments[2].integerArgument() : -1
        let part = try arguments[0].textArgument("replace")
        var other: String
        if case .safe = receiver {
            other = try arguments[1].escaped(state)
        } else {
            other = try arguments[1].textArgument("replace")
        }
        return wrap(receiver, try text(receiver).replacing(part, by: other, limit))
    }

    @Sendable
    private static func encode(_ receiver: Value, _ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        let options = try arguments.bind("encode", ["encoding", "errors"])
        let encoding = try options[0]?.textArgument("encode") ?? "utf-8"
        let errors = try options[1]?.textArgument("encode") ?? "strict"
        let limit: UInt32
        switch TextEncoding(encoding) {
        case .utf8: return .bytes(Array(text(receiver).utf8))
        case .ascii: limit = 0x80
        case .latin1: limit = 0x100
        case nil: throw TemplateError(.key, "unknown encoding: \(encoding)")
        }
        var bytes: [UInt8] = []
        for scalar in text(receiver).unicodeScalars {
            if scalar.value < limit {
                bytes.append(UInt8(scalar.value))
                continue
            }
            switch errors {
            case "ignore": break
            case "replace": bytes.append(UInt8(ascii: "?"))
            case "xmlcharrefreplace": bytes += Array("&#\(scalar.value);".utf8)
            case "backslashreplace": bytes += Array(Representation.escape(scalar.value).utf8)
            default:
                throw TemplateError(.value, "'\(encoding)' codec can't encode character '\(Representation.escape(scalar.value))'")
            }
        }
        return .bytes(bytes)
    }
}
