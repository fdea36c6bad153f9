extension StringMethods {
    static func splitting(_ name: MethodName) -> Method? {
        switch name {
        case .split: { receiver, arguments, _ throws in try split(receiver, arguments, "split", fromEnd: false) }
        case .rsplit: { receiver, arguments, _ throws in try split(receiver, arguments, "rsplit", fromEnd: true) }
        case .splitlines:
            { receiver, arguments, _ throws in
                let keeps = try arguments.bind("splitlines", ["keepends"])[0]?.integerArgument() ?? 0
                return list(receiver, text(receiver).lines(keepingEnds: keeps != 0))
            }
        case .partition: { receiver, arguments, _ throws in try partition(receiver, arguments, "partition", fromEnd: false) }
        case .rpartition: { receiver, arguments, _ throws in try partition(receiver, arguments, "rpartition", fromEnd: true) }
        case .join: join
        default: nil
        }
    }

    private static func list(_ receiver: Value, _ parts: [String]) -> Value {
        .list(ListBox(parts.map { wrap(receiver, $0) }))
    }

    private static func split(
        _ receiver: Value, _ arguments: borrowing Arguments, _ name: String, fromEnd: Bool
    ) throws -> Value {
        let options = try arguments.bind(name, ["sep", "maxsplit"])
        let limit = try options[1]?.integerArgument() ?? -1
        let text = text(receiver)
        guard let separator = options[0], !separator.isNone else {
            return list(receiver, fromEnd ? text.wordsFromEnd(limit) : text.words(limit))
        }
        guard let separator = separator.stringValue else {
            throw TemplateError(.type, "must be str or None, not \(separator.typeName)")
        }
        if separator.isEmpty { throw TemplateError(.value, "empty separator") }
        return list(receiver, fromEnd ? text.partsFromEnd(separator, limit) : text.parts(separator, limit))
    }

    private static func partition(
        _ receiver: Value, _ arguments: borrowing Arguments, _ name: String, fromEnd: Bool
    ) throws -> Value {
        try arguments.expect(name, exactly: 1)
        let text = text(receiver)
        guard let separator = arguments[0].stringValue else {
            throw TemplateError(.type, "must be str, not \(arguments[0].typeName)")
        }
        if separator.isEmpty { throw TemplateError(.value, "empty separator") }
        let hit = fromEnd ? text.findLast(separator, from: 0, to: text.utf8.count) : text.find(separator)
        let parts: [String]
        if hit < 0 {
            parts = fromEnd ? ["", "", text] : [text, "", ""]
        } else {
            let behind = hit + separator.utf8.count
            parts = [text.bytes(from: 0, to: hit), separator, text.bytes(from: behind, to: text.utf8.count)]
        }
        return .tuple(TupleBox(parts.map { wrap(receiver, $0) }))
    }

    @Sendable
    private static func join(_ receiver: Value, _ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expect("join", exactly: 1)
        var isMarkup = false
        if case .safe = receiver { isMarkup = true }
        let separator = text(receiver)
        var result = ""
        for (index, item) in try arguments[0].items(state).enumerated() {
            if index > 0 { result += separator }
            if isMarkup {
                result += try item.escaped(state)
            } else if let text = item.stringValue {
                result += text
            } else {
                throw TemplateError(.type, "sequence item \(index): expected str instance, \(item.typeName) found")
            }
            try Limits.checkText(result.utf8.count)
        }
        return wrap(receiver, result)
    }
}
