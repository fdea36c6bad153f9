/// Python's range: its numbers are computed when they are asked for.
final class RangeObject: Object {
    let start: Int
    let stop: Int
    let step: Int
    /// How many numbers it has.
    let length: Int

    /// A range whose step is not zero.
    init(_ start: Int, _ stop: Int, _ step: Int = 1) {
        (self.start, self.stop, self.step) = (start, stop, step)
        let isEmpty = step > 0 ? start >= stop : start <= stop
        if isEmpty {
            length = 0
        } else {
            // The distance of two integers may not fit one, its magnitude always does.
            let distance =
                step > 0
                ? UInt(bitPattern: stop) &- UInt(bitPattern: start) : UInt(bitPattern: start) &- UInt(bitPattern: stop)
            length = Int(clamping: (distance - 1) / step.magnitude &+ 1)
        }
    }

    override var typeName: String { "range" }
    override var isSequence: Bool { true }
    override var count: Int? { length }

    override func element(_ index: Int) -> Value { .int(start &+ index &* step) }

    override func makeIterator(_ state: RenderState) throws -> ValueIterator? { RangeIterator(self) }

    override func slice(_ range: SliceRange) throws -> Value? {
        let (product, overflow) = step.multipliedReportingOverflow(by: range.givenStep)
        let newStep = overflow ? step.signum() * range.givenStep.signum() * .max : product
        return .object(RangeObject(start &+ range.start &* step, start &+ range.end &* step, newStep))
    }

    override func contains(_ value: Value, _ state: RenderState) throws -> Bool? {
        switch value.number {
        case .int(let number): return position(of: number) != nil
        case .double(let number):
            guard let number = Int(exactly: number) else { return false }
            return position(of: number) != nil
        default: return false
        }
    }

    /// Where a number is in the range.
    func position(of number: Int) -> Int? {
        guard length > 0, step > 0 ? number >= start && number < stop : number <= start && number > stop else { return nil }
        let distance =
            step > 0 ? UInt(bitPattern: number) &- UInt(bitPattern: start) : UInt(bitPattern: start) &- UInt(bitPattern: number)
        let (position, remainder) = distance.quotientAndRemainder(dividingBy: step.magnitude)
        return remainder == 0 ? Int(exactly: position) : nil
    }

    override func representation(_ state: RenderState) throws -> String {
        step == 1 ? "range(\(start), \(stop))" : "range(\(start), \(stop), \(step))"
    }

    override func attribute(_ name: String, _ state: RenderState) throws -> Value? {
        switch name {
        case "start": .int(start)
        case "stop": .int(stop)
        case "step": .int(step)
        default: nil
        }
    }

    override func isEqual(to other: Object, depth: Int) throws -> Bool? {
        guard let other = other as? RangeObject else { return nil }
        if length != other.length { return false }
        return length == 0 || (start == other.start && (length == 1 || step == other.step))
    }

    override func hash(depth: Int) throws -> UInt64 {
        var hash = Hashing.hash(of: length)
        if length > 0 { hash = Hashing.combine(hash, Hashing.hash(of: start)) }
        if length > 1 { hash = Hashing.combine(hash, Hashing.hash(of: step)) }
        return hash
    }

    override func method(_ name: MethodName) -> Method? {
        switch name {
        case .count: { receiver, arguments, state throws in try RangeObject.search(receiver, arguments, state, counting: true) }
        case .index: { receiver, arguments, state throws in try RangeObject.search(receiver, arguments, state, counting: false) }
        default: nil
        }
    }

    private static func search(
        _ receiver: Value, _ arguments: borrowing Arguments, _ state: RenderState, counting: Bool
    ) throws -> Value {
        guard case .object(let object) = receiver, let range = object as? RangeObject else { return .none }
        try arguments.expect("range.\(counting ? "count" : "index")", exactly: 1)
        let value = arguments[0]
        let isThere = try range.contains(value, state) ?? false
        if counting { return .int(isThere ? 1 : 0) }
        if isThere, case .int(let number)? = value.number, let position = range.position(of: number) { return .int(position) }
        if isThere, case .double(let number)? = value.number, let position = range.position(of: Int(number)) {
            return .int(position)
        }
        throw TemplateError(.value, "\(try value.representation(state)) is not in range")
    }
}

/// Walks a range; each number counts as a round of a loop, as a range of any length takes no memory.
final class RangeIterator: ValueIterator {
    private let range: RangeObject
    private var position = 0

    init(_ range: RangeObject) { self.range = range }

    override var typeName: String { "range_iterator" }
    override var remainingCount: Int? { range.length - position }

    override func next(_ state: RenderState) throws -> Value? {
        guard position < range.length else { return nil }
        try state.burn()
        position += 1
        return range.element(position - 1)
    }
}
