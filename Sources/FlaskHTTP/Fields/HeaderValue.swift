/// The grammar that header values share: quoted strings, lists, and lists of named values.
///
/// Reading never fails; what does not fit the grammar is left out.
public enum HeaderValue {
    /// Puts a value in quotation marks unless it is a token.
    ///
    /// Reference: werkzeug/http.py, quote_header_value.
    ///
    /// - Parameters:
    ///   - value: the text to quote.
    ///   - allowingToken: whether a token may stay without quotation marks.
    /// - Returns: the token, or the quoted string.
    public static func quoted(_ value: String, allowingToken: Bool = true) -> String {
        if allowingToken, ASCII.isToken(value) { return value }
        var output: [UInt8] = []
        output.reserveCapacity(value.utf8.count + 2)
        output.append(UInt8(ascii: "\""))
        for byte in value.utf8 {
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { output.append(UInt8(ascii: "\\")) }
            output.append(byte)
        }
        output.append(UInt8(ascii: "\""))
        return String(decoding: output, as: UTF8.self)
    }

    /// Takes a value out of its quotation marks and removes the backslashes that escape.
    ///
    /// Reference: werkzeug/http.py, unquote_header_value.
    ///
    /// - Parameter value: a quoted string; any other text is returned as it is.
    /// - Returns: what the quoted string stands for.
    public static func unquoted(_ value: some StringProtocol) -> String {
        let bytes = Substring(value).utf8
        guard bytes.count >= 2, bytes.first == UInt8(ascii: "\""), bytes.last == UInt8(ascii: "\"") else { return String(value) }
        let inner = bytes.dropFirst().dropLast()
        guard inner.contains(UInt8(ascii: "\\")) else { return String(decoding: inner, as: UTF8.self) }
        var output: [UInt8] = []
        var rest = inner.makeIterator()
        while let byte = rest.next() {
            // A backslash escapes anything but a newline, and stays where nothing follows it.
            guard byte == UInt8(ascii: "\\"), let escaped = rest.next() else {
                output.append(byte)
                continue
            }
            if escaped == UInt8(ascii: "\n") { output.append(byte) }
            output.append(escaped)
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Reads the items of a list, taking items that are wholly quoted out of their quotation marks.
    ///
    /// Reference: werkzeug/http.py, parse_list_header.
    ///
    /// - Parameter value: the field's value.
    /// - Returns: the items that are not empty; none at all if a quotation mark is not closed.
    public static func parseList(_ value: String) -> [String] {
        var items: [String] = []
        var start = value.startIndex, isQuoted = false, isEscaped = false
        for (index, byte) in zip(value.utf8.indices, value.utf8) {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if isQuoted {
                isEscaped = byte == UInt8(ascii: "\\")
            } else if byte == UInt8(ascii: ",") {
                appendItem(value[start..<index], to: &items)
                start = value.utf8.index(after: index)
            }
        }
        if isQuoted { return [] }
        appendItem(value[start...], to: &items)
        return items
    }

    private static func appendItem(_ item: Substring, to items: inout [String]) {
        let item = item.trimmed()
        if !item.isEmpty { items.append(unquoted(item)) }
    }

    /// Reads a list of named values such as `max-age=5, no-cache`.
    ///
    /// Values in the form `name*=charset'language'value` are decoded (RFC 8187).
    /// Reference: werkzeug/http.py, parse_dict_header.
    ///
    /// - Parameter value: the field's value.
    /// - Returns: the names and their values.
    public static func parseParameters(_ value: String) -> HeaderParameters {
        var parameters = HeaderParameters()
        for item in parseList(value) {
            let parts = item.split(at: UInt8(ascii: "="))
            let key = (parts?.before ?? item[...]).trimmed()
            guard !key.isEmpty else { continue }
            guard let text = parts?.behind.trimmed(), key.utf8.last == UInt8(ascii: "*") else {
                parameters.set(String(key), to: parts.map { unquoted($0.behind.trimmed()) })
                continue
            }
            let extended = ExtendedValue(text)
            let base = String(decoding: key.utf8.dropLast(), as: UTF8.self)
            parameters[base] = unquoted(extended?.decoded() ?? extended?.text ?? String(text))
        }
        return parameters
    }

    /// Writes a list, quoting what is no token.
    ///
    /// Reference: werkzeug/http.py, dump_header.
    ///
    /// - Parameter items: the items.
    /// - Returns: the field's value.
    public static func list(_ items: some Sequence<String>) -> String {
        items.map { quoted($0) }.joined(separator: ", ")
    }

    /// Writes a list of named values, quoting values that are no tokens.
    ///
    /// The value of a name that ends in `*` is written as it is. Reference: werkzeug/http.py, dump_header.
    ///
    /// - Parameter parameters: the names and values.
    /// - Returns: the field's value.
    public static func list(_ parameters: HeaderParameters) -> String {
        parameters.map { parameter in
            parameter.value.map { pair(parameter.name, $0) } ?? parameter.name
        }.joined(separator: ", ")
    }

    /// Writes a name and its value.
    static func pair(_ name: String, _ value: String) -> String {
        "\(name)=\(name.utf8.last == UInt8(ascii: "*") ? value : quoted(value))"
    }
}
