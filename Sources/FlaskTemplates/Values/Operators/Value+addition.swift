extension Value {
    /// `left + right` of any types.
    @inline(never)
    static func addOutOfLine(_ left: Value, _ right: Value, _ state: RenderState) throws -> Value {
        if let left = left.number, let right = right.number { return try Arithmetic.add(left, right) }
        // Markup asks for the HTML form, which chainable undefined values have.
        if case .safe = left, case .undefined(let undefined) = right, undefined.behavior == .chainable { return left }
        try checkDefined(left, right)
        switch (left, right) {
        case (.string(let left), .string(let right)): return .string(try joined(left, right))
        case (.safe(let left), _):
            if let right = try escapedIfText(right, state) { return .safe(try joined(left, right)) }
        case (_, .safe(let right)):
            if let left = try escapedIfText(left, state) { return .safe(try joined(left, right)) }
        case (.list(let left), .list(let right)):
            try Limits.checkItems(left.items.count + right.items.count)
            return .list(ListBox(left.items + right.items))
        case (.tuple(let left), .tuple(let right)):
            try Limits.checkItems(left.items.count + right.items.count)
            return .tuple(TupleBox(left.items + right.items))
        case (.object(let left), .object(let right)):
            if let left = left as? BytesObject, let right = right as? BytesObject {
                return .object(BytesObject(left.bytes + right.bytes))
            }
        default: break
        }
        switch left {
        case .string, .list, .tuple:
            throw TemplateError(
                .type, "can only concatenate \(left.typeName) (not \"\(right.typeName)\") to \(left.typeName)")
        default: throw unsupported("+", left, right)
        }
    }

    /// `left - right` of any types.
    @inline(never)
    static func subtractOutOfLine(_ left: Value, _ right: Value, _ state: RenderState) throws -> Value {
        if let left = left.number, let right = right.number { return try Arithmetic.subtract(left, right) }
        if case .object(let object) = left, let view = object as? DictView, view.part != .values {
            return try SetObject.difference(left, right, state)
        }
        try checkDefined(left, right)
        if case .object(let left) = left, case .object(let right) = right, let result = try left.difference(right, state) {
            return result
        }
        if case .object(let object) = right, let view = object as? DictView, view.part != .values {
            return try SetObject.difference(left, right, state)
        }
        throw unsupported("-", left, right)
    }

    /// `left * right` of any types.
    @inline(never)
    static func multiplyOutOfLine(_ left: Value, _ right: Value, _ state: RenderState) throws -> Value {
        if let left = left.number, let right = right.number { return try Arithmetic.multiply(left, right) }
        // Markup repeats itself without asking the other operand.
        if case .safe = left, case .undefined = right { return try left.repeated(right) }
        try checkDefined(left, right)
        if left.isRepeatable { return try left.repeated(right) }
        if right.isRepeatable { return try right.repeated(left) }
        throw unsupported("*", left, right)
    }

    /// Fails where an operand is undefined.
    static func checkDefined(_ left: Value, _ right: Value) throws {
        if case .undefined(let undefined) = left { throw undefined.error }
        if case .undefined(let undefined) = right { throw undefined.error }
    }

    /// The error of operands that an operator does not take.
    static func unsupported(_ symbol: String, _ left: Value, _ right: Value) -> TemplateError {
        TemplateError(.type, "unsupported operand type(s) for \(symbol): '\(left.typeName)' and '\(right.typeName)'")
    }

    private static func joined(_ left: String, _ right: String) throws -> String {
        try Limits.checkText(left.utf8.count + right.utf8.count)
        return left + right
    }

    private var isRepeatable: Bool {
        switch self {
        case .string, .safe, .list, .tuple: true
        case .object(let object): object is BytesObject
        default: false
        }
    }

    private func repeated(_ factor: Value) throws -> Value {
        let count: Int
        switch factor.number {
        case .int(let value): count = max(value, 0)
        case .big: throw TemplateError(.overflow, "cannot fit 'int' into an index-sized integer")
        default: throw TemplateError(.type, "can't multiply sequence by non-int of type '\(factor.typeName)'")
        }
        switch self {
        case .string(let text): return .string(try Self.repeated(text, count))
        case .safe(let text): return .safe(try Self.repeated(text, count))
        case .list(let box): return .list(ListBox(try Self.repeated(box.items, count)))
        case .tuple(let box): return .tuple(TupleBox(try Self.repeated(box.items, count)))
        case .object(let object):
            guard let bytes = (object as? BytesObject)?.bytes, !bytes.isEmpty else { return self }
            let (size, overflow) = bytes.count.multipliedReportingOverflow(by: count)
            try Limits.checkText(overflow ? .max : size)
            return .object(BytesObject((0..<count).flatMap { _ in bytes }))
        default: return self
        }
    }

    private static func repeated(_ text: String, _ count: Int) throws -> String {
        try String.repeating(text, count: count)
    }

    private static func repeated(_ items: [Value], _ count: Int) throws -> [Value] {
        let (size, overflow) = items.count.multipliedReportingOverflow(by: count)
        try Limits.checkItems(overflow ? .max : size)
        var result: [Value] = []
        guard size > 0 else { return result }
        result.reserveCapacity(size)
        for _ in 0..<count { result.append(contentsOf: items) }
        return result
    }
}
