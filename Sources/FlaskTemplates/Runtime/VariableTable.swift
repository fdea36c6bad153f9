/// Variables by name, in the order in which they came: those of a context, or of a scope that another template sees.
struct VariableTable {
    private(set) var names: [String] = []
    private var hashes: [Int] = []
    private(set) var values: [Value] = []
    /// Where names are, of tables too long for a look at each.
    private var index: [Int: [Int]] = [:]

    /// The longest table that is searched one by one.
    private static let scanned = 16

    init() {}

    init(capacity: Int) {
        names.reserveCapacity(capacity)
        hashes.reserveCapacity(capacity)
        values.reserveCapacity(capacity)
    }

    /// The hash of a name: over its bytes, as Python compares names.
    static func hash(of name: String) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: hash ^ hash >> 32)
    }

    var isEmpty: Bool { names.isEmpty }

    private func position(_ name: borrowing String, _ hash: Int) -> Int? {
        if hashes.count <= Self.scanned {
            var place = 0
            while place < hashes.count {
                if hashes[place] == hash, names[place].hasSameText(as: copy name) { return place }
                place &+= 1
            }
            return nil
        }
        return index[hash]?.first { names[$0].utf8.elementsEqual(name.utf8) }
    }

    func value(_ name: borrowing String, hash: Int) -> Value? {
        position(name, hash).map { values[$0] }
    }

    mutating func set(_ name: String, hash: Int, to value: Value) {
        if let place = position(name, hash) {
            values[place] = value
            return
        }
        names.append(name)
        hashes.append(hash)
        values.append(value)
        if names.count > Self.scanned + 1 {
            index[hash, default: []].append(names.count - 1)
        } else if names.count == Self.scanned + 1 {
            for place in hashes.indices { index[hashes[place], default: []].append(place) }
        }
    }

    mutating func set(_ name: String, to value: Value) { set(name, hash: Self.hash(of: name), to: value) }

    /// Adds all of another table; its values win.
    mutating func merge(_ other: VariableTable) {
        for place in other.names.indices { set(other.names[place], hash: other.hashes[place], to: other.values[place]) }
    }
}
