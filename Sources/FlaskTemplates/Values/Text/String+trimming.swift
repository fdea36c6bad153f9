extension String {
    /// The text without blanks, or without some code points, at its start and end (`str.strip` and its kin).
    func trimmed(_ characters: String? = nil, start: Bool = true, end: Bool = true) -> String {
        let set = characters.map { Set($0.unicodeScalars) }
        func isTrimmed(_ scalar: Unicode.Scalar) -> Bool { set?.contains(scalar) ?? scalar.isSpace }
        let scalars = unicodeScalars
        var (lower, upper) = (scalars.startIndex, scalars.endIndex)
        if start {
            while lower < upper, isTrimmed(scalars[lower]) { lower = scalars.index(after: lower) }
        }
        if end {
            while lower < upper, isTrimmed(scalars[scalars.index(before: upper)]) { upper = scalars.index(before: upper) }
        }
        if lower == scalars.startIndex && upper == scalars.endIndex { return self }
        return String(scalars[lower..<upper])
    }

    /// The text filled to a width (`str.center`, `ljust`, `rjust`).
    func filled(to width: Int, with fill: String, _ side: FillSide) throws -> String {
        let count = codePointCount
        guard width > count else { return self }
        let padding = width - count
        switch side {
        case .left: return try Self.repeating(fill, count: padding) + self
        case .right: return try self + Self.repeating(fill, count: padding)
        case .both:
            let left = padding / 2 + (padding & width & 1)
            return try Self.repeating(fill, count: left) + self + Self.repeating(fill, count: padding - left)
        }
    }

    /// Where a fill goes.
    enum FillSide: Sendable { case left, right, both }

    /// The text with zeros behind its sign up to a width (`str.zfill`).
    func zeroFilled(to width: Int) throws -> String {
        let count = codePointCount
        guard width > count else { return self }
        let padding = width - count
        try Limits.checkText(padding)
        let zeros = String(repeating: "0", count: padding)
        if let first = utf8.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
            return String(UnicodeScalar(first)) + zeros + bytes(from: 1, to: utf8.count)
        }
        return zeros + self
    }

    /// The text with tabs as blanks (`str.expandtabs`).
    func expandingTabs(_ size: Int) throws -> String {
        var result = ""
        var column = 0
        for scalar in unicodeScalars {
            if scalar == "\t" {
                let count = size > 0 ? size - column % size : 0
                try Limits.checkText(count)
                try Limits.checkText(result.utf8.count + count)
                result += String(repeating: " ", count: count)
                column += count
            } else {
                result.unicodeScalars.append(scalar)
                column = scalar == "\n" || scalar == "\r" ? 0 : column + 1
            }
        }
        return result
    }
}
