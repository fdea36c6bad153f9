/// Lays out values over several lines where they do not fit into one.
///
/// Reference: Python's pprint.PrettyPrinter, with a width of 80 and sorted dictionaries.
struct PrettyPrinter {
    static let width = 80

    let state: RenderState
    var output = ""
    /// The containers that are being written.
    private var open: [ObjectIdentifier] = []

    init(_ state: RenderState) { self.state = state }

    /// The layout of a value.
    mutating func text(of value: Value) throws -> String {
        output = ""
        try format(value, indent: 0, allowance: 0, level: 0)
        return output
    }

    /// Writes a value that begins in a column, where some columns at the end are taken.
    private mutating func format(_ value: Value, indent: Int, allowance: Int, level: Int) throws {
        if let identity = value.identity, open.contains(identity) {
            output += value.recursionMark
            return
        }
        try ThreadLimits.count(1, isFirst: open.isEmpty)
        if open.count > 24, open.count > Value.nestingLimit || ThreadLimits.isStackLow {
            throw TemplateError(.recursion, "maximum recursion depth exceeded")
        }
        if let line = try line(value, limit: Self.width - indent - allowance) {
            output += line
            return
        }
        if let identity = value.identity { open.append(identity) }
        defer { if value.identity != nil { open.removeLast() } }
        switch value {
        case .list(let box): try write(box.items, "[", "]", indent, allowance, level + 1)
        case .tuple(let box) where !box.isGroup:
            try write(box.items, "(", box.items.count == 1 ? ",)" : ")", indent, allowance, level + 1)
        case .dict(let box): try write(box, indent, allowance, level + 1)
        case .string(let text): write(text, indent, allowance, level + 1)
        case .object(let set as SetObject) where set.count != 0: try write(set, indent, allowance, level + 1)
        case .object(let bytes as BytesObject): write(bytes.bytes, indent, allowance, level + 1)
        default: output += try value.representation(state)
        }
        try Limits.checkText(output.utf8.count)
    }

    /// The value in one line; `nil` where that is longer than the limit.
    private func line(_ value: Value, limit: Int) throws -> String? {
        var writer = LineRepresentation(state, limit: limit, open: open)
        return try writer.write(value) ? writer.output : nil
    }

    // MARK: Containers

    private mutating func write(
        _ items: [Value], _ start: String, _ end: String, _ indent: Int, _ allowance: Int, _ level: Int
    ) throws {
        output += start
        for (index, item) in items.enumerated() {
            if index > 0 { newline(indent + 1, after: ",") }
            let isLast = index == items.count - 1
            try format(
                item, indent: indent + 1, allowance: isLast ? allowance + end.utf8.count : 1, level: level)
        }
        output += end
    }

    private mutating func write(_ box: DictBox, _ indent: Int, _ allowance: Int, _ level: Int) throws {
        output += "{"
        let pairs = try SafeOrder.sorted(box.pairs) { $0.key }
        for (index, pair) in pairs.enumerated() {
            if index > 0 { newline(indent + 1, after: ",") }
            let key = try line(pair.key, limit: Int.max) ?? ""
            output += key + ": "
            let column = indent + 1 + key.codePointCount + 2
            let isLast = index == pairs.count - 1
            try format(pair.value, indent: column, allowance: isLast ? allowance + 1 : 1, level: level)
        }
        output += "}"
    }

    private mutating func write(_ set: SetObject, _ indent: Int, _ allowance: Int, _ level: Int) throws {
        let start = set.isConstant ? "frozenset({" : "{"
        let members = try SafeOrder.sorted(set.members.keyList) { $0 }
        try write(
            members, start, set.isConstant ? "})" : "}", indent + (set.isConstant ? "frozenset(".utf8.count : 0), allowance,
            level)
    }

    private mutating func newline(_ indent: Int, after mark: String = "") {
        output += mark
        output += "\n"
        output += String(repeating: " ", count: indent)
    }

    // MARK: Strings

    private mutating func write(_ text: String, _ indent: Int, _ allowance: Int, _ level: Int) {
        let isOutermost = level == 1
        let indent = isOutermost ? indent + 1 : indent
        let chunks = StringChunks.chunks(
            of: text, width: Self.width - indent, allowance: isOutermost ? allowance + 1 : allowance)
        if chunks.count == 1 {
            output += chunks[0]
            return
        }
        write(chunks, indent, isEnclosed: isOutermost)
    }

    private mutating func write(_ bytes: [UInt8], _ indent: Int, _ allowance: Int, _ level: Int) {
        if bytes.count <= 4 {
            output += Representation.bytes(bytes)
            return
        }
        let isOutermost = level == 1
        let indent = isOutermost ? indent + 1 : indent
        let chunks = StringChunks.chunks(
            of: bytes, width: Self.width - indent, allowance: isOutermost ? allowance + 1 : allowance)
        write(chunks, indent, isEnclosed: isOutermost)
    }

    private mutating func write(_ chunks: [String], _ indent: Int, isEnclosed: Bool) {
        if isEnclosed { output += "(" }
        for (index, chunk) in chunks.enumerated() {
            if index > 0 { newline(indent) }
            output += chunk
        }
        if isEnclosed { output += ")" }
    }
}

extension Value {
    /// What tells a container from others, for those that may hold themselves.
    var identity: ObjectIdentifier? {
        switch self {
        case .list(let box): ObjectIdentifier(box)
        case .tuple(let box): ObjectIdentifier(box)
        case .dict(let box): ObjectIdentifier(box)
        default: nil
        }
    }

    /// What is written of a container within itself.
    var recursionMark: String {
        guard let identity else { return "" }
        return "<Recursion on \(typeName) with id=\(UInt(bitPattern: identity))>"
    }
}
