extension VirtualMachine {
    /// Runs until the calls above a level have ended.
    func run(_ sink: inout Sink, floor: Int) throws {
        guard frames.count > floor else { return }
        var next = frames[frames.count - 1].next
        do {
            try execute(&sink, floor: floor, &next)
        } catch {
            var error = error
            if let suspension = error as? Suspension {
                if floor == 0, suspend(suspension, at: next) { return }
                error = misplaced(suspension)
            }
            error = located(error, at: next)
            unwind(to: floor)
            throw error
        }
    }

    /// The interpreter: one case an instruction, the frequent ones in place, the others one call each.
    private func execute(_ sink: inout Sink, floor: Int, _ next: inout UnsafePointer<Instruction>) throws {
        var pc = next
        defer { next = pc }
        var (_, r, iterators, code) = resumed()
        while true {
            let i = pc.pointee
            pc += 1
            switch i.opcode {
            // Control
            case .end:
                try finish(&sink)
                if frames.count <= floor { return }
                if sink.isFull { return }
                (pc, r, iterators, code) = resumed()
            case .jump: pc = code + i.target
            case .jumpIfTrue: if try isTrue(r + i.a) { pc = code + i.target }
            case .jumpIfFalse: if !(try isTrue(r + i.a)) { pc = code + i.target }
            case .jumpUnlessComparison:
                if !(try compare(i.x, r + i.a, r + i.integer)) { pc = code + i.target }
            case .jumpUnlessEqualInteger:
                if !(try equals(r + i.a, i.integer)) { pc = code + i.target }
            case .jumpIfEqualInteger:
                if try equals(r + i.a, i.integer) { pc = code + i.target }
            case .jumpUnlessRemainder:
                if !(try hasRemainder(i, r, iterators)) { pc = code + i.target }
            case .jumpUnlessAttribute:
                if !(try isTrueAttribute(r + i.a, key(i))) { pc = code + i.target }
            case .jumpUnlessLoopAttribute:
                if !(try isTrue(loopAttribute: i.x, iterators + i.a)) { pc = code + i.target }
            case .jumpIfLoopAttribute:
                if try isTrue(loopAttribute: i.x, iterators + i.a) { pc = code + i.target }
            case .jumpIfProvided: if isProvided(r[i.a]) { pc = code + i.target }
            case .jumpIfExtended: if frames[frames.count - 1].parent != nil { pc = code + i.target }
            case .raise: throw frames[frames.count - 1].template.program.errorSites[i.integer]

            // Output
            case .text:
                writeText(i, &sink)
                if i.x != 0, try goRound(&pc, r, iterators, code, &sink) { return }
            case .emit: try emit(r + i.a, i.x, &sink)
            case .emitText:
                try emit(r + i.a, i.x, &sink)
                let text = pc.pointee
                pc += 1
                writeText(text, &sink)
                if text.x != 0, try goRound(&pc, r, iterators, code, &sink) { return }
            case .emitAttribute: try emitAttribute(r + i.a, i, &sink)
            case .emitAttributeText:
                try emitAttribute(r + i.a, i, &sink)
                let text = pc.pointee
                pc += 1
                writeText(text, &sink)
                if text.x != 0, try goRound(&pc, r, iterators, code, &sink) { return }
            case .emitLoopIndex: sink.write(integer: iterators[i.a].index)
            case .emitLoopIndexText:
                sink.write(integer: iterators[i.a].index)
                let text = pc.pointee
                pc += 1
                writeText(text, &sink)
                if text.x != 0, try goRound(&pc, r, iterators, code, &sink) { return }
            case .captureStart: (r + i.a).set(.int(startCapture(&sink)))
            case .captureEnd: (r + i.a).set(try endCapture(r[i.b], i.x, &sink))
            case .captureDrop: dropCaptures(r[i.a], Int(i.x), &sink)
            case .finalize: (r + i.a).set(try finalize(r[i.b]))

            // Moves
            case .constant: (r + i.a).set(copyOf: UnsafePointer(bitPattern: UInt(i.immediate)).unsafelyUnwrapped)
            case .move: (r + i.a).set(copyOf: r + i.b)
            case .newCell: (r + i.a).set(.object(Cell(.none)))
            case .loadCell: (r + i.a).set(loadCell(r[i.b]))
            case .storeCell: storeCell(r[i.a], r[i.b])
            case .storeContext: storeContext(r[i.a], i)
            case .resolve: (r + i.a).set(variable(key(i), frames[frames.count - 1].context))

            // Access and operators
            case .attribute: try readAttribute(i, r)
            case .item: (r + i.a).set(own(try Operations.item(r[i.b], r[i.c], self)))
            case .slice: (r + i.a).set(try r[i.b].slice(r[i.b + 1], r[i.b + 2], r[i.b + 3], self))
            case .add: try add(i, r)
            case .subtract: try subtract(i, r)
            case .multiply: try multiply(i, r)
            case .divide: (r + i.a).set(try Operations.binary(.divide, r[i.b], r[i.c], self))
            case .floorDivide: try floorDivide(i, r)
            case .modulo: try modulo(i, r)
            case .power: (r + i.a).set(try Operations.binary(.power, r[i.b], r[i.c], self))
            case .addInteger: try addInteger(i, r)
            case .moduloInteger: try moduloInteger(i, r)
            case .compare: (r + i.a).set(flag: try compare(i.x, r + i.b, r + i.c))
            case .not: (r + i.a).set(flag: !(try isTrue(r + i.b)))
            case .negate: (r + i.a).set(try Value.negate(r[i.b]))
            case .plus: (r + i.a).set(try Value.plus(r[i.b]))
            case .concat: (r + i.a).set(try concat(r + i.b, i.c, i.x))
            case .makeList: r[i.a] = .list(ListBox(Array(UnsafeBufferPointer(start: r + i.b, count: i.c))))
            case .makeTuple: r[i.a] = .tuple(TupleBox(Array(UnsafeBufferPointer(start: r + i.b, count: i.c))))
            case .makeDictionary:
                (r + i.a).set(try Operations.dictionary(Array(UnsafeBufferPointer(start: r + i.b, count: 2 * i.c))))
            case .append: append(r[i.b], to: r[i.a])
            case .copyConstant:
                r[i.a] = Operations.copy(UnsafePointer<Value>(bitPattern: UInt(i.immediate)).unsafelyUnwrapped.pointee)
            case .unpack: try unpack(r[i.a], into: r + i.b, i.c)
            case .markSafe: (r + i.a).set(try markSafe(r[i.b]))

            // Loops
            case .iterate: if !(try iterate(r[i.a], &iterators[i.integer], isIndexed: i.x != 0)) { pc = code + i.target }
            case .iterateView:
                if !(try iterate(view: i.x, of: r[i.a], &iterators[i.integer])) { pc = code + i.target }
            case .advance:
                if i.x != 0 { iterators[i.integer].lend(to: r + i.a, 1) }
                if !(try iterators[i.integer].next(into: r + i.a, self)) { pc = code + i.target }
            case .loop:
                pc -= 1
                if try goRound(&pc, r, iterators, code, &sink) { return }
            case .advancePair:
                if i.x != 0, iterators[i.integer].kind == .pairs, iterators[i.integer].loop == nil {
                    iterators[i.integer].lend(to: r + i.a, 2)
                }
                if !(try advancePair(&iterators[i.integer], r + i.a)) { pc = code + i.target }
            case .loopPair:
                fuel &-= 1
                if try advancePair(&iterators[i.integer], r + i.a) {
                    pc = code + i.target
                    if fuel < 0 { try burn() }
                    if sink.isFull { return frames[frames.count - 1].next = pc }
                }
            case .endLoop:
                iterators[i.a].endLending()
                iterators[i.a] = IteratorState()
            case .loopAttribute: (r + i.a).set(try loopAttribute(i.x, iterators + i.b))
            case .makeLoop: (r + i.a).set(makeLoop(&iterators[i.b], depth: i.integer, r))
            case .loopCycle: (r + i.a).set(try loopCycle(iterators[i.integer].index, r + i.b, i.c))
            case .loopChanged: (r + i.a).set(try loopChanged(&r[i.integer], r + i.b, i.c))

            // Calls
            case .filter, .test: (r + i.a).set(try filter(i, r + i.b))
            case .call, .emitCall:
                if try call(i, r, pc, &sink) { (pc, r, iterators, code) = resumed() }
            case .callMethod, .emitCallMethod:
                if try callMethod(i, r, pc, &sink) { (pc, r, iterators, code) = resumed() }
            case .makeMacro: (r + i.a).set(makeMacro(i.integer, r))
            case .recursiveLoop:
                frames[frames.count - 1].next = pc
                try startLoop(i, r)
                (pc, r, iterators, code) = resumed()

            // Templates
            case .saveAutoescape: (r + i.a).set(.bool(autoescape))
            case .setAutoescape: try setAutoescape(r[i.a])
            case .callBlock:
                frames[frames.count - 1].next = pc
                try callBlock(i.integer)
                (pc, r, iterators, code) = resumed()
            case .makeSuper: (r + i.a).set(makeSuper(i.integer))
            case .makeSelf: (r + i.a).set(.object(TemplateReference(frames[frames.count - 1].context)))
            case .extend: try extend(r[i.a])
            case .runParent:
                if try runParent() { (pc, r, iterators, code) = resumed() }
            case .include:
                frames[frames.count - 1].next = pc
                try include(r[i.a], i.integer)
                (pc, r, iterators, code) = resumed()
            case .importModule:
                frames[frames.count - 1].next = pc
                try importModule(i, &sink)
                (pc, r, iterators, code) = resumed()
            case .importName: (r + i.a).set(try importName(r[i.b], i.integer))
            case .checkNamespace: try checkNamespace(r + i.a)
            case .setNamespace: try setNamespace(r + i.a, key(i), r + i.b)
            case .debug: (r + i.a).set(.string(try debugText()))
            }
        }
    }

