/// An `Accept-Charset` field, in which `utf8` is `UTF-8`.
///
/// Reference: werkzeug/datastructures/accept.py, CharsetAccept.
public struct CharsetAccept: AcceptField {
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

    /// Whether the item is `*` or names the same charset as the offer.
    ///
    /// - Parameters:
    ///   - offer: a charset that the application can send.
    ///   - item: what an item accepts.
    /// - Returns: true if they match.
    public static func matches(_ offer: String, _ item: String) -> Bool {
        item == "*" || ASCII.equalsIgnoringCase(offer, item) || CharsetName.canonical(offer) == CharsetName.canonical(item)
    }
}
