/// A mapping from keys to one or more values that keeps the order in which keys came.
///
/// Reading a key gives its first value. Reference: werkzeug/datastructures/structures.py, MultiDict.
public struct MultiDict: Sendable, Equatable {
    /// The keys in the order of their first appearance.
    public private(set) var keys: [String] = []
    private var lists: [String: [String]] = [:]

    /// Makes an empty mapping.
    public init() {}

    /// Makes a mapping of pairs; pairs of one key are gathered under it.
    ///
    /// - Parameter pairs: keys and values in order.
    public init(_ pairs: some Sequence<(String, String)>) {
        for (key, value) in pairs { add(key, value) }
    }

    /// How many keys there are.
    public var count: Int { keys.count }

    /// Whether there is no key.
    public var isEmpty: Bool { keys.isEmpty }

    /// The first value of a key, or `nil`.
    ///
    /// - Parameter key: the key.
    /// - Returns: its first value.
    public func get(_ key: String) -> String? { lists[key]?.first }

    /// Every value of a key, in order.
    ///
    /// - Parameter key: the key.
    /// - Returns: the values; empty if there is no such key.
    public func getList(_ key: String) -> [String] { lists[key] ?? [] }

    /// Whether a key is there.
    ///
    /// - Parameter key: the key.
    /// - Returns: true if it has a list of values.
    public func contains(_ key: String) -> Bool { lists[key] != nil }

    /// Appends a value to a key.
    ///
    /// - Parameters:
    ///   - key: the key.
    ///   - value: the value.
    public mutating func add(_ key: String, _ value: String) {
        if lists[key]?.append(value) == nil {
            keys.append(key)
            lists[key] = [value]
        }
    }

    /// Every pair, grouped by key in order of first appearance.
    public var pairs: [(key: String, value: String)] {
        keys.flatMap { key in getList(key).map { (key, $0) } }
    }
}

extension MultiDict: ExpressibleByDictionaryLiteral {
    /// Makes a mapping of a literal such as `["page": "2"]`.
    ///
    /// - Parameter elements: keys and values, in order.
    public init(dictionaryLiteral elements: (String, String)...) { self.init(elements) }
}
