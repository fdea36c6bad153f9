/// Lists in header values.
public enum HeaderValue {
    /// Reads the items of a list, taking items that are wholly quoted out of their quotation marks.
    ///
    /// Reference: werkzeug/http.py, parse_list_header.
    ///
    /// - Parameter value: the field's value.
    /// - Returns: the items that are not empty; none at all if a quotation mark is not closed.
    public static func parseList(_ value: String) -> [String] {
        var items: [Substring] = []
        var start = value.startIndex, isQuoted = false, isEscaped = false
        for (index, byte) in zip(value.utf8.indices, value.utf8) {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if isQuoted {
                isEscaped = byte == UInt8(ascii: "\\")
            } else if byte == UInt8(ascii: ",") {
                items.append(value[start..<index].trimmed())
                start = value.utf8.index(after: index)
            }
        }
        items.append(value[start...].trimmed())
        return isQuoted ? [] : items.filter { !$0.isEmpty }.map(unquoted)
    }

    private static func unquoted(_ text: Substring) -> String {
        let item = text.utf8
        guard item.count >= 2, item.first == UInt8(ascii: "\""), item.last == UInt8(ascii: "\"") else {
            return String(Substring(item))
        }
        return String(decoding: item.dropFirst().dropLast().filter { $0 != UInt8(ascii: "\\") }, as: UTF8.self)
    }
}
