import FlaskSigning
import Testing

struct ZlibTests {
    /// Bytes that repeat themselves more or less, the same in every run.
    private static func sample(_ seed: Int, count: Int) -> [UInt8] {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        func next() -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state >> 33)
        }
        let letters = 1 + next() % 256
        var bytes: [UInt8] = []
        while bytes.count < count {
            if next() % 4 == 0, bytes.count > 4 {
                let start = next() % (bytes.count - 3)
                bytes += bytes[start..<min(start + 3 + next() % 80, bytes.count)]
            } else {
                bytes.append(UInt8(next() % letters))
            }
        }
        return Array(bytes.prefix(count))
    }

    @Test(arguments: [0, 1, 2, 3, 4, 10, 100, 1000, 40_000, 100_000])
    func whatIsCompressedUnfolds(_ count: Int) throws {
        for seed in 1...(count > 10_000 ? 2 : 20) {
            let bytes = Self.sample(seed, count: count)
            #expect(try Zlib.decompress(Zlib.compress(bytes), limit: count) == bytes)
        }
    }

    @Test func compressesAsZlibDoes() {
        // Python: zlib.compress(…)
        #expect(Zlib.compress([]) == [0x78, 0x9C, 3, 0, 0, 0, 0, 1])
        #expect(Zlib.compress(Array("abc".utf8)) == [0x78, 0x9C, 0x4B, 0x4C, 0x4A, 6, 0, 2, 0x4D, 1, 0x27])
        let text = Array(String(repeating: "The quick brown fox. ", count: 40).utf8)
        let expected: [UInt8] = [
            0x78, 0x9C, 0x0B, 0xC9, 0x48, 0x55, 0x28, 0x2C, 0xCD, 0x4C, 0xCE, 0x56, 0x48, 0x2A, 0xCA, 0x2F, 0xCF, 0x53, 0x48,
            0xCB, 0xAF, 0xD0, 0x53, 0x08, 0x19, 0x15, 0x1C, 0x15, 0x1C, 0x15, 0x24, 0x45, 0x10, 0x00, 0x57, 0xB7, 0x27, 0x38,
        ]
        #expect(Zlib.compress(text) == expected)
    }

    @Test func junkIsRefusedOrReadButNeverTraps() {
        let whole = Zlib.compress(Self.sample(7, count: 600))
        for length in 0..<whole.count {
            #expect(throws: ZlibError.self) { try Zlib.decompress(Array(whole[..<length]), limit: 600) }
        }
        for index in whole.indices {
            for mask in [UInt8(1), 0x10, 0x80, 0xFF] {
                var changed = whole
                changed[index] ^= mask
                if let bytes = try? Zlib.decompress(changed, limit: 1000) { #expect(bytes.count <= 1000) }
            }
        }
    }

    @Test func theLimitHolds() throws {
        let bytes = Zlib.compress([UInt8](repeating: 1, count: 1000))
        #expect(throws: ZlibError.self) { try Zlib.decompress(bytes, limit: 999) }
        #expect(try Zlib.decompress(bytes + [1, 2, 3], limit: 1000).count == 1000)
    }
}
