/// A string that is HTML, so it is printed as it is: what is added to it gets escaped.
///
/// Literals are taken as HTML, values in them are escaped: `let cell: Markup = "<td>\(name)</td>"`.
///
/// Reference: markupsafe, Markup.
public struct Markup: Sendable, HTMLConvertible, TemplateValueConvertible {
    /// The HTML.
    public let string: String

    /// HTML that is trusted.
    public init(_ html: String) { string = html }

    /// The HTML form of a value.
    public init(_ value: some HTMLConvertible) { string = value.html }

    /// The HTML form of a value, or its text unescaped where it has none.
    ///
    /// - Parameter value: Any value that templates can have.
    /// - Throws: A `TemplateError` where the value has no text, such as an undefined value that allows no use.
    public init(of value: some TemplateValueConvertible) throws {
        let (value, state) = (value.templateValue.value, RenderState())
        string = try value.html(state) ?? value.text(state)
    }

    /// The HTML itself.
    public var html: String { string }

    // MARK: Escaping

    /// A text as HTML: `&`, `<`, `>` and quotes become entities.
    ///
    /// - Parameter text: Any text.
    /// - Returns: The escaped text.
    public static func escape(_ text: String) -> Markup { Markup(HTMLText.escape(text)) }

    /// The HTML form of a value, or its text escaped where it has none.
    ///
    /// - Parameter value: Any value that templates can have.
    /// - Returns: The HTML.
    /// - Throws: A `TemplateError` where the value has no text, such as an undefined value that allows no use.
    public static func escape(_ value: some TemplateValueConvertible) throws -> Markup {
        Markup(try value.templateValue.value.escaped(RenderState()))
    }

    /// The HTML form of a value; nothing for `nil` and `None`.
    ///
    /// - Parameter value: Any value that templates can have.
    /// - Returns: The HTML.
    /// - Throws: A `TemplateError` where the value has no text, such as an undefined value that allows no use.
    public static func escapeSilent(_ value: (some TemplateValueConvertible)?) throws -> Markup {
        guard let value = value?.templateValue, !value.value.isNone else { return Markup("") }
        return try escape(value)
    }

    /// A value as a string; what is Markup stays Markup.
    ///
    /// - Parameter value: Any value that templates can have.
    /// - Returns: A string or Markup.
    /// - Throws: A `TemplateError` where the value has no text, such as an undefined value that allows no use.
    public static func softString(_ value: some TemplateValueConvertible) throws -> TemplateValue {
        TemplateValue(try value.templateValue.value.mappingText(RenderState()) { $0 })
    }

    /// The text without tags and comments, with characters in place of references.
    ///
    /// Blanks that follow each other become one.
    public func stripTags() -> String { HTMLTags.strip(string) }

    /// The text with characters in place of references such as `&amp;`.
    public func unescape() -> String { HTMLEntities.unescape(string) }
}

extension Markup: Hashable, Comparable, CustomStringConvertible {
    /// Whether two have the same code points.
    public static func == (left: Markup, right: Markup) -> Bool { left.string.hasSameText(as: right.string) }

    /// The order of code points.
    public static func < (left: Markup, right: Markup) -> Bool { left.string.precedes(right.string) }

    /// Hashes the bytes.
    public func hash(into hasher: inout Hasher) {
        string.withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        hasher.combine(UInt8.max)
    }

    /// The HTML.
    public var description: String { string }
}
