extension MultiDictionary {
    /// The first value of a key.
    ///
    /// ```swift
    /// let name = try request.form["username"]
    /// ```
    ///
    /// - Parameter key: the key.
    /// - Throws: ``HTTPException`` of kind `badRequestKeyError`, a 400, if there is none.
    public subscript(key: String) -> Value {
        get throws(HTTPException) {
            guard let value = get(key) else { throw .badRequestKey(key, explanation: absence?.explanation(of: key)) }
            return value
        }
    }

    /// The first value of a key, or another value.
    ///
    /// - Parameters:
    ///   - key: the key.
    ///   - fallback: what to return if there is none.
    /// - Returns: the value.
    public func get(_ key: String, default fallback: @autoclosure () -> Value) -> Value { get(key) ?? fallback() }

    /// The keys in the order in which they came.
    public var keys: [String] { lists.map(\.key) }

    /// The first value of every key.
    public var values: [Value] { lists.compactMap(\.values.first) }

    /// Pairs of keys and values in the order in which keys came.
    ///
    /// - Parameter multi: whether there is a pair for each value, not only for the first of a key.
    /// - Returns: the pairs; a key without values has none.
    public func items(multi: Bool = false) -> [(key: String, value: Value)] {
        lists.flatMap { key, values in values.prefix(multi ? .max : 1).map { (key, $0) } }
    }

    /// Every pair, grouped by key in the order in which keys came.
    public var pairs: [(key: String, value: Value)] { items(multi: true) }

    /// The first value of every key.
    ///
    /// - Returns: a dictionary.
    public func toDictionary() -> [String: Value] {
        Dictionary(items(), uniquingKeysWith: { first, _ in first })
    }

    /// All values of every key.
    ///
    /// - Returns: a dictionary of lists.
    public func toListDictionary() -> [String: [Value]] {
        Dictionary(lists, uniquingKeysWith: { first, _ in first })
    }
}

extension MultiDictionary: Equatable where Value: Equatable {
    /// Whether two mappings have the same keys with the same values; the order of keys does not count.
    public static func == (left: Self, right: Self) -> Bool {
        left.count == right.count
            && left.lists.allSatisfy { key, values in right.contains(key) && right.getList(key) == values }
    }
}

extension MultiDictionary: CustomStringConvertible {
    /// The pairs, for debugging.
    public var description: String {
        "[\(items(multi: true).map { "\($0.key.debugDescription): \(String(reflecting: $0.value))" }.joined(separator: ", "))]"
    }
}
