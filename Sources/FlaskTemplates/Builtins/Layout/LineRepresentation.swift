/// Writes a value in one line with sorted dictionaries, and stops where the line gets too long.
///
/// Reference: Python's pprint.PrettyPrinter._safe_repr.
struct LineRepresentation {
    private let state: RenderState
    private let limit: Int
    private(set) var output = ""
    private var length = 0
    private var open: [ObjectIdentifier]

    /// A line of at most so many characters, within some containers.
    init(_ state: RenderState, limit: Int, open: [ObjectIdentifier]) {
        self.state = state
        self.limit = limit
        self.open = open
    }

    /// Writes a value; false where it does not fit.
    mutating func write(_ value: Value) throws -> Bool {
        switch value {
        case .list(let box): return try nested(value) { try $0.write(box.items, "[", "]") }
        case .tuple(let box):
            return try nested(value) { try $0.write(box.items, "(", box.items.count == 1 ? ",)" : ")") }
        case .dict(let box): return try nested(value) { try $0.write(box) }
        case .string(let text):
            if text.codePointCount > limit { return false }
            return append(Representation.text(of: text))
        default: return append(try value.representation(state))
        }
    }

    private mutating func append(_ text: String) -> Bool {
        output += text
        length += text.codePointCount
        return length <= limit
    }

    private mutating func nested(_ value: Value, _ body: (inout LineRepresentation) throws -> Bool) throws -> Bool {
        guard let identity = value.identity else { return false }
        if open.contains(identity) { return append(value.recursionMark) }
        try ThreadLimits.count(1, isFirst: false)
        if open.count > 24, open.count > Value.nestingLimit || ThreadLimits.isStackLow {
            throw TemplateError(.recursion, "maximum recursion depth exceeded")
        }
        open.append(identity)
        defer { open.removeLast() }
        return try body(&self)
    }

    private mutating func write(_ items: [Value], _ start: String, _ end: String) throws -> Bool {
        guard append(start) else { return false }
        for (index, item) in items.enumerated() {
            if index > 0 && !append(", ") { return false }
            guard try write(item) else { return false }
        }
        return append(end)
    }

    private mutating func write(_ box: DictBox) throws -> Bool {
        guard append("{") else { return false }
        for (index, pair) in try SafeOrder.sorted(box.pairs, by: { $0.key }).enumerated() {
            if index > 0 && !append(", ") { return false }
            guard try write(pair.key), append(": "), try write(pair.value) else { return false }
        }
        return append("}")
    }
}
