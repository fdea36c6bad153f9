extension String {
    /// The words between blanks (`str.split()`), at most so many splits.
    func words(_ limit: Int = -1) -> [String] {
        var result: [String] = []
        let scalars = unicodeScalars
        var position = scalars.startIndex
        while true {
            while position < scalars.endIndex, scalars[position].isSpace { position = scalars.index(after: position) }
            if position == scalars.endIndex { return result }
            if limit >= 0 && result.count == limit {
                result.append(String(scalars[position...]))
                return result
            }
            let start = position
            while position < scalars.endIndex, !scalars[position].isSpace { position = scalars.index(after: position) }
            result.append(String(scalars[start..<position]))
        }
    }

    /// The words between blanks, split from the end.
    func wordsFromEnd(_ limit: Int) -> [String] {
        var result: [String] = []
        let scalars = unicodeScalars
        var position = scalars.endIndex
        while true {
            while position > scalars.startIndex, scalars[scalars.index(before: position)].isSpace {
                position = scalars.index(before: position)
            }
            if position == scalars.startIndex { return result.reversed() }
            if limit >= 0 && result.count == limit {
                result.append(String(scalars[..<position]))
                return result.reversed()
            }
            let end = position
            while position > scalars.startIndex, !scalars[scalars.index(before: position)].isSpace {
                position = scalars.index(before: position)
            }
            result.append(String(scalars[position..<end]))
        }
    }

    /// The parts between separators, at most so many splits; the separator is not empty.
    func parts(_ separator: String, _ limit: Int = -1) -> [String] {
        var result: [String] = []
        var start = 0
        while limit < 0 || result.count < limit {
            let hit = find(separator, from: start)
            if hit < 0 { break }
            result.append(bytes(from: start, to: hit))
            start = hit + separator.utf8.count
        }
        result.append(bytes(from: start, to: utf8.count))
        return result
    }

    /// The parts between separators, split from the end.
    func partsFromEnd(_ separator: String, _ limit: Int) -> [String] {
        if limit < 0 { return parts(separatorsFromEnd: separator, .max) }
        return parts(separatorsFromEnd: separator, limit)
    }

    private func parts(separatorsFromEnd separator: String, _ limit: Int) -> [String] {
        var result: [String] = []
        var end = utf8.count
        while result.count < limit {
            let hit = findLast(separator, from: 0, to: end)
            if hit < 0 { break }
            result.append(bytes(from: hit + separator.utf8.count, to: end))
            end = hit
        }
        result.append(bytes(from: 0, to: end))
        return result.reversed()
    }

    /// The offset in UTF-8 of the last occurrence of a text that ends by an offset; -1: there is none.
    func findLast(_ part: String, from start: Int, to end: Int) -> Int {
        withBytes { bytes in
            part.withBytes { pattern in
                ByteSearch.findLast(pattern, in: bytes, from: start, to: end)
            }
        }
    }

    /// The lines (`str.splitlines`).
    func lines(keepingEnds: Bool) -> [String] {
        var result: [String] = []
        let scalars = unicodeScalars
        var (start, position) = (scalars.startIndex, scalars.startIndex)
        while position < scalars.endIndex {
            let scalar = scalars[position]
            let end = position
            position = scalars.index(after: position)
            guard Self.endsLine(scalar) else { continue }
            if scalar == "\r" && position < scalars.endIndex && scalars[position] == "\n" {
                position = scalars.index(after: position)
            }
            result.append(String(scalars[start..<(keepingEnds ? position : end)]))
            start = position
        }
        if start < scalars.endIndex { result.append(String(scalars[start...])) }
        return result
    }

    private static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0a...0x0d, 0x1c...0x1e, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    /// The text with a part replaced, at most so many times (`str.replace`).
    func replacing(_ part: String, by other: String, _ limit: Int = -1) throws -> String {
        if limit == 0 { return self }
        if part.isEmpty { return try inserting(other, limit) }
        var result = ""
        var (start, count) = (0, 0)
        while limit < 0 || count < limit {
            let hit = find(part, from: start)
            if hit < 0 { break }
            result += bytes(from: start, to: hit)
            result += other
            start = hit + part.utf8.count
            count += 1
            try Limits.checkText(result.utf8.count)
        }
        return start == 0 ? self : result + bytes(from: start, to: utf8.count)
    }

    /// The text with another one before every code point and at the end.
    private func inserting(_ other: String, _ limit: Int) throws -> String {
        try Limits.checkText((codePointCount + 1).multipliedReportingOverflow(by: max(other.utf8.count, 1)).partialValue)
        var result = ""
        var count = 0
        for scalar in unicodeScalars {
            if limit < 0 || count < limit { result += other }
            count += 1
            result.unicodeScalars.append(scalar)
        }
        if limit < 0 || count < limit { result += other }
        return result
    }

    /// How often a text occurs without overlaps between two offsets.
    func occurrences(of part: String, from start: Int, to end: Int) -> Int {
        var (count, position) = (0, start)
        while true {
            let hit = find(part, from: position, to: end)
            if hit < 0 { return count }
            count += 1
            position = hit + part.utf8.count
        }
    }
}
