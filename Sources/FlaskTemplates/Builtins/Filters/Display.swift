/// The filters that show values to people: `filesizeformat` and `pprint`.
enum DisplayFilters {
    /// The filters by name.
    static let filters: [String: NativeFunction] = ["filesizeformat": fileSizeFormat, "pprint": prettyPrint]

    /// Writes a number of bytes with a prefix.
    ///
    /// Reference: jinja2/filters.py, do_filesizeformat.
    @Sendable
    static func fileSizeFormat(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        let options = try arguments.bind("filesizeformat", ["value", "binary"], required: 1)
        let size = try NumberParsing.float(arguments[0], state)
        let isBinary = try options[1]?.isTrue() ?? false
        let base = isBinary ? 1024.0 : 1000.0
        if size == 1 { return .string("1 Byte") }
        if size < base {
            let digits = try NumberParsing.integer(.double(size), state).decimalDigits()
            return .string("\(size <= -1 ? "-" : "")\(digits) Bytes")
        }
        var unit = base * base
        var power = 2
        let prefixes = ["k", "M", "G", "T", "P", "E", "Z", "Y"]
        while power < 9, !isBelow(size, base, power) {
            unit *= base
            power += 1
        }
        let number = base * size / unit
        let digits = FloatText.format(number, UInt8(ascii: "f"), precision: 1, alternate: false)
        let prefix = isBinary && power == 2 ? "K" : prefixes[power - 2]
        return .string("\(digits) \(prefix)\(isBinary ? "iB" : "B")")
    }

    /// Whether a size is below a power of the base, exactly.
    private static func isBelow(_ size: Double, _ base: Double, _ power: Int) -> Bool {
        guard let unit = try? BigInteger.power(BigInteger(Int(base)), power), !size.isNaN else { return false }
        return (Number.double(size).order(to: .big(unit)) ?? 0) < 0
    }

    /// Lays out a value as Python's `pprint` module does.
    ///
    /// Reference: jinja2/filters.py, do_pprint.
    @Sendable
    static func prettyPrint(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        _ = try arguments.bind("pprint", ["value"], required: 1)
        var printer = PrettyPrinter(state)
        return .string(try printer.text(of: arguments[0]))
    }
}
