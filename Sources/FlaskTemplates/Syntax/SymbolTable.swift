/// The names of a template, each with a number.
///
/// Names are compared by their bytes; nothing is allocated for a name that was seen before.
struct SymbolTable {
    private var names: [String] = []
    private var hashes: [UInt32] = []
    /// Open addressing: the symbol plus one, 0 for a free place.
    private var places: [Int32] = Array(repeating: 0, count: 256)

    init(_ first: [StaticString]) {
        names.reserveCapacity(first.count + 32)
        hashes.reserveCapacity(first.count + 32)
        for name in first {
            _ = name.withUTF8Buffer { intern($0) }
        }
    }

    /// The symbol of a name.
    mutating func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
        let hash = Self.hash(bytes)
        var place = Int(hash) & (places.count - 1)
        while places[place] != 0 {
            let symbol = Int(places[place]) - 1
            if hashes[symbol] == hash, names[symbol].hasUTF8(bytes) { return Int32(symbol) }
            place = (place + 1) & (places.count - 1)
        }
        names.append(String(decoding: bytes, as: UTF8.self))
        hashes.append(hash)
        places[place] = Int32(names.count)
        if names.count * 2 > places.count { grow() }
        return Int32(names.count - 1)
    }

    mutating func intern(_ name: String) -> Int32 {
        var name = name
        return name.withUTF8 { intern($0) }
    }

    subscript(symbol: Int32) -> String { names[Int(symbol)] }

    /// All names by their symbols.
    var all: [String] { names }

    private mutating func grow() {
        places = Array(repeating: 0, count: places.count * 2)
        for symbol in hashes.indices {
            var place = Int(hashes[symbol]) & (places.count - 1)
            while places[place] != 0 { place = (place + 1) & (places.count - 1) }
            places[place] = Int32(symbol + 1)
        }
    }

    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var hash: UInt32 = 0x811C_9DC5
        for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        return hash ^ hash >> 15
    }
}

extension String {
    /// Whether the text has exactly these bytes.
    fileprivate func hasUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        utf8.count == bytes.count && utf8.elementsEqual(bytes)
    }
}
