/// The converter `string`, and the one of variables without a converter: text without a slash.
///
/// `<string(minlength=2, maxlength=5):code>` and `<string(length=2):code>` bound the length, in characters.
/// Reference: werkzeug/routing/converters.py, UnicodeConverter.
public struct StringConverter: Converter {
    /// The least length.
    public let minimumLength: Int
    /// The greatest length, if there is one.
    public let maximumLength: Int?

    /// Bounds the length of the text.
    ///
    /// - Parameters:
    ///   - minimumLength: the least count of characters.
    ///   - maximumLength: the greatest count of characters.
    public init(minimumLength: Int = 1, maximumLength: Int? = nil) {
        self.minimumLength = minimumLength
        self.maximumLength = maximumLength
    }

    /// Takes what stands in parentheses: `minlength`, `maxlength`, `length`.
    ///
    /// - Parameter arguments: the arguments.
    /// - Throws: ``RoutingError`` if they are no lengths.
    public init(_ arguments: ConverterArguments) throws(RoutingError) {
        let values = try arguments.assigned(to: ["minlength", "maxlength", "length"])
        let length = try values.count("length")
        let maximum = try values.count("maxlength")
        let minimum = values["minlength"] == nil ? 1 : try values.requiredCount("minlength")
        self.init(minimumLength: length ?? minimum, maximumLength: length ?? maximum)
        guard minimumLength >= 0, maximumLength.map({ $0 >= minimumLength }) ?? true else {
            throw RoutingError(
                .invalidArgument, "no text is at least \(minimumLength) and at most \(maximumLength ?? 0) characters long.")
        }
    }

    /// Characters other than the slash, as many as are allowed.
    public var pattern: String {
        if let maximumLength, maximumLength == minimumLength { return "[^/]{\(minimumLength)}" }
        return "[^/]{\(minimumLength),\(maximumLength.map { String($0) } ?? "")}"
    }
}

/// The converter `path`: text that may have slashes, though not at its start.
///
/// Reference: werkzeug/routing/converters.py, PathConverter.
public struct PathConverter: Converter {
    /// Makes the converter.
    public init() {}

    /// As little text as possible that begins with no slash.
    public var pattern: String { "[^/].*?" }

    /// The greatest weight of all: what is more specific comes first.
    public var weight: Int { 200 }

    /// A path goes beyond a segment.
    public var isolatesPart: Bool { false }
}

/// The converter `any`: one of the given words, as in `<any(about, help, "foo,bar"):page>`.
///
/// Reference: werkzeug/routing/converters.py, AnyConverter.
public struct AnyConverter: Converter {
    /// The words, in the order in which they are tried.
    public let items: [String]

    /// Makes a converter of words.
    ///
    /// - Parameter items: the words.
    public init(_ items: [String]) { self.items = items }

    /// Takes what stands in parentheses: the words.
    ///
    /// - Parameter arguments: the arguments.
    /// - Throws: ``RoutingError`` if one is not text.
    public init(_ arguments: ConverterArguments) throws(RoutingError) {
        if let (name, _) = arguments.named.first {
            throw RoutingError(.unexpectedArgument, "the converter takes words without a name, so '\(name)=' has to go.")
        }
        var items: [String] = []
        for argument in arguments.positional {
            guard case .string(let item) = argument else {
                throw RoutingError(.unexpectedArgument, "the converter takes words; write \(argument) in quotes.")
            }
            items.append(item)
        }
        self.init(items)
    }

    /// The words as alternatives.
    public var pattern: String { "(?:" + items.map(Self.escaped).joined(separator: "|") + ")" }

    /// Whether no word has a slash; not asked of the pattern, as words are often many.
    public var isolatesPart: Bool { true }

    /// Writes a word.
    ///
    /// - Parameter value: one of the words.
    /// - Returns: the word as it is.
    /// - Throws: ``ConversionError`` for any other value.
    public func text(from value: RouteValue) throws -> String? {
        if case .list = value { throw ConversionError(.unexpectedType, "'\(value)' is a list, one word is needed") }
        if case .string(let text) = value, items.contains(where: { $0.utf8.elementsEqual(text.utf8) }) { return text }
        let sorted = Set(items).sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
        let words = sorted.map { "'\($0)'" }.joined(separator: ", ")
        throw ConversionError(.invalidValue, "'\(value)' is not one of \(words)")
    }

    private static func escaped(_ item: String) -> String {
        item.unicodeScalars.reduce(into: "") { output, scalar in
            if "()[]{}?*+-|^$\\.&~# \t\n\r\u{0B}\u{0C}".unicodeScalars.contains(scalar) { output += "\\" }
            output.unicodeScalars.append(scalar)
        }
    }
}

/// A converter whose pattern stands in the rule, as in `<regex("[a-z]{3}"):code>`.
///
/// No map has it unless it is added: `map.addConverter("regex") { try RegexConverter($0) }`.
public struct RegexConverter: Converter {
    /// The pattern.
    public let pattern: String

    /// A pattern in a rule is matched within one segment.
    public var isolatesPart: Bool { true }

    /// Makes a converter of a pattern.
    ///
    /// - Parameter pattern: a regular expression, see ``Converter/pattern``.
    public init(_ pattern: String) { self.pattern = pattern }

    /// Takes what stands in parentheses: the pattern.
    ///
    /// - Parameter arguments: the arguments.
    /// - Throws: ``RoutingError`` unless there is just one, which is text.
    public init(_ arguments: ConverterArguments) throws(RoutingError) {
        guard arguments.named.isEmpty, arguments.positional.count == 1, case .string(let pattern) = arguments.positional[0] else {
            throw RoutingError(.unexpectedArgument, "the converter takes one pattern in quotes, as in \"[a-z]+\".")
        }
        self.init(pattern)
    }
}
