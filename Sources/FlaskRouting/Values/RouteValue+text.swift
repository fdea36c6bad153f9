extension RouteValue: CustomStringConvertible {
    /// The value as Python's `str` writes it, which is what stands in URLs.
    public var description: String {
        switch self {
        case .null: "None"
        case .bool(let flag): flag ? "True" : "False"
        case .int(let number): String(number)
        case .bigInteger(let digits): digits
        case .double(let number): number.description
        case .string(let text), .uuid(let text): text
        case .bytes(let bytes): "b" + Self.quoted(bytes.map { Unicode.Scalar($0) }, escapingFrom: 0x7F)
        case .list(let values): "[" + values.map(\.literal).joined(separator: ", ") + "]"
        case .custom(let value): "\(value)"
        }
    }

    /// The value as it stands in a path: its description, percent-encoded, slashes kept.
    ///
    /// Reference: werkzeug/routing/converters.py, BaseConverter.to_url.
    public var pathText: String { PercentEncoding.path(description) }

    /// The value as Python's `repr` writes it.
    private var literal: String {
        if case .string(let text) = self { Self.quoted(text) } else { description }
    }

    /// Text in quotes, as Python's `repr` writes it.
    static func quoted(_ text: String) -> String { quoted(Array(text.unicodeScalars), escapingFrom: 0xA1) }

    private static func quoted(_ scalars: [Unicode.Scalar], escapingFrom limit: UInt32) -> String {
        let quote: Unicode.Scalar = scalars.contains("'") && !scalars.contains("\"") ? "\"" : "'"
        var output = String(quote)
        for scalar in scalars {
            switch scalar {
            case "\n": output += "\\n"
            case "\r": output += "\\r"
            case "\t": output += "\\t"
            case "\\": output += "\\\\"
            case quote: output += "\\\(quote)"
            case _ where (0x20..<0x7F).contains(scalar.value): output.unicodeScalars.append(scalar)
            case _ where scalar.value >= limit && scalar.value > 0xFF: output.unicodeScalars.append(scalar)
            case _ where scalar.value >= limit && limit > 0x7F && scalar.value != 0xAD: output.unicodeScalars.append(scalar)
            default:
                let digits = String(scalar.value, radix: 16)
                output += "\\x" + (digits.utf8.count < 2 ? "0" : "") + digits
            }
        }
        return output + String(quote)
    }
}
