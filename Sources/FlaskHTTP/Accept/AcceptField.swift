/// What the fields of the `Accept` family have in common: items by preference, and matching against them.
///
/// The items are sorted by how specific they are, then by quality; the order of the field decides between equals.
/// Reference: werkzeug/datastructures/accept.py, Accept.
public protocol AcceptField: RandomAccessCollection, Sendable, Equatable, CustomStringConvertible
where Element == AcceptItem, Index == Int {
    /// The items in the order of preference.
    var items: [AcceptItem] { get }
    /// Whether the request had the field.
    var isProvided: Bool { get }

    /// Makes the field of items that are sorted already.
    ///
    /// - Parameters:
    ///   - items: the items in the order of preference.
    ///   - isProvided: whether the request had the field.
    init(sorted items: [AcceptItem], isProvided: Bool)

    /// How specific an item is, part by part: whether each is something else than `*`.
    ///
    /// - Parameter value: what an item accepts.
    /// - Returns: the parts' facts; they are compared from the first on.
    static func specificity(of value: String) -> [Bool]

    /// Whether an offer is what an item accepts.
    ///
    /// - Parameters:
    ///   - offer: what the application can send.
    ///   - item: what an item accepts.
    /// - Returns: true if they match.
    static func matches(_ offer: String, _ item: String) -> Bool

    /// The offer that the client likes best.
    ///
    /// The best quality counts, then the most specific item, then the order of the offers. What has quality 0 is
    /// never the answer.
    ///
    /// - Parameter offers: what the application can send.
    /// - Returns: one of the offers, or `nil` if the client accepts none.
    func bestMatch(_ offers: [String]) -> String?
}

extension AcceptField {
    /// Makes a field of items in any order.
    ///
    /// - Parameter items: the items.
    public init(_ items: [AcceptItem]) {
        let ranked = items.map { (item: $0, specificity: Self.specificity(of: $0.value)) }
        let sorted = ranked.sorted { left, right in
            if left.specificity != right.specificity { return Self.precedes(right.specificity, left.specificity) }
            return left.item.quality > right.item.quality
        }
        self.init(sorted: sorted.map(\.item), isProvided: true)
    }

    /// Reads a field's value.
    ///
    /// - Parameter text: the value; `nil` or empty if the field is missing.
    public init(parsing text: String?) {
        if let text, !text.isEmpty {
            self.init(AcceptItem.parse(text))
        } else {
            self.init(sorted: [], isProvided: false)
        }
    }

    /// The position of the first item.
    public var startIndex: Int { 0 }
    /// The position behind the last item.
    public var endIndex: Int { items.count }
    /// The item at a position.
    ///
    /// - Parameter position: an index of the collection.
    public subscript(position: Int) -> AcceptItem { items[position] }

    /// The quality of an offer; 0 if it is not accepted.
    ///
    /// - Parameter offer: what the application can send.
    public subscript(offer: String) -> Double { quality(of: offer) }

    /// The quality of an offer.
    ///
    /// - Parameter offer: what the application can send.
    /// - Returns: the quality of the first item that matches; 0 if none does.
    public func quality(of offer: String) -> Double { item(matching: offer)?.quality ?? 0 }

    /// Whether an item matches an offer, whatever its quality: `json;q=0` contains `json`.
    ///
    /// - Parameter offer: what the application can send.
    /// - Returns: true if one does.
    public func contains(_ offer: String) -> Bool { item(matching: offer) != nil }

    /// The position of the first item that matches an offer.
    ///
    /// - Parameter offer: what the application can send.
    /// - Returns: the position, or `nil`.
    public func firstIndex(matching offer: String) -> Int? { items.firstIndex { Self.matches(offer, $0.value) } }

    /// What the client likes best of all; `nil` if the field is missing or empty.
    public var best: String? { items.first?.value }

    /// The field's value.
    public var headerValue: String {
        items.map { $0.quality == 1 ? $0.value : "\($0.value);q=\($0.quality)" }.joined(separator: ",")
    }

    /// The field's value.
    public var description: String { headerValue }

    /// Whether what is accepted is something else than `*`.
    public static func specificity(of value: String) -> [Bool] { [value != "*"] }

    /// Whether the item is `*` or the offer, without regard to case.
    public static func matches(_ offer: String, _ item: String) -> Bool {
        item == "*" || ASCII.equalsIgnoringCase(offer, item) || offer.lowercased() == item.lowercased()
    }

    /// The offer that the client likes best, by quality, then specificity, then the order of the offers.
    public func bestMatch(_ offers: [String]) -> String? { firstBest(of: offers) }

    /// The matching that every kind of field starts with.
    func firstBest(of offers: [String]) -> String? {
        var best: (offer: String, quality: Double, specificity: [Bool])?
        for offer in offers {
            guard let item = item(matching: offer), item.quality > 0, item.quality >= best?.quality ?? 0 else { continue }
            let specificity = Self.specificity(of: item.value)
            if let best, item.quality == best.quality, !Self.precedes(best.specificity, specificity) { continue }
            best = (offer, item.quality, specificity)
        }
        return best?.offer
    }

    private func item(matching offer: String) -> AcceptItem? { items.first { Self.matches(offer, $0.value) } }

    private static func precedes(_ left: [Bool], _ right: [Bool]) -> Bool {
        left.lexicographicallyPrecedes(right) { !$0 && $1 }
    }
}
