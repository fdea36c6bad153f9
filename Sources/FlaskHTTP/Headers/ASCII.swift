/// Facts about single ASCII bytes.
package enum ASCII {
    /// Whether two bytes are the same but for the case of letters.
    @inline(__always)
    package static func equalsIgnoringCase(_ left: UInt8, _ right: UInt8) -> Bool {
        left == right || (left ^ right == 0x20 && isLetter(left))
    }

    /// Whether a byte is one of `A–Z`, `a–z`.
    @inline(__always)
    package static func isLetter(_ byte: UInt8) -> Bool {
        let folded = byte | 0x20
        return folded >= 0x61 && folded <= 0x7A
    }

    /// Whether a byte is one of `0–9`.
    @inline(__always)
    package static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    /// The value of a hexadecimal digit.
    @inline(__always)
    package static func hexadecimalValue(_ byte: UInt8) -> UInt8? {
        if isDigit(byte) { return byte - 0x30 }
        let folded = byte | 0x20
        return folded >= 0x61 && folded <= 0x66 ? folded - 0x57 : nil
    }

    /// Whether two texts are the same but for the case of ASCII letters.
    @inline(__always)
    package static func equalsIgnoringCase(_ left: String, _ right: String) -> Bool {
        left.utf8.count == right.utf8.count && equalsIgnoringCase(ofSameLength: left, right)
    }

    private static func equalsIgnoringCase(ofSameLength left: String, _ right: String) -> Bool {
        // A header lookup compares every name, and the bytes behind a string are compared several times faster in place.
        let isEqual = left.utf8.withContiguousStorageIfAvailable { left in
            right.utf8.withContiguousStorageIfAvailable { right in
                var index = 0
                while index < left.count, equalsIgnoringCase(left[index], right[index]) { index += 1 }
                return index == left.count
            }
        }
        return isEqual.flatMap { $0 } ?? left.utf8.elementsEqual(right.utf8, by: equalsIgnoringCase)
    }
}
