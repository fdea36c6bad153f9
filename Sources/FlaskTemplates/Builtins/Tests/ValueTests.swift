/// The tests that look into values: comparisons, numbers, texts, names of filters.
enum ValueTests {
    /// The tests by name.
    static let tests: [String: NativeFunction] = [
        "!=": notEqual, "<": less, "<=": lessOrEqual, "==": equal, ">": greater, ">=": greaterOrEqual,
        "divisibleby": isDivisible, "eq": equal, "equalto": equal, "even": isEven, "filter": isFilter, "ge": greaterOrEqual,
        "greaterthan": greater, "gt": greater, "in": isContained, "le": lessOrEqual, "lessthan": less, "lower": isLower,
        "lt": less, "ne": notEqual, "odd": isOdd, "sameas": isSame, "test": isTest, "upper": isUpper,
    ]

    // MARK: Comparisons

    @Sendable
    static func equal(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expect("eq", exactly: 2)
        return .bool(try arguments[0].isEqual(to: arguments[1]))
    }

    @Sendable
    static func notEqual(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expect("ne", exactly: 2)
        return .bool(try !arguments[0].isEqual(to: arguments[1]))
    }

    @Sendable
    static func less(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try compare(arguments, "lt", .less)
    }

    @Sendable
    static func lessOrEqual(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try compare(arguments, "le", .lessOrEqual)
    }

    @Sendable
    static func greater(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try compare(arguments, "gt", .greater)
    }

    @Sendable
    static func greaterOrEqual(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try compare(arguments, "ge", .greaterOrEqual)
    }

    private static func compare(_ arguments: borrowing Arguments, _ name: String, _ order: Value.Order) throws -> Value {
        try arguments.expect(name, exactly: 2)
        return .bool(try Value.compare(arguments[0], order, arguments[1]))
    }

    @Sendable
    static func isSame(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        _ = try arguments.bind("sameas", ["value", "other"], required: 2)
        return .bool(Value.isSame(arguments[0], arguments[1]))
    }

    @Sendable
    static func isContained(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        _ = try arguments.bind("in", ["value", "seq"], required: 2)
        return .bool(try arguments[1].contains(arguments[0], state))
    }

    // MARK: Numbers

    @Sendable
    static func isOdd(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expectOperand("odd")
        return .bool(try Value.modulo(arguments[0], .int(2), state).isEqual(to: .int(1)))
    }

    @Sendable
    static func isEven(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expectOperand("even")
        return .bool(try Value.modulo(arguments[0], .int(2), state).isEqual(to: .int(0)))
    }

    @Sendable
    static func isDivisible(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        _ = try arguments.bind("divisibleby", ["value", "num"], required: 2)
        return .bool(try Value.modulo(arguments[0], arguments[1], state).isEqual(to: .int(0)))
    }

    // MARK: Texts

    @Sendable
    static func isLower(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expectOperand("lower")
        return .bool(hasCase(try arguments[0].text(state)) { $0.isLower })
    }

    @Sendable
    static func isUpper(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expectOperand("upper")
        return .bool(hasCase(try arguments[0].text(state)) { $0.isUpper })
    }

    /// Whether there are letters with a case, and all of them have that one.
    private static func hasCase(_ text: String, _ isWanted: (Unicode.Scalar) -> Bool) -> Bool {
        var isFound = false
        for scalar in text.unicodeScalars {
            if isWanted(scalar) {
                isFound = true
            } else if scalar.isCasedLetter {
                return false
            }
        }
        return isFound
    }

    // MARK: Names

    @Sendable
    static func isFilter(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expectOperand("filter")
        _ = try arguments[0].hash()
        return .bool(arguments[0].stringValue.flatMap { state.filter(named: $0) } != nil)
    }

    @Sendable
    static func isTest(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try arguments.expectOperand("test")
        _ = try arguments[0].hash()
        return .bool(arguments[0].stringValue.flatMap { state.test(named: $0) } != nil)
    }
}
