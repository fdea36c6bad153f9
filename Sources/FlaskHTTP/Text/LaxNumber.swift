/// Numbers in text, read as leniently as Python's `int` and `float` read them.
///
/// White space around, single underscores between digits, and decimal digits of every script are fine.
/// Reference: the Python Language Reference, `int` and `float`.
enum LaxNumber {
    /// Reads an integer.
    ///
    /// - Parameter text: the text, such as `" +1_000 "`.
    /// - Returns: the number, or `nil` if the text is none or `Number` cannot hold it.
    static func integer<Number: FixedWidthInteger>(_ text: String) -> Number? {
        guard let digits = plain(text), !digits.isEmpty else { return nil }
        return Number(digits, radix: 10)
    }

    /// Reads a floating-point number.
    ///
    /// - Parameter text: the text, such as `"1e3"` or `"-inf"`.
    /// - Returns: the number, or `nil` if the text is none.
    static func float(_ text: String) -> Double? {
        guard let digits = plain(text) else { return nil }
        let unsigned = digits.drop { $0 == "+" || $0 == "-" }
        if digits.utf8.count - unsigned.utf8.count < 2, unsigned.utf8.count <= 8,
            ["inf", "infinity", "nan"].contains(ASCII.lowercased(String(unsigned)))
        {
            return Double(digits)
        }
        // The standard library also reads hexadecimal numbers and `snan`, which are no numbers here.
        guard digits.utf8.contains(where: ASCII.isDigit), digits.utf8.allSatisfy({ isNumeric($0) }) else { return nil }
        return Double(digits) ?? lenientDecimal(digits)
    }

    private static func isNumeric(_ byte: UInt8) -> Bool { ASCII.isDigit(byte) || "+-.eE".utf8.contains(byte) }

    /// Completes `1.` and `.5`, which the standard library may refuse.
    private static func lenientDecimal(_ text: String) -> Double? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let hasWhole = parts[0].last.map { $0.isNumber } ?? false
        let hasFraction = parts[1].first.map { $0.isNumber } ?? false
        guard hasWhole || hasFraction else { return nil }
        return Double("\(parts[0])\(hasWhole ? "" : "0").\(hasFraction ? "" : "0")\(parts[1])")
    }

    /// The text in ASCII digits, without white space around and underscores between digits.
    private static func plain(_ text: String) -> String? {
        let scalars = Array(text.trimmed().unicodeScalars.map(asciiDigit))
        var output = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            guard scalar.isASCII else { return nil }
            if scalar != "_" {
                output.append(scalar)
            } else {
                guard index > 0, index + 1 < scalars.count, isDigit(scalars[index - 1]), isDigit(scalars[index + 1])
                else { return nil }
            }
        }
        return String(output)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    /// The ASCII form of a decimal digit of another script; anything else as it is.
    private static func asciiDigit(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard !scalar.isASCII, scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue
        else { return scalar }
        return Unicode.Scalar(0x30 + UInt8(value))
    }
}