    /// The instruction `loop`: the next round, or on behind it; whether the rendering pauses.
    ///
    /// A text that stands at the end of a loop is written and followed by this without a look at the next instruction.
    @inline(__always)
    private func goRound(
        _ pc: inout UnsafePointer<Instruction>, _ r: UnsafeMutablePointer<Value>,
        _ iterators: UnsafeMutablePointer<IteratorState>,
        _ code: UnsafePointer<Instruction>, _ sink: inout Sink
    ) throws -> Bool {
        let i = pc.pointee
        pc += 1
        fuel &-= 1
        guard try iterators[i.integer].next(into: r + i.a, self) else { return false }
        pc = code + i.target
        if fuel < 0 { try burn() }
        guard sink.isFull else { return false }
        frames[frames.count - 1].next = pc
        return true
    }

    /// Where the last frame goes on, and its values.
    @inline(__always)
    private func resumed() -> (
        UnsafePointer<Instruction>, UnsafeMutablePointer<Value>, UnsafeMutablePointer<IteratorState>, UnsafePointer<Instruction>
    ) {
        let frame = frames[frames.count - 1]
        return (frame.next, frame.registers, frame.iterators, UnsafePointer(frame.function.code))
    }

    @inline(__always)
    func key(_ instruction: Instruction) -> UnsafePointer<Key> {
        UnsafePointer(bitPattern: UInt(instruction.immediate)).unsafelyUnwrapped
    }

    @inline(__always)
    func site(_ instruction: Instruction) -> UnsafePointer<CallSite> {
        UnsafePointer(bitPattern: UInt(instruction.immediate)).unsafelyUnwrapped
    }

    @inline(__always)
    private func writeText(_ instruction: Instruction, _ sink: inout Sink) {
        sink.write(padded: UnsafePointer(bitPattern: UInt(instruction.immediate)).unsafelyUnwrapped, instruction.target)
    }
}
