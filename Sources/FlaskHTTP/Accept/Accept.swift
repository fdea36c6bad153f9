/// An `Accept-Encoding` field, or any other whose items are compared as plain text.
///
/// ```swift
/// request.acceptEncodings.bestMatch(["br", "gzip"])
/// ```
/// Reference: werkzeug/datastructures/accept.py, Accept.
public struct Accept: AcceptField {
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
}
