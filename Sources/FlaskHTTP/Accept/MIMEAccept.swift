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
    public static func specificity(of value: String) -> [Bool] { MediaRange.parts(of: value).map { !MediaRange.isStar($0) } }

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
        if item.hasAnyType || offer.hasAnyType { return true }
        guard MediaRange.areEqual(item.type, offer.type) else { return false }
        if item.hasAnySubtype || offer.hasAnySubtype { return true }
        guard MediaRange.areEqual(item.subtype, offer.subtype) else { return false }
        return item.hasParameters == offer.hasParameters && (!item.hasParameters || item.parameters == offer.parameters)
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
