extension VirtualMachine {
    /// Runs as ``run(_:floor:)`` does from the outermost call on, and waits for what is asynchronous.
    func runAsync(_ sink: inout Sink) async throws {
        isAsync = true
        defer { isAsync = false }
        try run(&sink, floor: 0)
        while let suspension = waiting {
            let result = await outcome(of: suspension)
            waiting = nil
            try resume(suspension, result, &sink)
            try run(&sink, floor: 0)
        }
    }

    /// Stops where an instruction met something asynchronous.
    ///
    /// - Returns: whether the rendering can go on from there.
    func suspend(_ suspension: Suspension, at next: UnsafePointer<Instruction>) -> Bool {
        let instruction = (next - 1).pointee
        switch (suspension.work, instruction.opcode) {
        case (.function, .call), (.function, .callMethod), (.function, .emitCall), (.function, .emitCallMethod): break
        case (.filter(let name, _), .filter), (.filter(let name, _), .test):
            // A filter that another one runs, such as `map`, has no place for its result.
            guard site(instruction).pointee.name.utf8.elementsEqual(name.utf8) else { return false }
        case (.item, _): break
        default: return false
        }
        waiting = suspension
        frames[frames.count - 1].next = next
        return true
    }

    /// The error of something asynchronous in a place that cannot wait.
    func misplaced(_ suspension: Suspension) -> TemplateError {
        switch suspension.work {
        case .filter(let name, _):
            TemplateError(.type, "the filter '\(name)' is asynchronous; use it as `value|\(name)`, not through another filter")
        case .function, .item:
            TemplateError(.type, "something asynchronous cannot be awaited here; assign what it gives to a variable first")
        }
    }

    /// Waits; all items of a sequence that no loop walks are put aside.
    private func outcome(of suspension: Suspension) async -> Result<Value?, any Error> {
        guard case .item(let iterator) = suspension.work, !isWalking(iterator) else { return await suspension.result() }
        var items: [Value] = []
        do {
            while let item = try await iterator.fetch() {
                try burn()
                items.append(item)
                try Limits.checkItems(items.count)
            }
        } catch { return .failure(error) }
        iterator.accept(all: items)
        fetched[ObjectIdentifier(iterator.sequence)] = (iterator.sequence, items)
        return .success(nil)
    }

    /// Whether a loop walks the sequence, or begins to.
    private func isWalking(_ iterator: AsyncValueIterator) -> Bool {
        let frame = frames[frames.count - 1], instruction = (frame.next - 1).pointee
        if instruction.opcode == .iterate || instruction.opcode == .iterateView, !iterator.isKept {
            iterator.isKept = true
            // The instruction runs again; a generator over the sequence keeps the walk itself.
            if case .object(let object) = frame.registers[instruction.a], object === iterator.sequence { begun = iterator }
        }
        return iterator.isKept
    }

    /// Brings what was waited for where it belongs.
    private func resume(_ suspension: Suspension, _ result: Result<Value?, any Error>, _ sink: inout Sink) throws {
        let next = frames[frames.count - 1].next, instruction = (next - 1).pointee
        do {
            let value = try result.get()
            if case .item(let iterator) = suspension.work {
                if iterator.isKept { iterator.accept(value) }
                // The instruction runs once more.
                frames[frames.count - 1].next = next - 1
            } else if instruction.opcode == .emitCall || instruction.opcode == .emitCallMethod {
                try withUnsafePointer(to: value ?? .none) { try emit($0, instruction.x, &sink) }
            } else {
                frames[frames.count - 1].registers[instruction.a] = value ?? .none
            }
        } catch {
            let error = located(error, at: next)
            unwind(to: 0)
            throw error
        }
    }

    /// What stops an asynchronous rendering; an error where nothing can wait.
    func stop(for work: Suspension.Work, _ what: String) -> any Error {
        guard nesting == 0, nativeCalls == 0 else {
            return TemplateError(
                .type, "\(what) is asynchronous and cannot be awaited in what Swift code calls; assign it to a variable first")
        }
        return Suspension(work: work)
    }

    /// The walk of a sequence that a loop has begun, or one of its items where they were waited for.
    func walk(of sequence: AsyncSequenceObject) -> ValueIterator? {
        if let iterator = begun, iterator.sequence === sequence {
            begun = nil
            return iterator
        }
        return fetched[ObjectIdentifier(sequence)].map { ArrayIterator($0.items, typeName: "async_generator") }
    }
}
