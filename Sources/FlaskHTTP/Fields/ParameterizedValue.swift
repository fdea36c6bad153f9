/// A value with parameters behind semicolons, as in `text/html; charset=utf-8`.
///
/// Reference: werkzeug/http.py, parse_options_header and dump_options_header.
public struct ParameterizedValue: Sendable, Equatable {
    /// What stands before the first semicolon.
    public var value: String
    /// The parameters; their names are in lower case when they were parsed.
    public var parameters: HeaderParameters

    /// Makes a value of its parts.
    ///
    /// - Parameters:
    ///   - value: what stands first.
    ///   - parameters: the parameters.
    public init(_ value: String, _ parameters: HeaderParameters = [:]) {
        self.value = value
        self.parameters = parameters
    }

    /// Reads a field's value.
    ///
    /// Quoted strings, RFC 2231 continuations and the charsets of RFC 8187 are decoded; a parameter that is not well
    /// formed is skipped.
    ///
    /// - Parameter text: the field's value.
    public init(parsing text: String) {
        guard let (first, rest) = text.split(at: UInt8(ascii: ";")) else {
            self.init(String(text.trimmed()))
            return
        }
        self.init(String(first.trimmed()))
        guard !value.isEmpty else { return }
        var decoder = ParameterDecoder()
        for (name, value) in ParameterScanner(rest.trimmed()) { decoder.add(name, value) }
        parameters = decoder.parameters
    }

    /// The field's value; parameters without a value are left out.
    public var headerValue: String {
        var output = value
        for parameter in parameters {
            if let value = parameter.value { output += "; \(HeaderValue.pair(parameter.name, value))" }
        }
        return output
    }
}

/// Turns the parameters as they are written into names and decoded values.
private struct ParameterDecoder {
    private(set) var parameters = HeaderParameters()
    /// The charset that was named last; it counts for later parameters that name none.
    private var charset = ""
    /// The last charset that was one to decode.
    private var continuedCharset = ""

    /// Adds a parameter: its name in lower case, its value with the quotation marks it has.
    mutating func add(_ name: String, _ value: Substring) {
        var name = name, value = value
        if name.utf8.last == UInt8(ascii: "*") {
            name.removeLast()
            value = decodeExtended(value)
        }
        let text = Self.unquoted(value)
        if let base = Self.continuedName(name) {
            parameters.append(text, to: base)
        } else {
            parameters[name] = text
        }
    }

    private mutating func decodeExtended(_ value: Substring) -> Substring {
        var text = value
        if let extended = ExtendedValue(value) {
            charset = extended.charset
            text = extended.text[...]
        }
        if charset.isEmpty { charset = continuedCharset }
        guard let decoded = ExtendedValue.decode(text, charset: charset) else { return text }
        continuedCharset = charset
        return decoded[...]
    }

    /// The name before the number of a continuation: `f` of `f*0`.
    private static func continuedName(_ name: String) -> String? {
        let digits = name.utf8.reversed().prefix { ASCII.isDigit($0) }.count
        guard digits > 0 else { return nil }
        let base = name.utf8.dropLast(digits)
        return base.last == UInt8(ascii: "*") ? String(base.dropLast()) : nil
    }

    /// Takes a value out of its quotation marks; browsers write a quotation mark as `%22` in forms.
    private static func unquoted(_ value: Substring) -> String {
        let bytes = value.utf8
        guard bytes.first == UInt8(ascii: "\""), bytes.last == UInt8(ascii: "\"") else { return String(value) }
        let inner = bytes.dropFirst().dropLast()
        guard inner.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "%") }) else {
            return String(decoding: inner, as: UTF8.self)
        }
        // The order counts: what one step yields may be the start of what the next one looks for.
        let output = Self.escapes.reduce(Array(inner)) { Self.replace($1.escape, by: $1.meaning, in: $0) }
        return String(decoding: output, as: UTF8.self)
    }

    private static let escapes: [(escape: [UInt8], meaning: UInt8)] = [
        (Array("\\\\".utf8), UInt8(ascii: "\\")), (Array("\\\"".utf8), UInt8(ascii: "\"")),
        (Array("%22".utf8), UInt8(ascii: "\"")),
    ]

    private static func replace(_ escape: [UInt8], by meaning: UInt8, in bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = [], index = 0
        output.reserveCapacity(bytes.count)
        while index < bytes.count {
            let isEscape = bytes[index] == escape[0] && bytes[index...].starts(with: escape)
            output.append(isEscape ? meaning : bytes[index])
            index += isEscape ? escape.count : 1
        }
        return output
    }
}
