/// Reads the text of a `.env` file, as python-dotenv does.
///
/// A line binds a name: `NAME=value`, with `export` before it or not. Values in quotes may go over several lines and have
/// escapes, others end before a comment. A line that does not parse is left out and reported. The time is linear in the length.
/// Reference: dotenv/parser.py.
struct DotenvParser {
    /// A name with its value; `nil` for a name without an equals sign.
    typealias Binding = (name: String, value: String?)

    private let text: [Unicode.Scalar]
    private var position = 0

    private init(_ text: String) {
        // Python reads text files with one kind of line end.
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(text.utf8.count)
        var follows = false
        for scalar in text.unicodeScalars {
            if scalar != "\n" || !follows { scalars.append(scalar == "\r" ? "\n" : scalar) }
            follows = scalar == "\r"
        }
        self.text = scalars
    }

    /// The bindings of a text, in their order.
    ///
    /// - Parameters:
    ///   - text: the text of a file.
    ///   - report: gets the number of each line that does not parse, from 1.
    /// - Returns: the bindings.
    static func bindings(of text: String, reporting report: (Int) -> Void = { _ in }) -> [Binding] {
        var parser = DotenvParser(text), bindings: [Binding] = [], line = 1, counted = 0
        while true {
            parser.skip(while: isSpace)
            guard parser.next != nil else { return bindings }
            line += parser.text[counted..<parser.position].count { $0 == "\n" }
            counted = parser.position
            if let binding = parser.binding() {
                if let name = binding.name { bindings.append((name, binding.value)) }
            } else {
                report(line)
                parser.skip { $0 != "\n" }
            }
        }
    }

    private var next: Unicode.Scalar? { position < text.count ? text[position] : nil }

    /// A line's binding, without a name for a comment; `nil` if it does not parse.
    private mutating func binding() -> (name: String?, value: String?)? {
        skipExport()
        guard let name = name() else { return nil }
        skip(while: Self.isBlank)
        var value: String?
        if next == "=" {
            position += 1
            skip(while: Self.isBlank)
            guard let read = self.value() else { return nil }
            value = read
        }
        skip(while: Self.isBlank)
        if next == "#" { skip { $0 != "\n" } }
        guard next == nil || next == "\n" else { return nil }
        return (name.isEmpty ? nil : name, value)
    }

    private mutating func skipExport() {
        let word = "export".unicodeScalars
        let end = position + word.count
        guard end < text.count, text[position..<end].elementsEqual(word), Self.isBlank(text[end]) else { return }
        position = end
        skip(while: Self.isBlank)
    }

    /// A name; empty before a comment.
    private mutating func name() -> String? {
        if next == "#" { return "" }
        if next == "'" {
            guard let end = text[(position + 1)...].firstIndex(of: "'"), end > position + 1 else { return nil }
            defer { position = end + 1 }
            return Self.string(text[(position + 1)..<end])
        }
        let start = position
        skip { $0 != "=" && $0 != "#" && !Self.isSpace($0) }
        return position > start ? Self.string(text[start..<position]) : nil
    }

    private mutating func value() -> String? {
        switch next {
        case "'": quoted("'", escapes: ["\\": "\\", "'": "'"])
        case "\"": quoted("\"", escapes: Self.escapes)
        default: unquoted()
        }
    }

    private static let escapes: [Unicode.Scalar: Unicode.Scalar] = [
        "\\": "\\", "'": "'", "\"": "\"", "a": "\u{7}", "b": "\u{8}", "f": "\u{c}", "n": "\n", "r": "\r", "t": "\t", "v": "\u{b}",
    ]

    private mutating func quoted(_ quote: Unicode.Scalar, escapes: [Unicode.Scalar: Unicode.Scalar]) -> String? {
        let start = position + 1
        guard let end = end(of: quote, from: start) else { return nil }
        position = end + 1
        var result = String.UnicodeScalarView(), index = start
        while index < end {
            if text[index] == "\\", index + 1 < end, let escaped = escapes[text[index + 1]] {
                result.append(escaped)
                index += 2
            } else {
                result.append(text[index])
                index += 1
            }
        }
        return String(result)
    }

    /// Where a quoted value ends: at the first quote without a backslash, else at the last with one.
    private func end(of quote: Unicode.Scalar, from start: Int) -> Int? {
        var index = start, escaped: Int?
        while index < text.count {
            if text[index] == quote { return index }
            if text[index] == "\\", index + 1 < text.count, text[index + 1] == quote {
                escaped = index + 1
                index += 1
            }
            index += 1
        }
        return escaped
    }

    /// The rest of the line, up to a comment that has white space before it.
    private mutating func unquoted() -> String {
        let start = position
        skip { $0 != "\n" }
        var line = text[start..<position]
        let comment = line.indices.dropFirst().first { line[$0] == "#" && Self.isSpace(line[$0 - 1]) }
        if let comment { line = line[..<comment] }
        while let last = line.last, Self.isSpace(last) { line.removeLast() }
        return Self.string(line)
    }

    private mutating func skip(while condition: (Unicode.Scalar) -> Bool) {
        while position < text.count, condition(text[position]) { position += 1 }
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar != "\n" && isSpace(scalar) }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        for scalar in scalars { view.append(scalar) }
        return String(view)
    }
}
