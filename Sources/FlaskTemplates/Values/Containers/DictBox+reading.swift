extension DictBox {
    /// A dictionary of entries; a later one of the same key replaces an earlier one's value.
    convenience init(pairs: [(String, Value)]) {
        self.init(capacity: pairs.count)
        for (name, value) in pairs { set(name, to: value) }
    }

    /// The value of a key whose hash is known.
    @inline(__always)
    subscript(key: DictKey) -> Value? {
        let position = find(hash: key.hash, name: key.name)
        return position < 0 ? nil : values[position]
    }

    /// The value of a name.
    subscript(name: String) -> Value? {
        let position = find(hash: Hashing.hash(of: name), name: name)
        return position < 0 ? nil : values[position]
    }

    /// The value of a key; fails for keys that have no hash.
    func value(_ key: Value) throws -> Value? {
        let position = try find(key)
        return position < 0 ? nil : values[position]
    }

    /// Whether there is an entry at a place below ``usedCount``.
    @inline(__always)
    func hasEntry(at position: Int) -> Bool { hashes[position] != Hashing.removed }

    /// The place of the first entry from `position` on; -1 at the end.
    @inline(__always)
    func nextEntry(from position: Int) -> Int {
        var position = position
        while position < usedCount {
            if hasEntry(at: position) { return position }
            position += 1
        }
        return -1
    }

    /// A copy of its keys.
    var keyList: [Value] { entries { keys[$0] } }

    /// A copy of its values.
    var valueList: [Value] { entries { values[$0] } }

    /// A copy of its entries.
    var pairs: [(key: Value, value: Value)] { entries { (keys[$0], values[$0]) } }

    private func entries<Entry>(_ read: (Int) -> Entry) -> [Entry] {
        var list: [Entry] = []
        list.reserveCapacity(count)
        for position in 0..<usedCount where hasEntry(at: position) { list.append(read(position)) }
        return list
    }

    /// A dictionary of the same entries that may be changed.
    func copied() -> DictBox {
        let copy = DictBox(capacity: count)
        for position in 0..<usedCount where hasEntry(at: position) { copy.appendCopy(of: self, position) }
        return copy
    }
}
