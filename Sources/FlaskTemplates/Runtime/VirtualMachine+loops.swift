extension VirtualMachine {
    /// Starts a loop over a value; whether there is an item.
    ///
    /// `isIndexed`: the loop asks for other items than the current one.
    @inline(never)
    func iterate(_ value: Value, _ iterator: inout IteratorState, isIndexed: Bool) throws -> Bool {
        iterator = try Operations.iteration(of: value, self)
        if isIndexed, !iterator.isIndexed { iterator = IteratorState(ListBox(try value.items(self))) }
        return try !iterator.isEmpty(self)
    }

    /// Starts a loop over a view of a dict, `value.items()`; whether there is an item.
    @inline(never)
    func iterate(view: UInt8, of value: Value, _ iterator: inout IteratorState) throws -> Bool {
        let view = DictionaryView(rawValue: view) ?? .items
        if case .dict(let dictionary) = value {
            iterator = IteratorState(dictionary, view.kind)
            return iterator.count > 0
        }
        let method = try Operations.attribute(value, view.key, self)
        return try iterate(call(method, []), &iterator, isIndexed: false)
    }

    /// The next pair, in two registers; false at the end.
    @inline(__always)
    func advancePair(_ iterator: inout IteratorState, _ register: UnsafeMutablePointer<Value>) throws -> Bool {
        if iterator.kind == .pairs, iterator.loop == nil { return try iterator.nextPair(into: register) }
        return try advancePairRarely(&iterator, register)
    }

    @inline(never)
    private func advancePairRarely(_ iterator: inout IteratorState, _ register: UnsafeMutablePointer<Value>) throws -> Bool {
        var item = Value.none
        guard try withUnsafeMutablePointer(to: &item, { try iterator.next(into: $0, self) }) else { return false }
        try unpack(item, into: register, 2)
        return true
    }

    /// An attribute of `loop` of a loop without an object.
    @inline(__always)
    func loopAttribute(_ kind: UInt8, _ iterator: UnsafeMutablePointer<IteratorState>) throws -> Value {
        switch kind {
        case LoopAttribute.index.rawValue: .int(iterator.pointee.index)
        case LoopAttribute.index0.rawValue: .int(iterator.pointee.index &- 1)
        case LoopAttribute.first.rawValue: .bool(iterator.pointee.index == 1)
        default: try loopAttributeRarely(kind, iterator)
        }
    }

    /// Whether an attribute of `loop` counts as true.
    @inline(__always)
    func isTrue(loopAttribute kind: UInt8, _ iterator: UnsafeMutablePointer<IteratorState>) throws -> Bool {
        if kind == LoopAttribute.first.rawValue { return iterator.pointee.index == 1 }
        return try loopAttributeRarely(kind, iterator).isTrue()
    }

    @inline(never)
    private func loopAttributeRarely(_ kind: UInt8, _ iterator: UnsafeMutablePointer<IteratorState>) throws -> Value {
        try iterator.pointee.attribute(LoopAttribute(rawValue: kind) ?? .index, self)
    }

    /// The object `loop` of a loop that starts.
    func makeLoop(_ iterator: inout IteratorState, depth: Int, _ registers: UnsafeMutablePointer<Value>) -> Value {
        let frame = frames[frames.count - 1]
        var (level, recursion): (Int, LoopObject.Recursion?) = (0, nil)
        if depth > 0 {
            if case .int(let number) = registers[depth - 1] { level = number }
            recursion = LoopObject.Recursion(
                function: frame.function, template: frame.template, context: frame.context,
                captured: frame.function.captures.map { registers[$0.register] })
        }
        let loop = LoopObject(iterator, depth: level, recursion: recursion)
        iterator.loop = loop
        return .object(loop)
    }

    func loopCycle(_ index: Int, _ base: UnsafeMutablePointer<Value>, _ count: Int) throws -> Value {
        guard count > 0 else { throw TemplateError(.type, "no items for cycling given") }
        return base[(index - 1) % count]
    }

    func loopChanged(_ memory: inout Value, _ base: UnsafeMutablePointer<Value>, _ count: Int) throws -> Value {
        let values = Value.tuple(TupleBox(Array(UnsafeBufferPointer(start: base, count: count))))
        if isProvided(memory), try memory.isEqual(to: values) { return .bool(false) }
        memory = values
        return .bool(true)
    }

    /// Starts a recursive loop from outside.
    func startLoop(_ instruction: Instruction, _ registers: UnsafeMutablePointer<Value>) throws {
        let frame = frames[frames.count - 1]
        let function = frame.template.program.functions[instruction.integer]
        let captured = function.captures.map { registers[$0.outer] }
        let iterable = registers[instruction.a]
        let inner = try push(function, frame.template, frame.context, .written)
        inner[0] = iterable
        inner[1] = .int(0)
        for (place, value) in zip(function.captures, captured) { inner[place.register] = value }
    }

    /// Starts a call `loop(iterable)` of a recursive loop.
    func startLoop(_ loop: LoopObject, over iterable: Value, _ result: Frame.Result) throws {
        guard let recursion = loop.recursion else {
            throw TemplateError(.type, "The loop must have the 'recursive' marker to be called recursively.")
        }
        let inner = try push(recursion.function, recursion.template, recursion.context, result)
        inner[0] = iterable
        inner[1] = .int(loop.depth + 1)
        for (place, value) in zip(recursion.function.captures, recursion.captured) { inner[place.register] = value }
    }
}
