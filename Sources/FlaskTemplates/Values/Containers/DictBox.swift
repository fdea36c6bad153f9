/// Python's dict: in the order of insertion, shared by reference.
///
/// Hashes, keys and values are buffers of their own: a search reads hashes only, until one is the same.
// Dictionaries that Swift hands over are frozen; others are reached by one rendering only, hence by one thread at a time.
final class DictBox {
    /// How many entries it has.
    @exclusivity(unchecked) private(set) var count = 0
    /// How many places are in use, those of removed entries included.
    @exclusivity(unchecked) private(set) var usedCount = 0
    /// Counts how often the entries moved to other places.
    @exclusivity(unchecked) private(set) var generation = 0
    /// Whether it came from Swift and may be shared by renderings, so that methods must not change it.
    @exclusivity(unchecked) var isFrozen = false

    @exclusivity(unchecked) private var capacity: Int
    @exclusivity(unchecked) private(set) var hashes: UnsafeMutablePointer<UInt64>
    @exclusivity(unchecked) private(set) var keys: UnsafeMutablePointer<Value>
    @exclusivity(unchecked) private(set) var values: UnsafeMutablePointer<Value>
    @exclusivity(unchecked) private var index: UnsafeMutablePointer<Int32>?
    @exclusivity(unchecked) private var indexMask = 0
    /// Who owns hashes, keys and index, where that is not the dictionary itself.
    @exclusivity(unchecked) private var shape: DictShape?

    init(capacity: Int = 4) {
        self.capacity = max(capacity, 4)
        hashes = .allocate(capacity: self.capacity)
        keys = .allocate(capacity: self.capacity)
        values = .allocate(capacity: self.capacity)
        (index, indexMask) = DictIndex.make(hashes, count: 0, capacity: capacity)
    }

    /// An empty dictionary that is about to get the entries of a shape, in its order, by ``setExpected(_:to:)``.
    init(expecting shape: DictShape) {
        capacity = max(shape.count, 1)
        hashes = shape.hashes
        keys = shape.keys
        self.shape = shape
        values = .allocate(capacity: capacity)
    }

    /// Sets the value of a name, which is that of the next entry of the shape in most cases.
    func setExpected(_ name: String, to value: consuming Value) {
        if let shape, usedCount < shape.count {
            // In place, as in `isOtherName`: a copy of the key would count references.
            let next = UnsafeRawPointer(keys + usedCount).assumingMemoryBound(to: String.self)
            if next.pointee.hasSameText(as: name) {
                (values + usedCount).initialize(to: value)
                usedCount += 1
                count += 1
                return
            }
        }
        set(name, to: value)
    }

    /// Ends a dictionary that got the entries of a shape: only a complete one may use the shape's index.
    func finishShape() {
        guard let shape else { return }
        if usedCount == shape.count {
            (index, indexMask) = (shape.index, shape.indexMask)
        } else if usedCount > DictIndex.linearLimit {
            reserve()
        }
    }

    deinit {
        if count > 0 { releaseNested() }
        values.deinitialize(count: usedCount)
        values.deallocate()
        guard shape == nil else { return }
        keys.deinitialize(count: usedCount)
        keys.deallocate()
        hashes.deallocate()
        index?.deallocate()
    }

    // MARK: Search

    /// The place of a key whose hash is known; -1: there is none.
    @inline(__always)
    func find(_ key: UnsafePointer<DictKey>) -> Int {
        find(hash: key.pointee.hash, key.text)
    }

    /// The place of a key, first looked for where it was found last; -1: there is none.
    ///
    /// The rows of a table have their keys at the same places, and a search in line is a loop whose end nobody foresees.
    @inline(__always)
    func find(_ key: UnsafePointer<DictKey>, near places: KeyPlaces) -> Int {
        let hash = key.pointee.hash, slot = places.slot(hash), guess = Int(slot.pointee)
        if guess < usedCount, hashes[guess] == hash, hasSameWords(key.text, at: guess) { return guess }
        return findElsewhere(key, slot)
    }

    @inline(never)
    private func findElsewhere(_ key: UnsafePointer<DictKey>, _ slot: UnsafeMutablePointer<UInt8>) -> Int {
        let position = find(key)
        if position >= 0 { slot.pointee = UInt8(truncatingIfNeeded: position) }
        return position
    }

    /// The place of a string; -1: there is none.
    @inline(__always)
    func find(hash: UInt64, name: String) -> Int {
        withUnsafePointer(to: name) { find(hash: hash, $0) }
    }

    /// The place of a string that is read in place.
    @inline(__always)
    private func find(hash: UInt64, _ name: UnsafePointer<String>) -> Int {
        if index != nil { return findIndexed(hash: hash, name) }
        let hashes = hashes
        var position = 0
        let end = usedCount
        while position < end {
            if hashes[position] == hash, isName(name, at: position) { return position }
            position &+= 1
        }
        return -1
    }

    @inline(never)
    private func findIndexed(hash: UInt64, _ name: UnsafePointer<String>) -> Int {
        guard let index else { return -1 }
        var slot = Int(truncatingIfNeeded: hash >> 8) & indexMask
        while true {
            let position = Int(index[slot])
            if position < 0 { return -1 }
            if hashes[position] == hash && isName(name, at: position) { return position }
            slot = (slot &+ 1) & indexMask
        }
    }

    /// Whether the key at a place, which has the same hash and hence is a string, is that one.
    @inline(__always)
    private func isName(_ name: UnsafePointer<String>, at position: Int) -> Bool {
        hasSameWords(name, at: position) || isOtherName(name, at: position)
    }

