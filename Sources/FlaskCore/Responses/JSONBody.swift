import FlaskHTTP
import FoundationEssentials

/// A value that is sent as JSON.
///
/// Keys are sorted, text is ASCII, a line feed ends the body; in debug mode it is indented.
/// Reference: flask/json/provider.py, DefaultJSONProvider.response.
struct JSONBody<Value: Encodable>: ResponseConvertible {
    private let value: Value

    init(_ value: Value) { self.value = value }

    func makeResponse() throws -> Response {
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
