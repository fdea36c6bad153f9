extension StringMethods {
    static func searching(_ name: MethodName) -> Method? {
        switch name {
        case .count:
            { receiver, arguments, _ throws in
                let search = try Search(receiver, arguments, "count")
                return .int(search.start > search.end ? 0 : search.count)
            }
        case .find: { receiver, arguments, _ throws in .int(try Search(receiver, arguments, "find").first) }
        case .rfind: { receiver, arguments, _ throws in .int(try Search(receiver, arguments, "rfind").last) }
        case .index: { receiver, arguments, _ throws in .int(try found(Search(receiver, arguments, "index").first)) }
        case .rindex: { receiver, arguments, _ throws in .int(try found(Search(receiver, arguments, "rindex").last)) }
        case .startswith: { receiver, arguments, _ throws in try affix(receiver, arguments, "startswith", atStart: true) }
        case .endswith: { receiver, arguments, _ throws in try affix(receiver, arguments, "endswith", atStart: false) }
        default: nil
        }
    }

    private static func found(_ position: Int) throws -> Int {
        if position < 0 { throw TemplateError(.value, "substring not found") }
        return position
    }

    /// The part of a text between two positions in code points, as offsets in UTF-8.
    private static func bounds(
        _ text: String, _ arguments: borrowing Arguments
    ) throws -> (start: Int, end: Int) {
        let start = arguments.count > 1 ? arguments[1] : .none
        let end = arguments.count > 2 ? arguments[2] : .none
        if start.isNone && end.isNone { return (0, text.utf8.count) }
        let length = text.codePointCount
        func position(_ value: Value, _ fallback: Int) throws -> Int {
            if value.isNone { return fallback }
            let index = try sliceIndex(value)
            return index < 0 ? max(0, index &+ length) : index
        }
        let (first, last) = (try position(start, 0), min(try position(end, length), length))
        // A start beyond the end finds nothing, not even the empty text.
        if first > last { return (1, 0) }
        return (text.offset(ofCodePoint: first), text.offset(ofCodePoint: last))
    }

    private static func sliceIndex(_ value: Value) throws -> Int {
        switch value {
        case .int(let index): return index
        case .bool(let truth): return truth ? 1 : 0
        case .object(let object):
            if let integer = object as? IntegerObject { return integer.value.isNegative ? .min : .max }
        default: break
        }
        throw TemplateError(.type, "slice indices must be integers or None or have an __index__ method")
    }

    /// What `find` and its kin search for, and where.
    private struct Search {
        let text: String
        let part: String
        let start: Int
        let end: Int

        init(_ receiver: Value, _ arguments: borrowing Arguments, _ name: String) throws {
            try arguments.expect(name, 1, 3)
            text = StringMethods.text(receiver)
            guard let part = arguments[0].stringValue else {
                throw TemplateError(.type, "must be str, not \(arguments[0].typeName)")
            }
            self.part = part
            (start, end) = try bounds(text, arguments)
        }

        var count: Int {
            if part.isEmpty { return text.bytes(from: start, to: end).codePointCount + 1 }
            return text.occurrences(of: part, from: start, to: end)
        }

        var first: Int { start > end ? -1 : position(text.find(part, from: start, to: end)) }

        var last: Int { start > end ? -1 : position(text.findLast(part, from: start, to: end)) }

        private func position(_ offset: Int) -> Int { offset < 0 ? -1 : text.bytes(from: 0, to: offset).codePointCount }
    }

    private static func affix(
        _ receiver: Value, _ arguments: borrowing Arguments, _ name: String, atStart: Bool
    ) throws -> Value {
        try arguments.expect(name, 1, 3)
        let text = text(receiver)
        let (start, end) = try bounds(text, arguments)
        func matches(_ part: String) -> Bool {
            let count = part.utf8.count
            guard start <= end, end - start >= count else { return false }
            if count == 0 { return true }
            let offset = atStart ? start : end - count
            return text.findLast(part, from: offset, to: offset + count) == offset
        }
        if let part = arguments[0].stringValue { return .bool(matches(part)) }
        guard case .tuple(let parts) = arguments[0] else {
            throw TemplateError(.type, "\(name) first arg must be str or a tuple of str, not \(arguments[0].typeName)")
        }
        for part in parts.items {
            guard let part = part.stringValue else {
                throw TemplateError(.type, "tuple for \(name) must only contain str, not \(part.typeName)")
            }
            if matches(part) { return .bool(true) }
        }
        return .bool(false)
    }
}
