/// Punycode: Unicode text as letters, digits and hyphens (RFC 3492).
enum Punycode {
    /// Encodes a label.
    ///
    /// Takes time that grows with the square of the length: for host labels, which are short.
    ///
    /// - Parameter scalars: the label.
    /// - Returns: its encoded form, or `nil` if a number overflows.
    static func encode(_ scalars: [Unicode.Scalar]) -> [UInt8]? {
        var output = scalars.filter(\.isASCII).map { UInt8(truncatingIfNeeded: $0.value) }
        let basicCount = output.count
        if basicCount > 0 { output.append(UInt8(ascii: "-")) }
        var handled = basicCount, bias = 72, delta = 0
        var last: UInt32 = 0x80
        for next in Set(scalars.lazy.map(\.value).filter { $0 >= 0x80 }).sorted() {
            let (step, overflow) = Int(next - last).multipliedReportingOverflow(by: handled + 1)
            guard !overflow else { return nil }
            delta += step
            for scalar in scalars {
                if scalar.value < next { delta += 1 }
                guard scalar.value == next else { continue }
                append(delta, bias: bias, to: &output)
                bias = adapted(delta, isFirst: handled == basicCount, count: handled + 1)
                delta = 0
                handled += 1
            }
            delta += 1
            last = next + 1
        }
        return output
    }

    /// Decodes a label.
    ///
    /// - Parameter bytes: the encoded form, ASCII; for labels, which are short.
    /// - Returns: the label, or `nil` if the form is broken.
    static func decode(_ bytes: ArraySlice<UInt8>) -> [Unicode.Scalar]? {
        let hyphen = bytes.lastIndex(of: UInt8(ascii: "-"))
        var output = bytes[..<(hyphen ?? bytes.startIndex)].map { Unicode.Scalar($0) }
        var position = hyphen.map { $0 + 1 } ?? bytes.startIndex
        let start = position
        var scalar = 0x80, index = 0, bias = 72
        while position < bytes.endIndex {
            let isFirst = position == start
            guard let delta = number(in: bytes, at: &position, bias: bias) else { return nil }
            bias = adapted(delta, isFirst: isFirst, count: output.count + 1)
            index += delta
            scalar += index / (output.count + 1)
            index %= output.count + 1
            guard let value = UInt32(exactly: scalar).flatMap(Unicode.Scalar.init) else { return nil }
            output.insert(value, at: index)
            index += 1
        }
        return output
    }

    private static func threshold(_ place: Int, _ bias: Int) -> Int { min(max(36 * (place + 1) - bias, 1), 26) }

    private static func adapted(_ delta: Int, isFirst: Bool, count: Int) -> Int {
        var delta = delta / (isFirst ? 700 : 2)
        delta += delta / count
        var divisions = 0
        while delta > 455 {
            delta /= 35
            divisions += 36
        }
        return divisions + 36 * delta / (delta + 38)
    }

    private static func append(_ number: Int, bias: Int, to output: inout [UInt8]) {
        let digits = Array("abcdefghijklmnopqrstuvwxyz0123456789".utf8)
        var number = number, place = 0
        while true {
            let limit = threshold(place, bias)
            guard number >= limit else { break }
            output.append(digits[limit + (number - limit) % (36 - limit)])
            number = (number - limit) / (36 - limit)
            place += 1
        }
        output.append(digits[number])
    }

    /// Reads one variable-length number; `nil` if it breaks off, holds another byte, or is beyond all scalars.
    private static func number(in bytes: ArraySlice<UInt8>, at position: inout Int, bias: Int) -> Int? {
        var result = 0, weight = 1, place = 0
        while position < bytes.endIndex {
            let byte = bytes[position]
            position += 1
            guard let digit = digit(byte) else { return nil }
            let (product, overflow) = digit.multipliedReportingOverflow(by: weight)
            guard !overflow, product < 1 << 40 else { return nil }
            result += product
            let limit = threshold(place, bias)
            if digit < limit { return result }
            guard weight < 1 << 40 else { return nil }
            weight *= 36 - limit
            place += 1
        }
        return nil
    }

    /// The value of a digit in base 36, where letters come before digits; `nil` for another byte.
    private static func digit(_ byte: UInt8) -> Int? {
        switch byte {
        case 0x41...0x5A: Int(byte) - 0x41
        case 0x61...0x7A: Int(byte) - 0x61
        case 0x30...0x39: Int(byte) - 0x30 + 26
        default: nil
        }
    }
}
