/// Arithmetic of the interpreter: on integers in place, on everything else by the operators of the language.
extension VirtualMachine {
    @inline(__always)
    func add(_ i: Instruction, _ r: UnsafeMutablePointer<Value>) throws {
        if case .int(let left) = r[i.b], case .int(let right) = r[i.c] {
            let (sum, overflows) = left.addingReportingOverflow(right)
            if !overflows { return (r + i.a).set(integer: sum) }
        }
        (r + i.a).set(try Operations.binary(.add, r[i.b], r[i.c], self))
    }

    @inline(__always)
    func subtract(_ i: Instruction, _ r: UnsafeMutablePointer<Value>) throws {
        if case .int(let left) = r[i.b], case .int(let right) = r[i.c] {
            let (difference, overflows) = left.subtractingReportingOverflow(right)
            if !overflows { return (r + i.a).set(integer: difference) }
        }
        (r + i.a).set(try Operations.binary(.subtract, r[i.b], r[i.c], self))
    }

    @inline(__always)
    func multiply(_ i: Instruction, _ r: UnsafeMutablePointer<Value>) throws {
        if case .int(let left) = r[i.b], case .int(let right) = r[i.c] {
            let (product, overflows) = left.multipliedReportingOverflow(by: right)
            if !overflows { return (r + i.a).set(integer: product) }
        }
        (r + i.a).set(try Operations.binary(.multiply, r[i.b], r[i.c], self))
    }

    @inline(__always)
    func floorDivide(_ i: Instruction, _ r: UnsafeMutablePointer<Value>) throws {
        if case .int(let left) = r[i.b], case .int(let right) = r[i.c], left >= 0, right > 0 {
            return (r + i.a).set(integer: left / right)
        }
        (r + i.a).set(try Operations.binary(.floorDivide, r[i.b], r[i.c], self))
    }

    @inline(__always)
    func modulo(_ i: Instruction, _ r: UnsafeMutablePointer<Value>) throws {
        if case .int(let left) = r[i.b], case .int(let right) = r[i.c], left >= 0, right > 0 {
            return (r + i.a).set(integer: left % right)
        }
        (r + i.a).set(try Operations.binary(.modulo, r[i.b], r[i.c], self))
    }

    @inline(__always)
    func addInteger(_ i: Instruction, _ r: UnsafeMutablePointer<Value>) throws {
        if case .int(let left) = r[i.b] {
            let (sum, overflows) = left.addingReportingOverflow(i.integer)
            if !overflows { return (r + i.a).set(integer: sum) }
        }
        (r + i.a).set(try add(r[i.b], i.integer))
    }

    @inline(__always)
    func moduloInteger(_ i: Instruction, _ r: UnsafeMutablePointer<Value>) throws {
        if case .int(let left) = r[i.b], left >= 0 { return (r + i.a).set(integer: Self.remainder(left, i.integer)) }
        (r + i.a).set(try Operations.binary(.modulo, r[i.b], .int(i.integer), self))
    }

    @inline(never)
    private func add(_ left: Value, _ right: Int) throws -> Value {
        right < 0
            ? try Operations.binary(.subtract, left, .int(-right), self) : try Operations.binary(.add, left, .int(right), self)
    }

    /// Whether a value, or the round of a loop, has a remainder: the divisor is the upper half of the instruction's number.
    @inline(__always)
    func hasRemainder(
        _ i: Instruction, _ r: UnsafeMutablePointer<Value>, _ iterators: UnsafeMutablePointer<IteratorState>
    ) throws -> Bool {
        let (divisor, remainder) = (i.integer >> 32, i.integer & 0xFFFF_FFFF)
        if i.x == 1 { return Self.remainder(iterators[i.a].index, divisor) == remainder }
        if i.x == 2 { return try hasProductRemainder(i, r) }
        if case .int(let value) = r[i.a], value >= 0 { return Self.remainder(value, divisor) == remainder }
        return try hasRemainder(r + i.a, divisor, remainder)
    }

    /// Whether a product has a remainder: the number of the instruction is the second factor's register, divisor and remainder.
    @inline(__always)
    private func hasProductRemainder(_ i: Instruction, _ r: UnsafeMutablePointer<Value>) throws -> Bool {
        let number = ProductRemainder(i.immediate)
        let (left, right) = (r + i.a, r + number.factor)
        if case .int(let a) = left.pointee, case .int(let b) = right.pointee {
            let (product, overflows) = a.multipliedReportingOverflow(by: b)
            if !overflows, product >= 0 { return Self.remainder(product, number.divisor) == number.remainder }
        }
        return try hasProductRemainder(left, right, number)
    }

    @inline(never)
    private func hasProductRemainder(
        _ left: UnsafePointer<Value>, _ right: UnsafePointer<Value>, _ number: ProductRemainder
    ) throws -> Bool {
        let product = try Operations.binary(.multiply, left.pointee, right.pointee, self)
        return try Operations.binary(.modulo, product, .int(number.divisor), self).isEqual(to: .int(number.remainder))
    }

    @inline(never)
    private func hasRemainder(_ place: UnsafePointer<Value>, _ divisor: Int, _ remainder: Int) throws -> Bool {
        try Operations.binary(.modulo, place.pointee, .int(divisor), self).isEqual(to: .int(remainder))
    }

    /// The remainder of a number that is not negative by a positive one; a division of short numbers is faster.
    @inline(__always)
    private static func remainder(_ number: Int, _ divisor: Int) -> Int {
        if (number | divisor) >> 32 == 0 {
            return Int(UInt32(truncatingIfNeeded: number) % UInt32(truncatingIfNeeded: divisor))
        }
        return number % divisor
    }
}
