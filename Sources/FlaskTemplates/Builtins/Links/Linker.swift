/// Makes links of the addresses in HTML text.
///
/// Reference: jinja2/utils.py, urlize.
struct Linker {
    /// How many characters of an address are shown; `nil` for all.
    var shownLength: Int?
    /// Why there is no such length: the error of the first address.
    var lengthFailure: TemplateError?
    /// The attributes behind `href`, each with a blank before it.
    var attributes = ""
    /// More beginnings of addresses.
    var schemes: [String] = []

    /// The text with links; it is escaped already.
    func link(_ text: String) throws -> String {
        var output: [UInt8] = []
        output.reserveCapacity(text.utf8.count * 2)
        try text.withBytes { bytes in
            var position = 0
            while position < bytes.count {
                let blanks = Self.run(bytes, position, ofBlanks: true)
                output += bytes[position..<blanks]
                position = Self.run(bytes, blanks, ofBlanks: false)
                try append(UnsafeBufferPointer(rebasing: bytes[blanks..<position]), to: &output)
                try Limits.checkText(output.count)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    private func append(_ word: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) throws {
        // Every address has one of these.
        let mayBeLink = word.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "@") }
        guard mayBeLink else {
            output += word
            return
        }
        let scalars = Array(String(decoding: word, as: UTF8.self).unicodeScalars)
        let parts = LinkCandidate(scalars)
        let middle = scalars[parts.middle]
        guard let link = try link(middle) else {
            output += word
            return
        }
        output += Self.text(scalars[..<middle.startIndex]).utf8
        output += link.utf8
        output += Self.text(scalars[middle.endIndex...]).utf8
    }

    /// The link that a word becomes; `nil` where it is no address.
    private func link(_ word: ArraySlice<Unicode.Scalar>) throws -> String? {
        let text = Self.text(word)
        if WebAddress.matches(word) {
            let hasScheme = text.utf8.starts(with: "https://".utf8) || text.utf8.starts(with: "http://".utf8)
            return "<a href=\"\(hasScheme ? "" : "https://")\(text)\"\(attributes)>\(try shown(word))</a>"
        }
        if text.utf8.starts(with: "mailto:".utf8), WebAddress.matchesMail(word.dropFirst(7)) {
            return "<a href=\"\(text)\">\(Self.text(word.dropFirst(7)))</a>"
        }
        if word.first != "@", !word.contains(":"), !text.utf8.starts(with: "www.".utf8), WebAddress.matchesMail(word) {
            return "<a href=\"mailto:\(text)\">\(text)</a>"
        }
        for scheme in schemes where text.utf8.count > scheme.utf8.count && text.utf8.starts(with: scheme.utf8) {
            return "<a href=\"\(text)\"\(attributes)>\(text)</a>"
        }
        return nil
    }

    private func shown(_ word: ArraySlice<Unicode.Scalar>) throws -> String {
        if let lengthFailure { throw lengthFailure }
        guard let shownLength, word.count > shownLength else { return Self.text(word) }
        let length = shownLength >= 0 ? shownLength : max(0, word.count + max(shownLength, -word.count))
        return Self.text(word.prefix(length)) + "..."
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }

    /// The end of a run of whitespace, or of other characters.
    private static func run(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, ofBlanks: Bool) -> Int {
        var position = start
        while position < bytes.count {
            let byte = bytes[position]
            if byte < 0x80 {
                if Unicode.Scalar(byte).isSpace != ofBlanks { break }
                position += 1
            } else {
                let length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
                let end = min(position + length, bytes.count)
                let scalar = String(decoding: bytes[position..<end], as: UTF8.self).unicodeScalars.first
                if (scalar?.isSpace ?? false) != ofBlanks { break }
                position = end
            }
        }
        return position
    }
}

/// A word without the punctuation around it, as far as that is no part of an address.
struct LinkCandidate {
    /// Where the address may be.
    private(set) var middle: Range<Int>

    init(_ word: [Unicode.Scalar]) {
        middle = 0..<word.count
        var (start, end) = (0, word.count)
        while start < end, let length = Self.openingLength(word, start) { start += length }
        while end > start, let length = Self.closingLength(word[start..<end]) { end -= length }
        for (opening, closing) in [("(", ")"), ("<", ">"), ("&lt;", "&gt;")] {
            let opened = Self.count(opening, in: word[start..<end]).count
            if opened <= Self.count(closing, in: word[start..<end]).count { continue }
            let ends = Self.count(closing, in: word[end...])
            // As many as were opened go back, with all before them.
            if let last = ends.prefix(opened).last { end = last }
        }
        middle = start..<end
    }

    private static func openingLength(_ word: [Unicode.Scalar], _ start: Int) -> Int? {
        if word[start] == "(" || word[start] == "<" { return 1 }
        return word[start...].starts(with: "&lt;".unicodeScalars) ? 4 : nil
    }

    private static func closingLength(_ word: ArraySlice<Unicode.Scalar>) -> Int? {
        switch word.last {
        case ")", ">", ".", ",", "\n": 1
        case ";": word.suffix(4).elementsEqual("&gt;".unicodeScalars) ? 4 : nil
        default: nil
        }
    }

    /// Where each occurrence of a mark ends.
    private static func count(_ mark: String, in text: ArraySlice<Unicode.Scalar>) -> [Int] {
        let mark = Array(mark.unicodeScalars)
        var ends: [Int] = []
        for position in text.indices where text[position] == mark[0] && text[position...].starts(with: mark) {
            ends.append(position + mark.count)
        }
        return ends
    }
}
