/// An `Accept` field: media types, with `*` for any subtype or any type.
///
/// ```swift
/// switch request.acceptMIMETypes.bestMatch(["text/html", "application/json"]) { … }
/// ```
/// Reference: werkzeug/datastructures/accept.py, MIMEAccept.
public struct MIMEAccept: AcceptField {
    /// The items in the order of preference.
    public let items: [AcceptItem]
    /// Whether the request had the field.
    public let isProvided: Bool

    /// Makes the field of items that are sorted already.
    ///
    /// - Parameters:
    ///   - items: the items in the order of preference.
    ///   - isProvided: whether the request had the field.
    public init(sorted items: [AcceptItem], isProvided: Bool) {
        self.items = items
        self.isProvided = isProvided
    }

    /// Whether HTML is accepted, also as XHTML.
    public var acceptsHTML: Bool { contains("text/html") || acceptsXHTML }
    /// Whether XHTML, or XML in general, is accepted.
    public var acceptsXHTML: Bool { contains("application/xhtml+xml") || contains("application/xml") }
    /// Whether JSON is accepted.
    public var acceptsJSON: Bool { contains("application/json") }

    /// How specific a media type is: type, subtype and each parameter.
    ///
    /// - Parameter value: what an item accepts.
    /// - Returns: whether each part is something else than `*`.
    public static func specificity(of value: String) -> [Bool] { MediaRange.parts(of: value).map { $0 != "*" } }

    /// Whether a media type is what an item accepts; parameters have to be the same in any order.
    ///
    /// An offer that is no media type matches nothing; see ``validate(_:)``.
    ///
    /// - Parameters:
    ///   - offer: a media type that the application can send.
    ///   - item: what an item accepts.
    /// - Returns: true if they match.
    public static func matches(_ offer: String, _ item: String) -> Bool {
        guard let item = MediaRange(item), let offer = MediaRange(offer) else { return false }
        if item.type == "*" || offer.type == "*" { return true }
        guard item.type == offer.type else { return false }
        return item.subtype == "*" || offer.subtype == "*"
            || (item.subtype == offer.subtype && item.parameters == offer.parameters)
    }

    /// Tells whether an offer is a media type, for offers that do not stand in the program's text.
    ///
    /// - Parameter offer: a media type that the application can send.
    /// - Throws: ``HTTPError`` of kind `invalidMediaType` if it has no slash or is of the form `*/html`.
    public static func validate(_ offer: String) throws(HTTPError) {
        guard MediaRange(offer) == nil else { return }
        throw HTTPError(
            .invalidMediaType, "\(offer.debugDescription) is no media type; write type and subtype, such as text/html or text/*.")
    }
}

/// A media type, or a range of them, in the parts that are compared.
private struct MediaRange {
    let type: String
    let subtype: String
    /// The parameters as they are written, sorted.
    let parameters: [String]

    /// Splits a media type.
    ///
    /// The result is `nil` without a slash, or where any type is meant but not any subtype.
    ///
    /// - Parameter text: the media type.
    init?(_ text: String) {
        guard text.utf8.contains(UInt8(ascii: "/")) else { return nil }
        let parts = Self.parts(of: text.lowercased())
        guard parts.count >= 2, parts[0] != "*" || parts[1] == "*" else { return nil }
        type = parts[0]
        subtype = parts[1]
        parameters = parts[2...].sorted()
    }

    /// What stands between slashes and semicolons.
    static func parts(of text: String) -> [String] {
        var parts: [String] = [], start = text.startIndex
        for (index, byte) in zip(text.utf8.indices, text.utf8) {
            guard byte == UInt8(ascii: "/") || byte == UInt8(ascii: ";") else { continue }
            parts.append(part(text[start..<index], endsAt: byte, after: parts.isEmpty ? nil : lastSeparator(text, start)))
            start = text.utf8.index(after: index)
        }
        parts.append(part(text[start...], endsAt: nil, after: parts.isEmpty ? nil : lastSeparator(text, start)))
        return parts
    }

    /// Removes the white space beside semicolons; beside slashes it stays.
    private static func part(_ text: Substring, endsAt next: UInt8?, after last: UInt8?) -> String {
        var text = text
        if last == UInt8(ascii: ";") { text = text.trimmedAtStart() }
        if next == UInt8(ascii: ";") {
            while text.unicodeScalars.last?.isTrimmedSpace == true { text.unicodeScalars.removeLast() }
        }
        return String(text)
    }

    private static func lastSeparator(_ text: String, _ start: String.Index) -> UInt8 {
        text.utf8[text.utf8.index(before: start)]
    }
}
