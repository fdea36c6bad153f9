extension MultiDictionary {
    /// Makes a value the only one of a key.
    ///
    /// - Parameters:
    ///   - key: the key.
    ///   - value: its value from now on.
    public mutating func set(_ key: String, _ value: Value) { setList(key, [value]) }

    /// Sets a key unless it is there.
    ///
    /// - Parameters:
    ///   - key: the key.
    ///   - value: its value if it is not there.
    /// - Returns: the first value of the key.
    @discardableResult
    public mutating func setDefault(_ key: String, _ value: Value) -> Value {
        if let present = get(key) { return present }
        set(key, value)
        return value
    }

    /// Sets the values of a key unless it is there.
    ///
    /// - Parameters:
    ///   - key: the key.
    ///   - values: its values if it is not there.
    /// - Returns: the values of the key.
    @discardableResult
    public mutating func setListDefault(_ key: String, _ values: [Value]) -> [Value] {
        if !contains(key) { setList(key, values) }
        return getList(key)
    }

    /// Removes a key with all its values.
    ///
    /// - Parameter key: the key.
    /// - Returns: the first value that it had.
    /// - Throws: ``HTTPException`` of kind `badRequestKeyError`, a 400, if there is none.
    @discardableResult
    public mutating func pop(_ key: String) throws(HTTPException) -> Value {
        guard let value = popList(key).first else { throw .badRequestKey(key) }
        return value
    }

    /// Removes a key with all its values.
    ///
    /// - Parameters:
    ///   - key: the key.
    ///   - fallback: what to return if there is no such key.
    /// - Returns: the first value that it had.
    public mutating func pop(_ key: String, default fallback: @autoclosure () -> Value) -> Value {
        popList(key).first ?? fallback()
    }

    /// Removes the key that came last.
    ///
    /// - Returns: the key with its first value.
    /// - Throws: ``HTTPException`` of kind `badRequestKeyError`, a 400, if there is none.
    public mutating func popItem() throws(HTTPException) -> (key: String, value: Value) {
        guard let (key, values) = popLastList() else { throw .badRequestKey("popitem(): dictionary is empty") }
        guard let value = values.first else { throw .badRequestKey(key) }
        return (key, value)
    }

    /// Appends what another mapping holds; values of keys that are there come behind theirs.
    ///
    /// - Parameter other: the other mapping.
    public mutating func update(_ other: MultiDictionary) {
        for (key, values) in other.lists { values.forEach { add(key, $0) } }
    }

    /// Appends pairs; values of keys that are there come behind theirs.
    ///
    /// - Parameter pairs: keys and values.
    public mutating func update(_ pairs: some Sequence<(String, Value)>) {
        for (key, value) in pairs { add(key, value) }
    }

    /// Both mappings in one.
    ///
    /// - Parameters:
    ///   - left: the mapping whose values come first.
    ///   - right: the mapping whose values come behind.
    /// - Returns: a mapping of both.
    public static func | (left: Self, right: Self) -> Self {
        var both = left
        both.update(right)
        return both
    }
}

extension MultiDictionary: ExpressibleByDictionaryLiteral {
    /// Makes a mapping of a literal such as `["page": "2"]`.
    ///
    /// - Parameter elements: keys and values, in order.
    public init(dictionaryLiteral elements: (String, Value)...) { self.init(elements) }
}
