extension Value {
    /// The four comparisons of order.
    enum Order: UInt8 {
        case less, lessOrEqual, greater, greaterOrEqual

        /// The operator.
        var symbol: String {
            switch self {
            case .less: "<"
            case .lessOrEqual: "<="
            case .greater: ">"
            case .greaterOrEqual: ">="
            }
        }

        /// Whether an order, below or above zero, is what the operator asks for.
        @inline(__always)
        func accepts(_ order: Int) -> Bool {
            switch self {
            case .less: order < 0
            case .lessOrEqual: order <= 0
            case .greater: order > 0
            case .greaterOrEqual: order >= 0
            }
        }
    }

    /// `left < right` and its kin, integers in place.
    @inline(__always)
    static func compare(_ left: Value, _ order: Order, _ right: Value) throws -> Bool {
        if case .int(let left) = left, case .int(let right) = right {
            switch order {
            case .less: return left < right
            case .lessOrEqual: return left <= right
            case .greater: return left > right
            case .greaterOrEqual: return left >= right
            }
        }
        return try compareOutOfLine(left, order, right, depth: 0)
    }

    @inline(never)
    static func compareOutOfLine(_ left: Value, _ order: Order, _ right: Value, depth: Int) throws -> Bool {
        try checkDepth(depth, "comparison")
        if let left = left.number, let right = right.number {
            return left.order(to: right).map(order.accepts) ?? false
        }
        switch (left, right) {
        case (.undefined, _), (_, .undefined): try checkDefined(left, right)
        case (.string(let left), .string(let right)), (.string(let left), .safe(let right)),
            (.safe(let left), .string(let right)), (.safe(let left), .safe(let right)):
            return order.accepts(left.order(to: right))
        case (.list(let left), .list(let right)): return try compare(left.items, order, right.items, depth: depth)
        case (.tuple(let left), .tuple(let right)): return try compare(left.items, order, right.items, depth: depth)
        case (.object(let left), .object(let right)):
            if let result = try left.compare(order, right) { return result }
        default: break
        }
        throw TemplateError(
            .type,
            "'\(order.symbol)' not supported between instances of '\(left.typeName)' and '\(right.typeName)'")
    }

    private static func compare(_ left: [Value], _ order: Order, _ right: [Value], depth: Int) throws -> Bool {
        try ThreadLimits.count(1, isFirst: depth == 0)
        for (first, second) in zip(left, right) where try !first.isEqual(to: second, depth: depth + 1) {
            return try compareOutOfLine(first, order, second, depth: depth + 1)
        }
        return order.accepts(left.count - right.count)
    }
}
