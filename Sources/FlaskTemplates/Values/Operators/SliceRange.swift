/// What a slice selects of a sequence of some length: a first position, a step, and how many.
struct SliceRange {
    let start: Int
    let step: Int
    let count: Int
    /// The position that is not reached, and the step as it was given: what a slice of a range shows.
    let end: Int
    let givenStep: Int

    /// The selection of `start:stop:step` in a sequence; `nil` means that a part is left out.
    init(_ start: Int?, _ stop: Int?, _ step: Int?, length: Int) throws {
        let step = step ?? 1
        if step == 0 { throw TemplateError(.value, "slice step cannot be zero") }
        let lowest = step < 0 ? -1 : 0
        let highest = step < 0 ? length - 1 : length
        func position(_ index: Int?, _ fallback: Int) -> Int {
            guard let index else { return fallback }
            return index < 0 ? max(index &+ length, lowest) : min(index, highest)
        }
        let first = position(start, step < 0 ? highest : 0)
        let last = position(stop, step < 0 ? lowest : length)
        self.start = first
        end = last
        givenStep = step
        if step < 0 {
            count = last < first ? Int((first - last - 1).magnitude / step.magnitude) + 1 : 0
            self.step = max(step, -length - 1)
        } else {
            count = first < last ? (last - first - 1) / step + 1 : 0
            self.step = min(step, length + 1)
        }
    }

    /// The selection that three values describe; fails for values that are neither integers nor None.
    init(_ start: Value, _ stop: Value, _ step: Value, length: Int) throws {
        try self.init(
            Self.index(start), Self.index(stop), Self.index(step), length: length)
    }

    /// Whether it is a run of neighbours.
    var isContiguous: Bool { step == 1 }

    /// The position of the item that becomes number `index`.
    subscript(index: Int) -> Int { start + index * step }

    /// The items of an array.
    func select<Item>(_ items: [Item]) -> [Item] {
        if isContiguous { return Array(items[start..<start + count]) }
        return (0..<count).map { items[self[$0]] }
    }

    /// An index of a slice; integers beyond 64 bits count as the largest or the smallest one.
    private static func index(_ value: Value) throws -> Int? {
        switch value {
        case .none: return nil
        case .int(let index): return index
        case .bool(let value): return value ? 1 : 0
        case .object(let object):
            if let integer = object as? IntegerObject { return integer.value.isNegative ? .min : .max }
        default: break
        }
        throw TemplateError(.type, "slice indices must be integers or None or have an __index__ method")
    }
}

/// A slice as a value: what `object[1:2]` looks up.
final class SliceObject: Object {
    let start: Value
    let stop: Value
    let step: Value

    init(_ start: Value, _ stop: Value, _ step: Value) {
        (self.start, self.stop, self.step) = (start, stop, step)
    }

    override var typeName: String { "slice" }

    override func hash(depth: Int) throws -> UInt64 { throw TemplateError(.type, "unhashable type: 'slice'") }

    override func representation(_ state: RenderState) throws -> String {
        "slice(\(try start.representation(state)), \(try stop.representation(state)), \(try step.representation(state)))"
    }
}
