/// A number of Python: what arithmetic sees of booleans, integers of any size, and floats.
enum Number {
    case int(Int)
    case double(Double)
    case big(BigInteger)

    /// Whether two numbers are equal, exactly.
    func isEqual(to other: Number) -> Bool { order(to: other) == 0 }

    /// Below zero, zero or above: exactly compared; `nil` where one is no number.
    func order(to other: Number) -> Int? {
        switch (self, other) {
        case (.int(let left), .int(let right)): left == right ? 0 : left < right ? -1 : 1
        case (.double(let left), .double(let right)): left == right ? 0 : left < right ? -1 : left > right ? 1 : nil
        case (.big(let left), .big(let right)): left.order(to: right)
        case (.big(let left), .int): left.isNegative ? -1 : 1
        case (.int, .big(let right)): right.isNegative ? 1 : -1
        case (.int(let left), .double(let right)): Self.order(left, right)
        case (.double(let left), .int(let right)): Self.order(right, left).map { -$0 }
        case (.big(let left), .double(let right)): Self.order(left, right)
        case (.double(let left), .big(let right)): Self.order(right, left).map { -$0 }
        }
    }

    private static func order(_ left: Int, _ right: Double) -> Int? {
        if right.isNaN { return nil }
        if right >= 0x1p63 { return -1 }
        if right < -0x1p63 { return 1 }
        let whole = right.rounded(.towardZero)
        let truncated = Int(whole)
        if left != truncated { return left < truncated ? -1 : 1 }
        return right == whole ? 0 : right > whole ? -1 : 1
    }

    private static func order(_ left: BigInteger, _ right: Double) -> Int? {
        if right.isNaN { return nil }
        if right.isInfinite { return right > 0 ? -1 : 1 }
        let whole = right.rounded(.towardZero)
        let order = left.order(to: BigInteger(exactly: whole))
        return order != 0 || right == whole ? order : right > whole ? -1 : 1
    }
}

extension Value {
    /// Its number, where it is one.
    var number: Number? {
        switch self {
        case .bool(let value): .int(value ? 1 : 0)
        case .int(let value): .int(value)
        case .double(let value): .double(value)
        case .object(let object): (object as? IntegerObject).map { .big($0.value) }
        default: nil
        }
    }

    /// An integer in the form that fits it.
    static func integer(_ value: BigInteger) -> Value {
        if let small = value.small { return .int(small) }
        return .object(IntegerObject(value))
    }
}

/// An integer beyond 64 bits.
final class IntegerObject: Object {
    let value: BigInteger

    init(_ value: BigInteger) { self.value = value }

    override var typeName: String { "int" }
    override var isTrue: Bool { true }
    override func hash(depth: Int) throws -> UInt64 { Hashing.hash(of: value.rounded) }
    override func representation(_ state: RenderState) throws -> String { try value.decimalText() }
    override func method(_ name: MethodName) -> Method? { NumberMethods.integerMethod(name) }

    override func isEqual(to other: Object, depth: Int) throws -> Bool? {
        (other as? IntegerObject).map { value.order(to: $0.value) == 0 }
    }
}
