extension StringProtocol where SubSequence == Substring {
    /// The text without white space at its ends, in the sense of Python's `str.strip`.
    ///
    /// Besides Unicode's white space that is U+001C to U+001F; header values are ISO 8859-1, so U+0085 and U+00A0 occur.
    package func trimmed() -> Substring {
        let whole = self[...]
        if let first = whole.utf8.first, let last = whole.utf8.last, (0x21..<0x80).contains(first), (0x21..<0x80).contains(last) {
            return whole
        }
        var rest = whole.unicodeScalars
        while let first = rest.first, first.isTrimmedSpace { rest.removeFirst() }
        while let last = rest.last, last.isTrimmedSpace { rest.removeLast() }
        return Substring(rest)
    }

    /// The text without white space at its start.
    package func trimmedAtStart() -> Substring {
        var rest = self[...].unicodeScalars
        while let first = rest.first, first.isTrimmedSpace { rest.removeFirst() }
        return Substring(rest)
    }

    /// The parts before and behind the first appearance of an ASCII byte; `nil` if it does not appear.
    package func split(at byte: UInt8) -> (before: Substring, behind: Substring)? {
        guard let place = utf8.firstIndex(of: byte) else { return nil }
        return (self[..<place], self[utf8.index(after: place)...])
    }

    /// Whether the text starts with ASCII bytes, whatever combining characters follow them.
    package func starts(withASCII prefix: StaticString) -> Bool {
        prefix.withUTF8Buffer { utf8.starts(with: $0) }
    }
}

extension Unicode.Scalar {
    /// Whether Python's `str.isspace` holds for the character.
    package var isTrimmedSpace: Bool {
        switch value {
        case 0x20, 0x09...0x0D, 0x1C...0x1F: true
        case ..<0x85: false
        default: properties.isWhitespace
        }
    }
}
