extension Cookie {
    /// Reads the value of a `Cookie` field.
    ///
    /// Takes nearly anything; of a pair without `=` the value is empty, pairs without a name are left out.
    /// Reference: werkzeug/sansio/http.py, parse_cookie.
    ///
    /// - Parameter header: the value; that of several fields is joined by `;`.
    /// - Returns: names and values.
    public static func parse(_ header: String) -> MultiDict {
        if header.isEmpty { return MultiDict() }
        var scanner = CookieScanner(Array(header.utf8))
        var cookies = MultiDict()
        while let (name, value) = scanner.next() {
            let name = String(decoding: name, as: UTF8.self).trimmed()
            if !name.isEmpty { cookies.add(String(name), unescaped(String(decoding: value, as: UTF8.self).trimmed())) }
        }
        return cookies
    }

    /// The text that a quoted value stands for; any other as it is.
    private static func unescaped(_ value: Substring) -> String {
        let bytes = value.utf8
        guard bytes.count >= 2, bytes.first == UInt8(ascii: "\""), bytes.last == UInt8(ascii: "\"") else { return String(value) }
        let inner = Array(bytes.dropFirst().dropLast())
        guard inner.contains(UInt8(ascii: "\\")) else { return String(decoding: inner, as: UTF8.self) }
        var output: [UInt8] = []
        output.reserveCapacity(inner.count)
        var index = 0
        while index < inner.count {
            let byte = inner[index]
            index += 1
            guard byte == UInt8(ascii: "\\"), index < inner.count, inner[index] != 0x0A else {
                output.append(byte)
                continue
            }
            if index + 2 < inner.count, inner[index] < 0x34, inner[index...index + 2].allSatisfy({ $0 >= 0x30 && $0 < 0x38 }) {
                output.append((inner[index] - 0x30) << 6 | (inner[index + 1] - 0x30) << 3 | (inner[index + 2] - 0x30))
                index += 3
            } else {
                output.append(inner[index])
                index += 1
            }
        }
        return String(decoding: output, as: UTF8.self)
    }
}

/// Finds the pairs of a `Cookie` field in one pass.
///
/// It matches as Werkzeug's regular expression does, without its backtracking: places that lie ahead (the next
/// semicolon, the next line feed) are remembered, so that no byte is looked at again and again.
private struct CookieScanner {
    private let bytes: [UInt8]
    private var position = 0
    private var nextSemicolon = -1
    private var nextLineFeed = -1
    /// Where the white space before `nextSemicolon` begins.
    private var contentEnd = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes + [UInt8(ascii: ";")] }

    /// The next name and value, with the white space around them.
    mutating func next() -> (name: ArraySlice<UInt8>, value: ArraySlice<UInt8>)? {
        while position < bytes.count {
            let start = position
            var end = start
            while bytes[end] != UInt8(ascii: "="), bytes[end] != UInt8(ascii: ";") { end += 1 }
            if bytes[end] == UInt8(ascii: ";") {
                position = skipSpace(from: end + 1)
                return (bytes[start..<end], [])
            }
            if let value = value(from: skipSpace(from: end + 1)) { return (bytes[start..<end], value) }
            position = end + 1
        }
        return nil
    }

    /// The value that begins at an index, if a semicolon ends it before a line feed breaks it off.
    private mutating func value(from start: Int) -> ArraySlice<UInt8>? {
        if let end = endOfQuoted(from: start) {
            let stop = skipSpace(from: end)
            if stop < bytes.count, bytes[stop] == UInt8(ascii: ";") {
                position = skipSpace(from: stop + 1)
                return bytes[start..<end]
            }
        }
        findSemicolon(from: start)
        guard nextSemicolon < bytes.count else { return nil }
        let end = max(contentEnd, start)
        if nextLineFeed < start { nextLineFeed = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count }
        guard nextLineFeed >= end else { return nil }
        position = skipSpace(from: nextSemicolon + 1)
        return bytes[start..<end]
    }

    private mutating func findSemicolon(from start: Int) {
        guard nextSemicolon < start else { return }
        nextSemicolon = bytes[start...].firstIndex(of: UInt8(ascii: ";")) ?? bytes.count
        contentEnd = nextSemicolon
        while contentEnd > start, Self.isSpace(bytes[contentEnd - 1]) { contentEnd -= 1 }
    }

    /// The index behind the quotation mark that closes the one at an index.
    private func endOfQuoted(from start: Int) -> Int? {
        guard start < bytes.count, bytes[start] == UInt8(ascii: "\"") else { return nil }
        var index = start + 1
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""): return index + 1
            case UInt8(ascii: "\\"):
                guard index + 1 < bytes.count, bytes[index + 1] != 0x0A else { return nil }
                index += 2
            default: index += 1
            }
        }
        return nil
    }

    private func skipSpace(from start: Int) -> Int {
        var index = start
        while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
        return index
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
}
