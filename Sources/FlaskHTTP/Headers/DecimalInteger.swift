/// Integers in header values.
///
/// Both readings stop growing at the ends of `Int128`, so that digits without end neither trap nor wrap around.
package enum DecimalInteger {
    /// Reads ASCII digits with an optional minus sign, white space around them aside.
    ///
    /// Reference: werkzeug/_internal.py, _plain_int.
    package static func plain<Text: StringProtocol>(_ text: Text) -> Int128? where Text.SubSequence == Substring {
        var digits = text.trimmed().utf8[...]
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative { digits.removeFirst() }
        guard !digits.isEmpty else { return nil }
        var value: Int128 = 0
        for byte in digits {
            guard ASCII.isDigit(byte) else { return nil }
            value = append(byte - 0x30, to: value)
        }
        return isNegative ? -value : value
    }

    /// Reads what Python's `int` reads: an optional sign, decimal digits of any script, single underscores between them.
    package static func lenient<Text: StringProtocol>(_ text: Text) -> Int128? where Text.SubSequence == Substring {
        var scalars = text[...].unicodeScalars
        while let first = scalars.first, isIntegerSpace(first) { scalars.removeFirst() }
        while let last = scalars.last, isIntegerSpace(last) { scalars.removeLast() }
        let sign = scalars.first
        if sign == "-" || sign == "+" { scalars.removeFirst() }
        var value: Int128 = 0, isBehindDigit = false
        for scalar in scalars {
            if scalar == "_", isBehindDigit {
                isBehindDigit = false
            } else if let digit = scalar.decimalDigit {
                value = append(digit, to: value)
                isBehindDigit = true
            } else {
                return nil
            }
        }
        guard isBehindDigit else { return nil }
        return sign == "-" ? -value : value
    }

    /// Whether Python's `int` passes over a character: over the separators U+001C to U+001F, unlike `str.strip`, it does not.
    private static func isIntegerSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isTrimmedSpace && !(0x1C...0x1F).contains(scalar.value)
    }

    /// A number's digits, as in `Content-Length`.
    package static func text(of number: Int) -> String {
        // Making the text costs as much as finding the view does; most contents are short.
        number >= 0 && number < short.count ? short[number] : String(number)
    }

    private static let short = (0..<2048).map { String($0) }

    private static func append(_ digit: UInt8, to value: Int128) -> Int128 {
        let (tenfold, overflow) = value.multipliedReportingOverflow(by: 10)
        if overflow { return .max }
        let (sum, sumOverflow) = tenfold.addingReportingOverflow(Int128(digit))
        return sumOverflow ? .max : sum
    }
}

extension Unicode.Scalar {
    /// The value of a decimal digit of any script.
    fileprivate var decimalDigit: UInt8? {
        if value < 0x80 { return value >= 0x30 && value <= 0x39 ? UInt8(value - 0x30) : nil }
        guard properties.numericType == .decimal, let number = properties.numericValue else { return nil }
        return UInt8(exactly: number)
    }
}
