/// Bytes that are no text, described as Python does.
struct DecodingFault {
    let codec: String
    let start: Int
    let end: Int
    let byte: UInt8
    let reason: String

    var error: JSONError {
        let digits = String(byte, radix: 16)
        let place =
            end - start == 1
            ? "byte 0x\(digits.utf8.count == 1 ? "0" : "")\(digits) in position \(start)"
            : "bytes in position \(start)-\(end - 1)"
        return JSONError(.encoding, "'\(codec)' codec can't decode \(place): \(reason)")
    }
}

/// The first bytes of a text that are no UTF-8.
struct UTF8Fault {
    private let fault: DecodingFault

    var error: JSONError { fault.error }

    /// Looks for a fault; surrogates are none, as with Python's `surrogatepass`.
    init?(in bytes: ArraySlice<UInt8>) {
        let found: DecodingFault?? = bytes.withContiguousStorageIfAvailable { Self.first(in: $0) }
        guard let fault = found ?? nil else { return nil }
        self.fault = fault
    }

    private static func first(in bytes: UnsafeBufferPointer<UInt8>) -> DecodingFault? {
        var position = 0
        while position < bytes.count {
            position = bytes.endOfASCII(from: position)
            if position == bytes.count { return nil }
            switch sequence(in: bytes, at: position) {
            case .valid(let length): position += length
            case .invalid(let length, let reason):
                return DecodingFault(
                    codec: "utf-8", start: position, end: position + length, byte: bytes[position], reason: reason)
            }
        }
        return nil
    }

    private enum Sequence {
        case valid(Int)
        case invalid(Int, String)
    }

    /// The character of several bytes at a position.
    private static func sequence(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Sequence {
        let lead = bytes[start]
        let (length, second): (Int, ClosedRange<UInt8>) =
            switch lead {
            case 0xC2...0xDF: (2, 0x80...0xBF)
            case 0xE0: (3, 0xA0...0xBF)
            case 0xE1...0xEF: (3, 0x80...0xBF)
            case 0xF0: (4, 0x90...0xBF)
            case 0xF1...0xF3: (4, 0x80...0xBF)
            case 0xF4: (4, 0x80...0x8F)
            default: (0, 0...0)
            }
        if length == 0 { return .invalid(1, "invalid start byte") }
        for offset in 1..<length {
            // A surrogate passes only as a whole.
            if offset == 2, lead == 0xED, bytes[start + 1] >= 0xA0, !isContinuation(bytes, start + 2) {
                return .invalid(1, "invalid continuation byte")
            }
            guard start + offset < bytes.count else { return .invalid(offset, "unexpected end of data") }
            let range = offset == 1 ? second : 0x80...0xBF
            if !range.contains(bytes[start + offset]) { return .invalid(offset, "invalid continuation byte") }
        }
        return .valid(length)
    }

    private static func isContinuation(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        index < bytes.count && bytes[index] & 0xC0 == 0x80
    }
}
