/// An `Accept-Language` field, in which `en_us` is `en-US`.
///
/// Reference: werkzeug/datastructures/accept.py, LanguageAccept.
public struct LanguageAccept: AcceptField {
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

    /// Whether the item is `*` or the same language tag as the offer, subtag by subtag.
    ///
    /// - Parameters:
    ///   - offer: a language that the application can send.
    ///   - item: what an item accepts.
    /// - Returns: true if they match.
    public static func matches(_ offer: String, _ item: String) -> Bool {
        item == "*" || normalized(offer) == normalized(item)
    }

    /// The offer that the client likes best, falling back to primary languages.
    ///
    /// If no tag matches, an accepted `en-US` also takes `en`; and if that does not help, an accepted `en` takes `en-US`.
    ///
    /// - Parameter offers: the languages that the application can send.
    /// - Returns: one of the offers, or `nil` if the client accepts none.
    public func bestMatch(_ offers: [String]) -> String? {
        if let exact = firstBest(of: offers) { return exact }
        let primaries = Accept(items.map { AcceptItem(Self.primary($0.value), quality: $0.quality) })
        if let wider = primaries.firstBest(of: offers) { return wider }
        guard let language = firstBest(of: offers.map(Self.primary)) else { return nil }
        return offers.first { $0.utf8.starts(with: language.utf8) }
    }

    private static func normalized(_ tag: String) -> [UInt8] {
        tag.lowercased().utf8.map { isSeparator($0) ? UInt8(ascii: "-") : $0 }
    }

    /// The part before the first separator.
    private static func primary(_ tag: String) -> String {
        String(decoding: tag.utf8.prefix { !isSeparator($0) }, as: UTF8.self)
    }

    private static func isSeparator(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") }
}
