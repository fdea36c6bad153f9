extension Value {
    /// `left + right`, integers in place.
    @inline(__always)
    static func add(_ left: Value, _ right: Value, _ state: RenderState) throws -> Value {
        if case .int(let left) = left, case .int(let right) = right {
            let (sum, overflow) = left.addingReportingOverflow(right)
            if !overflow { return .int(sum) }
        }
        return try addOutOfLine(left, right, state)
    }

    /// `left - right`, integers in place.
    @inline(__always)
    static func subtract(_ left: Value, _ right: Value, _ state: RenderState) throws -> Value {
        if case .int(let left) = left, case .int(let right) = right {
            let (difference, overflow) = left.subtractingReportingOverflow(right)
            if !overflow { return .int(difference) }
        }
        return try subtractOutOfLine(left, right, state)
    }

    /// `left * right`, integers in place.
    @inline(__always)
    static func multiply(_ left: Value, _ right: Value, _ state: RenderState) throws -> Value {
        if case .int(let left) = left, case .int(let right) = right {
            let (product, overflow) = left.multipliedReportingOverflow(by: right)
            if !overflow { return .int(product) }
        }
        return try multiplyOutOfLine(left, right, state)
    }

    /// `left // right`, integers in place.
    @inline(__always)
    static func floorDivide(_ left: Value, _ right: Value, _ state: RenderState) throws -> Value {
        if case .int(let left) = left, case .int(let right) = right, right != 0, right != -1 {
            let (quotient, remainder) = left.quotientAndRemainder(dividingBy: right)
            return .int(remainder != 0 && (remainder ^ right) < 0 ? quotient &- 1 : quotient)
        }
        return try floorDivideOutOfLine(left, right, state)
    }

    /// `left % right`, integers in place; formats where `left` is a string.
    @inline(__always)
    static func modulo(_ left: Value, _ right: Value, _ state: RenderState) throws -> Value {
        if case .int(let left) = left, case .int(let right) = right, right != 0, right != -1 {
            let remainder = left % right
            return .int(remainder != 0 && (remainder ^ right) < 0 ? remainder &+ right : remainder)
        }
        return try moduloOutOfLine(left, right, state)
    }
}
