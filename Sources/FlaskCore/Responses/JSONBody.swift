import FlaskHTTP
import FoundationEssentials

/// What a view returns that says only how it is encoded: sent as JSON, but for bytes, which are sent as they are.
///
/// Bytes do not conform to `ResponseConvertible`, since a view that returns `[1, 2, 3]` means a list of numbers.
/// Keys are sorted, text is ASCII, a line feed ends the body; in debug mode it is indented.
/// Reference: flask/json/provider.py, DefaultJSONProvider.response.
struct JSONBody<Value: Encodable>: ResponseConvertible {
    private let value: Value

    init(_ value: Value) { self.value = value }

    func makeResponse() throws -> Response {
        if let bytes = value as? [UInt8] { return Response(bytes) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if Context.current?.app.debug == true { encoder.outputFormatting.insert(.prettyPrinted) }
        let text = String(decoding: try encoder.encode(value), as: UTF8.self)
        return Response(text.escapedToASCII + "\n", contentType: "application/json")
    }
}

extension String {
    /// The text with every character outside ASCII written as `\uXXXX`.
    fileprivate var escapedToASCII: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return self }
        var output = ""
        for unit in utf16 {
            if unit < 0x80 {
                output.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
            } else {
                let digits = String(unit, radix: 16)
                output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
        }
        return output
    }
}
