/// The names of a template, each with a number.
///
/// Names are compared by their bytes; nothing is allocated for a name that was seen before.
struct SymbolTable {
    /// The bytes of all names, one behind the other.
    private var text: [UInt8] = []
    /// Where each name ends in them.
    private var ends: [Int32] = []
    private var hashes: [UInt32] = []
    /// Open addressing: the symbol plus one, 0 for a free place.
    private var places: [Int32] = Array(repeating: 0, count: 256)

    /// The table that every template begins with: the symbols of keywords are their raw values.
    static let keywords = SymbolTable(Keyword.names)

    private init(_ first: [StaticString]) {
        for name in first {
            _ = name.withUTF8Buffer { intern($0) }
        }
    }

    /// The symbol of a name.
    mutating func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
        var hash = Self.seed
        for byte in bytes { hash = Self.hash(hash, byte) }
        return intern(bytes, hash)
    }

    /// The symbol of a name whose hash is known.
    mutating func intern(_ bytes: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int32 {
        var place = Self.place(hash, places.count)
        while places[place] != 0 {
            let symbol = Int(places[place]) - 1
            if hashes[symbol] == hash, has(bytes, symbol) { return Int32(truncatingIfNeeded: symbol) }
            place = (place &+ 1) & (places.count - 1)
        }
        text.append(contentsOf: bytes)
        ends.append(Int32(truncatingIfNeeded: text.count))
        hashes.append(hash)
        places[place] = Int32(truncatingIfNeeded: ends.count)
        if ends.count * 2 > places.count { grow() }
        return Int32(truncatingIfNeeded: ends.count - 1)
    }

    mutating func intern(_ name: String) -> Int32 {
        var name = name
        return name.withUTF8 { intern($0) }
    }

    subscript(symbol: Int32) -> String { String(decoding: text[range(Int(symbol))], as: UTF8.self) }

    /// All names by their symbols.
    var all: [String] { ends.indices.map { self[Int32(truncatingIfNeeded: $0)] } }

    @inline(__always)
    private func range(_ symbol: Int) -> Range<Int> { (symbol == 0 ? 0 : Int(ends[symbol - 1]))..<Int(ends[symbol]) }

    @inline(__always)
    private func has(_ bytes: UnsafeBufferPointer<UInt8>, _ symbol: Int) -> Bool {
        let range = range(symbol)
        guard range.count == bytes.count else { return false }
        var offset = 0
        while offset < bytes.count {
            if text[range.lowerBound &+ offset] != bytes[offset] { return false }
            offset &+= 1
        }
        return true
    }

    private mutating func grow() {
        places = Array(repeating: 0, count: places.count * 2)
        for symbol in hashes.indices {
            var place = Self.place(hashes[symbol], places.count)
            while places[place] != 0 { place = (place + 1) & (places.count - 1) }
            places[place] = Int32(symbol + 1)
        }
    }

    /// The hash of no byte.
    static let seed: UInt32 = 0x811C_9DC5

    /// The hash with one more byte.
    @inline(__always)
    static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 0x0100_0193 }

    @inline(__always)
    private static func place(_ hash: UInt32, _ count: Int) -> Int { Int(hash ^ hash >> 15) & (count - 1) }
}
