/// Python's format specification: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.
struct FormatSpecification {
    var fill = " "
    var align: UInt8?
    var sign: UInt8?
    var hasNoNegativeZero = false
    var isAlternate = false
    var width: Int?
    var grouping: UInt8?
    var precision: Int?
    var type: Unicode.Scalar?

    /// Parses a specification for a value of a type whose default alignment is right (numbers) or left.
    init(_ text: String, typeName: String, alignsRight: Bool) throws {
        let scalars = Array(text.unicodeScalars)
        var position = 0
        func peek(_ offset: Int = 0) -> Unicode.Scalar? {
            position + offset < scalars.count ? scalars[position + offset] : nil
        }
        var hasFill = false
        if let mark = peek(1), Self.isAlign(mark), let first = peek() {
            fill = String(first)
            hasFill = true
            align = UInt8(truncatingIfNeeded: mark.value)
            position += 2
        } else if let mark = peek(), Self.isAlign(mark) {
            align = UInt8(truncatingIfNeeded: mark.value)
            position += 1
        }
        if let mark = peek(), mark == "+" || mark == "-" || mark == " " {
            sign = UInt8(truncatingIfNeeded: mark.value)
            position += 1
        }
        if peek() == "z" {
            hasNoNegativeZero = true
            position += 1
        }
        if peek() == "#" {
            isAlternate = true
            position += 1
        }
        if !hasFill && peek() == "0" {
            fill = "0"
            if align == nil && alignsRight { align = UInt8(ascii: "=") }
            position += 1
        }
        width = try Self.number(scalars, &position)
        try grouping(scalars, &position)
        if peek() == "." {
            position += 1
            guard let precision = try Self.number(scalars, &position) else {
                throw TemplateError(.value, "Format specifier missing precision")
            }
            self.precision = precision
        }
        if scalars.count - position > 1 {
            throw TemplateError(.value, "Invalid format specifier '\(text)' for object of type '\(typeName)'")
        }
        type = peek()
        try checkGrouping()
    }

    private static func isAlign(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "<" || scalar == ">" || scalar == "=" || scalar == "^"
    }

    private static func number(_ scalars: [Unicode.Scalar], _ position: inout Int) throws -> Int? {
        var value: Int?
        while position < scalars.count, let digit = scalars[position].decimalDigit {
            let (product, first) = (value ?? 0).multipliedReportingOverflow(by: 10)
            let (sum, second) = product.addingReportingOverflow(digit)
            if first || second { throw TemplateError(.value, "Too many decimal digits in format string") }
            value = sum
            position += 1
        }
        return value
    }

    private mutating func grouping(_ scalars: [Unicode.Scalar], _ position: inout Int) throws {
        while position < scalars.count, scalars[position] == "," || scalars[position] == "_" {
            let mark = UInt8(truncatingIfNeeded: scalars[position].value)
            if let grouping {
                let text =
                    grouping == mark
                    ? "Cannot specify '\(UnicodeScalar(mark))' with '\(UnicodeScalar(mark))'."
                    : "Cannot specify both ',' and '_'."
                throw TemplateError(.value, text)
            }
            grouping = mark
            position += 1
        }
    }

    /// Fails where the type cannot have a grouping.
    private func checkGrouping() throws {
        guard let grouping, let type else { return }
        if "defgEGF%".unicodeScalars.contains(type) { return }
        if grouping == UInt8(ascii: "_") && "boxX".unicodeScalars.contains(type) { return }
        throw TemplateError(.value, "Cannot specify '\(UnicodeScalar(grouping))' with '\(type)'.")
    }

    /// The error of a type that the value does not have.
    func unknownType(_ typeName: String) -> TemplateError {
        TemplateError(.value, "Unknown format code '\(type.map(String.init) ?? "")' for object of type '\(typeName)'")
    }
}
