#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension Lexer {
    /// Finds the next tag.
    func findTag(from start: Int) -> TagStart? { isUsual ? findUsualTag(from: start) : findTagByRules(from: start) }

    /// Finds the next tag where the delimiters are Jinja2's own.
    @inline(__always)
    private func findUsualTag(from start: Int) -> TagStart? {
        var index = start
        while index < count, let found = memchr(bytes + index, 0x7B, count - index) {
            index = UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
            // The text ends with zeros, so the byte behind it may be looked at.
            switch bytes[index + 1] {
            case 0x7B: return tag(.variable, index, 2)
            case 0x23: return tag(.comment, index, 2)
            case 0x25: return rawTag(index) ?? tag(.block, index, 2)
            default: index += 1
            }
        }
        return nil
    }

    private func tag(_ kind: TagStart.Kind, _ start: Int, _ length: Int) -> TagStart {
        let sign = Self.sign(bytes[start + length])
        return TagStart(kind: kind, start: start, end: start + length + (sign == .none ? 0 : 1), sign: sign)
    }

    /// Reads a `{% raw %}` at a place.
    private func rawTag(_ start: Int) -> TagStart? {
        var index = start + rules.blockStart.count
        let sign = Self.sign(bytes[index])
        if sign != .none { index += 1 }
        index = skipWhitespace(index)
        guard has(Self.raw, at: index) else { return nil }
        guard let closing = closing(index + Self.raw.count), closing.sign != 0x2B else { return nil }
        let end = closing.sign == 0x2D ? skipWhitespace(closing.end) : closing.end
        return TagStart(kind: .raw, start: start, end: end, sign: sign)
    }

    private func findTagByRules(from start: Int) -> TagStart? {
        var index = start
        while index <= count {
            let isCandidate = index < count && rules.starts[Int(bytes[index])]
            if isCandidate || rules.hasLineRules, let tag = tagByRules(at: index, isCandidate) { return tag }
            index += 1
        }
        return nil
    }

    private func tagByRules(at index: Int, _ isCandidate: Bool) -> TagStart? {
        if isCandidate, has(rules.blockStart, at: index), let raw = rawTag(index) { return raw }
        for rule in rules.rules {
            switch rule.kind {
            case .block, .comment, .variable:
                guard isCandidate, has(rule.text, at: index) else { continue }
                let kind: TagStart.Kind = rule.kind == .block ? .block : rule.kind == .comment ? .comment : .variable
                return tag(kind, index, rule.text.count)
            case .lineStatement:
                if let tag = lineTag(.lineStatement, rule.text, at: index) { return tag }
            case .lineComment:
                if let tag = lineTag(.lineComment, rule.text, at: index) { return tag }
            }
        }
        return nil
    }

    /// Reads a prefix at a place; for statements at the start of a line, for comments behind anything but a blank too.
    private func lineTag(_ kind: TagStart.Kind, _ prefix: [UInt8], at start: Int) -> TagStart? {
        let startsLine = start == 0 || bytes[start - 1] == 0x0A
        guard startsLine || kind == .lineComment && Whitespace.length(bytes, before: start, from: 0) == 0 else { return nil }
        var index = start
        while index < count {
            if kind == .lineStatement {
                guard bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x0B else { break }
                index += 1
            } else {
                let length = bytes[index] == 0x0A ? 0 : Whitespace.length(bytes, at: index)
                guard length > 0 else { break }
                index += length
            }
        }
        guard has(prefix, at: index) else { return nil }
        return tag(kind, index, prefix.count).starting(at: start)
    }
}

extension Lexer.TagStart {
    fileprivate func starting(at start: Int) -> Self {
        var tag = self
        tag.start = start
        return tag
    }
}
