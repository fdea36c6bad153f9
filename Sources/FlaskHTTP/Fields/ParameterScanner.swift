/// Walks through `name=value` pairs between semicolons.
///
/// Names come in lower case, values as they are written, quotation marks included. What is not well formed is
/// skipped up to the next semicolon.
struct ParameterScanner: Sequence, IteratorProtocol {
    private var rest: Substring.UTF8View

    init(_ text: Substring) { rest = text.utf8 }

    mutating func next() -> (name: String, value: Substring)? {
        while !rest.isEmpty {
            let pair = scanPair()
            skipToNextPart()
            if let pair { return pair }
        }
        return nil
    }

    private mutating func scanPair() -> (name: String, value: Substring)? {
        let name = rest.prefix { ASCII.isToken($0) }
        guard !name.isEmpty, name.endIndex < rest.endIndex, rest[name.endIndex] == UInt8(ascii: "=") else { return nil }
        rest = rest[rest.index(after: name.endIndex)...]
        guard let value = scanToken() ?? scanQuoted() else { return nil }
        return (Substring(name).lowercased(), value)
    }

    private mutating func scanToken() -> Substring? {
        let token = rest.prefix { ASCII.isToken($0) }
        return token.isEmpty ? nil : Substring(token)
    }

    /// Consumes a quoted string, if there is one and it is closed.
    private mutating func scanQuoted() -> Substring? {
        guard rest.first == UInt8(ascii: "\"") else { return nil }
        var index = rest.index(after: rest.startIndex), isEscaped = false
        while index < rest.endIndex {
            let byte = rest[index]
            index = rest.index(after: index)
            if isEscaped {
                isEscaped = false
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { continue }
            }
            if byte == UInt8(ascii: "\\") { isEscaped = true }
            if byte == UInt8(ascii: "\"") {
                defer { rest = rest[index...] }
                return Substring(rest[..<index])
            }
        }
        return nil
    }

    private mutating func skipToNextPart() {
        guard let semicolon = rest.firstIndex(of: UInt8(ascii: ";")) else {
            rest = rest[rest.endIndex...]
            return
        }
        rest = Substring(rest[rest.index(after: semicolon)...]).trimmedAtStart().utf8
    }
}
