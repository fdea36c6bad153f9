/// A sorted map from Unicode scalars to scalars, read from the text of a generated table.
struct ScalarMap: Sendable {
    private var keys: [UInt32] = []
    private var starts: [UInt32] = []
    private var values: [Unicode.Scalar] = []
    private var marked: Set<UInt32> = []

    /// Reads the records `distance,scalar,scalar…`; a `+` before the distance marks a scalar.
    init(_ table: String) {
        var key: UInt32 = 0
        for record in table.utf8.split(separator: UInt8(ascii: " ")) {
            let isMarked = record.first == UInt8(ascii: "+")
            var numbers = (isMarked ? record.dropFirst() : record).split(separator: UInt8(ascii: ",")).map(Self.number)
            key += numbers.removeFirst()
            if isMarked { marked.insert(key) }
            keys.append(key)
            starts.append(UInt32(values.count))
            values.append(contentsOf: numbers.compactMap(Unicode.Scalar.init))
        }
        starts.append(UInt32(values.count))
    }

    /// What a scalar is mapped to, `nil` if it is not in the map.
    subscript(scalar: Unicode.Scalar) -> ArraySlice<Unicode.Scalar>? {
        guard let index = index(of: scalar.value) else { return nil }
        return values[Int(starts[index])..<Int(starts[index + 1])]
    }

    /// Whether a scalar is marked in the table.
    func isMarked(_ scalar: Unicode.Scalar) -> Bool { marked.contains(scalar.value) }

    /// Every scalar with what it is mapped to, in order.
    var entries: [(scalar: Unicode.Scalar, mapped: ArraySlice<Unicode.Scalar>)] {
        keys.indices.compactMap { index in
            Unicode.Scalar(keys[index]).map { ($0, values[Int(starts[index])..<Int(starts[index + 1])]) }
        }
    }

    private func index(of key: UInt32) -> Int? {
        let index = keys.partitionPoint { $0 < key }
        return index < keys.count && keys[index] == key ? index : nil
    }

    /// The value of a number in base 36.
    static func number(_ digits: Substring.UTF8View) -> UInt32 {
        digits.reduce(0) { $0 &* 36 &+ UInt32($1 < 0x61 ? $1 - 0x30 : $1 - 0x57) }
    }
}

/// A set of Unicode scalars, read from the text of a generated table of runs.
struct ScalarSet: Sendable {
    private var starts: [UInt32] = []
    private var ends: [UInt32] = []

    /// Reads the records `distance,further`.
    init(_ table: String) {
        var start: UInt32 = 0
        for record in table.utf8.split(separator: UInt8(ascii: " ")) {
            let numbers = record.split(separator: UInt8(ascii: ",")).map(ScalarMap.number)
            guard numbers.count == 2 else { continue }
            start += numbers[0]
            starts.append(start)
            ends.append(start + numbers[1])
        }
    }

    /// Whether a scalar is in the set.
    func contains(_ scalar: Unicode.Scalar) -> Bool {
        let index = starts.partitionPoint { $0 <= scalar.value }
        return index > 0 && scalar.value <= ends[index - 1]
    }
}

extension Array {
    /// The index of the first element that `isBefore` does not hold for; it holds for a prefix of a sorted array.
    func partitionPoint(_ isBefore: (Element) -> Bool) -> Int {
        var low = 0, high = count
        while low < high {
            let middle = (low + high) / 2
            if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
