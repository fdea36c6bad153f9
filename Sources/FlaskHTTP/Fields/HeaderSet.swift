/// A list of names without regard to case, as in `Vary`, `Allow` and `Content-Language`.
///
/// Reference: werkzeug/datastructures/structures.py, HeaderSet; werkzeug/http.py, parse_set_header.
public struct HeaderSet: Sendable {
    private var items: [String]

    /// Makes a set of names; the order stays.
    ///
    /// - Parameter items: the names.
    public init(_ items: some Sequence<String> = []) { self.items = Array(items) }

    /// Reads a field's value.
    ///
    /// - Parameter text: the field's value; `nil` if the field is missing.
    public init(parsing text: String?) { items = HeaderValue.parseList(text ?? "") }

    /// Whether a name is there.
    ///
    /// - Parameter item: the name in any case.
    /// - Returns: true if it is.
    public func contains(_ item: String) -> Bool { firstIndex(of: item) != nil }

    /// The position of a name.
    ///
    /// - Parameter item: the name in any case.
    /// - Returns: the position, or `nil`.
    public func firstIndex(of item: String) -> Int? { items.firstIndex { Self.areEqual($0, item) } }

    /// Appends a name unless it is there.
    ///
    /// - Parameter item: the name.
    public mutating func insert(_ item: String) { if !contains(item) { items.append(item) } }

    /// Appends the names that are not there yet.
    ///
    /// - Parameter others: the names.
    public mutating func formUnion(_ others: some Sequence<String>) { for item in others { insert(item) } }

    /// Removes a name.
    ///
    /// - Parameter item: the name in any case.
    /// - Returns: whether it was there.
    @discardableResult
    public mutating func remove(_ item: String) -> Bool {
        guard contains(item) else { return false }
        items.removeAll { Self.areEqual($0, item) }
        return true
    }

    /// Removes every name.
    public mutating func removeAll() { items.removeAll() }

    /// The field's value.
    public var headerValue: String { HeaderValue.list(items) }

    private static func areEqual(_ left: String, _ right: String) -> Bool {
        ASCII.equalsIgnoringCase(left, right) || left.lowercased() == right.lowercased()
    }
}

extension HeaderSet: RandomAccessCollection {
    /// The position of the first name.
    public var startIndex: Int { 0 }
    /// The position behind the last name.
    public var endIndex: Int { items.count }
    /// The name at a position.
    ///
    /// - Parameter position: an index of the collection.
    public subscript(position: Int) -> String { items[position] }
}

extension HeaderSet: Equatable, ExpressibleByArrayLiteral {
    /// Whether both have the same names, in any order and case.
    public static func == (left: HeaderSet, right: HeaderSet) -> Bool {
        Set(left.items.map { $0.lowercased() }) == Set(right.items.map { $0.lowercased() })
    }

    /// Makes a set of a literal such as `["Accept", "Cookie"]`.
    ///
    /// - Parameter elements: the names.
    public init(arrayLiteral elements: String...) { self.init(elements) }
}
