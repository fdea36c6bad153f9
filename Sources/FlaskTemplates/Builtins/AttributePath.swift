/// A way to a part of a value, as the parameter `attribute` of filters names it: `a.b`, `a.0`, or an integer.
///
/// Reference: jinja2/filters.py, make_attrgetter and make_multi_attrgetter.
struct AttributePath {
    private let parts: [Value]
    /// What replaces undefined parts.
    var replacement: Value?

    /// The path that an argument names; none is the value itself.
    init(_ argument: Value?) throws {
        guard let argument, !argument.isNone else {
            parts = []
            return
        }
        guard let text = argument.stringValue else {
            parts = [argument]
            return
        }
        parts = try text.parts(".").map(Self.part)
    }

    /// The paths that an argument names with commas between them.
    static func paths(_ argument: Value?) throws -> [AttributePath] {
        guard let text = argument?.stringValue else { return [try AttributePath(argument)] }
        return try text.parts(",").map { try AttributePath(.string($0)) }
    }

    /// A name, or an index where there are digits only.
    private static func part(_ text: String) throws -> Value {
        guard !text.isEmpty, text.unicodeScalars.allSatisfy({ $0.isDigit }) else { return .string(text) }
        if let number = try NumberParsing.integer(text, base: 10) { return Value(number) }
        throw TemplateError(.value, "invalid literal for int() with base 10: \(Representation.text(of: text))")
    }

    /// The part of a value.
    func read(_ value: Value, _ state: RenderState) throws -> Value {
        var value = value
        for part in parts {
            value = try Operations.item(value, part, state)
            if let replacement, value.isUndefined { value = replacement }
        }
        return value
    }

    /// The part of a value by which it is ordered: without its case, unless that counts.
    func key(_ value: Value, isCaseSensitive: Bool, _ state: RenderState) throws -> Value {
        let part = try read(value, state)
        guard !isCaseSensitive, let text = part.stringValue else { return part }
        return .string(text.lowered())
    }
}