    /// Whether the key at a place is the very same string: the payload of a value is at its start.
    @inline(__always)
    private func hasSameWords(_ name: UnsafePointer<String>, at position: Int) -> Bool {
        let (key, other) = (UnsafeRawPointer(keys + position), UnsafeRawPointer(name))
        return key.load(as: UInt64.self) == other.load(as: UInt64.self)
            && key.load(fromByteOffset: 8, as: UInt64.self) == other.load(fromByteOffset: 8, as: UInt64.self)
    }

    @inline(never)
    private func isOtherName(_ name: UnsafePointer<String>, at position: Int) -> Bool {
        // In place: a copy of the key would count references.
        UnsafeRawPointer(keys + position).assumingMemoryBound(to: String.self).pointee.hasSameBytes(as: name.pointee)
    }

    /// The place of any key; -1: there is none; fails for keys that have no hash.
    func find(_ key: Value) throws -> Int {
        if case .string(let name) = key { return find(hash: Hashing.hash(of: name), name: name) }
        return try find(key, hash: key.hash())
    }

    private func find(_ key: Value, hash: UInt64) throws -> Int {
        if let name = key.stringValue { return find(hash: hash, name: name) }
        guard let index else {
            for position in 0..<usedCount where hashes[position] == hash {
                if try keys[position].isEqual(to: key) { return position }
            }
            return -1
        }
        var slot = Int(truncatingIfNeeded: hash >> 8) & indexMask
        while true {
            let position = Int(index[slot])
            if position < 0 { return -1 }
            if hashes[position] == hash, try keys[position].isEqual(to: key) { return position }
            slot = (slot &+ 1) & indexMask
        }
    }

    // MARK: Change

    /// Sets the value of a key, at the end where the key is new.
    func set(_ key: Value, to value: Value) throws {
        let hash = try key.hash()
        let position = try find(key, hash: hash)
        if position >= 0 { values[position] = value } else { append(key, hash: hash, value) }
    }

    /// Sets the value of a name, at the end where it is new.
    func set(_ name: String, to value: Value) {
        let hash = Hashing.hash(of: name)
        let position = find(hash: hash, name: name)
        if position >= 0 { values[position] = value } else { append(.string(name), hash: hash, value) }
    }

    /// Sets the value of a key whose hash is known.
    func set(_ key: DictKey, to value: Value) {
        let position = find(hash: key.hash, name: key.name)
        if position >= 0 { values[position] = value } else { append(.string(key.name), hash: key.hash, value) }
    }

    /// Replaces the value at a place.
    func replaceValue(at position: Int, with value: Value) {
        precondition(position >= 0 && position < usedCount)
        values[position] = value
    }

    /// Adds an entry whose key the dictionary does not have.
    private func append(_ key: Value, hash: UInt64, _ value: Value) {
        if usedCount == capacity || shape != nil { reserve() }
        hashes[usedCount] = hash
        (keys + usedCount).initialize(to: key)
        (values + usedCount).initialize(to: value)
        if let index { DictIndex.insert(usedCount, hash: hash, into: index, mask: indexMask) }
        usedCount += 1
        count += 1
    }

    /// Adds an entry of another dictionary whose key this one does not have.
    func appendCopy(of other: DictBox, _ position: Int) {
        append(other.keys[position], hash: other.hashes[position], other.values[position])
    }

    /// Removes a key, and gives its value; `nil` where there is none.
    func remove(_ key: Value) throws -> Value? {
        let position = try find(key)
        return position < 0 ? nil : remove(at: position)
    }

    /// Removes the entry at a place, and gives its value.
    @discardableResult
    func remove(at position: Int) -> Value {
        precondition(position >= 0 && position < usedCount && hashes[position] != Hashing.removed)
        if shape != nil { reserve() }
        let value = values[position]
        hashes[position] = Hashing.removed
        keys[position] = .none
        values[position] = .none
        count -= 1
        return value
    }

    /// Removes all entries.
    func removeAll() {
        if shape != nil { reserve() }
        hashes.update(repeating: Hashing.removed, count: usedCount)
        for position in 0..<usedCount {
            keys[position] = .none
            values[position] = .none
        }
        count = 0
        reserve()
    }

    /// Makes room for at least one more entry in buffers of its own, without places of removed ones.
    private func reserve() {
        let newCapacity = max(4, count < usedCount * 3 / 4 ? capacity : capacity * 2)
        let newHashes = UnsafeMutablePointer<UInt64>.allocate(capacity: newCapacity)
        let newKeys = UnsafeMutablePointer<Value>.allocate(capacity: newCapacity)
        let newValues = UnsafeMutablePointer<Value>.allocate(capacity: newCapacity)
        var next = 0
        for position in 0..<usedCount where hashes[position] != Hashing.removed {
            newHashes[next] = hashes[position]
            (newKeys + next).initialize(to: keys[position])
            (newValues + next).initialize(to: values[position])
            next += 1
        }
        if next != usedCount { generation += 1 }
        values.deinitialize(count: usedCount)
        values.deallocate()
        if shape == nil {
            keys.deinitialize(count: usedCount)
            keys.deallocate()
            hashes.deallocate()
            index?.deallocate()
        }
        shape = nil
        (hashes, keys, values, capacity, usedCount) = (newHashes, newKeys, newValues, newCapacity, next)
        (index, indexMask) = DictIndex.make(newHashes, count: next, capacity: newCapacity)
    }

    private func releaseNested() {
        for position in 0..<usedCount where values[position].mayNest || keys[position].mayNest {
            var items: [Value] = []
            for position in position..<usedCount {
                if values[position].mayNest {
                    items.append(values[position])
                    values[position] = .none
                }
                if shape == nil && keys[position].mayNest {
                    items.append(keys[position])
                    keys[position] = .none
                }
            }
            return Teardown.release(&items)
        }
    }
}
