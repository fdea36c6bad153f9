/// Writes JSON text piece by piece: what the writers of values and of encoded types share.
struct Writer {
    /// The text so far.
    var output: [UInt8] = []
    let sortsKeys: Bool
    private let ensuresASCII: Bool
    private let indent: [UInt8]?
    private let itemSeparator: [UInt8]
    private let keySeparator: [UInt8]

    init(_ format: JSONFormat) {
        sortsKeys = format.sortKeys
        ensuresASCII = format.ensureASCII
        indent = format.indent.map { Array($0.utf8) }
        itemSeparator = Array((format.itemSeparator ?? (format.indent == nil ? ", " : ",")).utf8)
        keySeparator = Array(format.keySeparator.utf8)
        output.reserveCapacity(256)
    }

    mutating func write(_ text: StaticString) { text.withUTF8Buffer { output.append(contentsOf: $0) } }

    /// Writes what stands before an item of an array at a depth.
    @inline(__always)
    mutating func beginItem(isFirst: Bool, depth: Int) {
        if !isFirst { output.append(contentsOf: itemSeparator) }
        if indent != nil { breakLine(depth: depth) }
    }

    /// Writes what stands before a member's value.
    @inline(__always)
    mutating func beginMember(_ key: String, isFirst: Bool, depth: Int) {
        beginItem(isFirst: isFirst, depth: depth)
        write(quoted: key)
        output.append(contentsOf: keySeparator)
    }

    /// Closes an array or object that is not empty.
    mutating func end(_ bracket: UInt8, depth: Int) {
        if indent != nil { breakLine(depth: depth) }
        output.append(bracket)
    }

    private mutating func breakLine(depth: Int) {
        output.append(0x0A)
        guard let indent else { return }
        for _ in 0..<depth { output.append(contentsOf: indent) }
    }

    /// Writes a value that is neither array nor object.
    mutating func writeScalar(_ value: JSONValue) {
        switch value {
        case .null: write("null")
        case .bool(let flag): write(flag ? "true" : "false")
        case .integer(let number): write(number)
        case .bigInteger(let digits): output.append(contentsOf: digits.utf8)
        case .double(let number): output.append(contentsOf: FloatText.text(number).utf8)
        case .string(let text): write(quoted: text)
        case .array: write("[]")
        case .object: write("{}")
        }
    }

    private mutating func write(_ number: Int) {
        if number >= 0 && number < 10 { return output.append(0x30 + UInt8(truncatingIfNeeded: number)) }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var rest = number.magnitude, start = 20
            repeat {
                start -= 1
                digits[start] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            } while rest > 0
            if number < 0 {
                start -= 1
                digits[start] = UInt8(ascii: "-")
            }
            output.append(contentsOf: digits[start...])
        }
    }

    /// Writes a text between quotation marks.
    mutating func write(quoted text: String) {
        output.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { writeEscaped($0) }
        output.append(UInt8(ascii: "\""))
    }

    private mutating func writeEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
        var start = 0
        while true {
            var stop = bytes.endOfRun(from: start)
            if ensuresASCII { stop = UnsafeBufferPointer(rebasing: bytes[..<stop]).endOfPrintable(from: start) }
            output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<stop]))
            guard stop < bytes.count else { return }
            start = stop + writeEscape(bytes, at: stop)
        }
    }

    /// Writes the character at an index as an escape; gives how many bytes it has.
    private mutating func writeEscape(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let byte = bytes[index]
        switch byte {
        case 0x22: write("\\\"")
        case 0x5C: write("\\\\")
        case 0x08: write("\\b")
        case 0x0C: write("\\f")
        case 0x0A: write("\\n")
        case 0x0D: write("\\r")
        case 0x09: write("\\t")
        case ..<0x20, 0x7F: write(unit: UInt32(byte))
        default: return writeScalarEscape(bytes, at: index)
        }
        return 1
    }

    /// Writes a character of several bytes by its code units in UTF-16.
    private mutating func writeScalarEscape(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let lead = bytes[index]
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var scalar = UInt32(lead) & (0x7F >> UInt32(length))
        for byte in bytes[index + 1..<index + length] { scalar = scalar << 6 | UInt32(byte & 0x3F) }
        if scalar >= 0x10000 {
            write(unit: 0xD800 + (scalar - 0x10000) >> 10)
            write(unit: 0xDC00 + (scalar - 0x10000) & 0x3FF)
        } else {
            write(unit: scalar)
        }
        return length
    }

    private mutating func write(unit: UInt32) {
        write("\\u")
        for shift: UInt32 in [12, 8, 4, 0] {
            let digit = UInt8(truncatingIfNeeded: unit >> shift & 15)
            output.append(digit < 10 ? 0x30 + digit : 0x61 + digit - 10)
        }
    }
}
