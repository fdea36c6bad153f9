extension VirtualMachine {
    /// Ends the last call and brings its output where it belongs.
    func finish(_ sink: inout Sink) throws {
        if let failure = sink.failure { throw failure }
        let last = frames.count - 1
        switch frames[last].result {
        case .written, .returned: pop()
        case .escaped(let mark):
            sink.captures -= 1
            let text = sink.take(since: mark)
            pop()
            sink.write(escaped: text)
        case .captured(let mark, let register, let isSafe):
            let value: Value
            sink.captures -= 1
            if environment.settings.isNative {
                value = try nativeCapture(isSafe: isSafe)
            } else {
                let text = sink.take(since: mark)
                value = isSafe ? .safe(text) : .string(text)
            }
            pop()
            frames[frames.count - 1].registers[register] = value
        case .module(let mark, let register, let template, let isShared):
            try finishModule(frames[last], mark, register, template.takeUnretainedValue(), isShared: isShared, &sink)
        }
    }

    // MARK: Calls of template code

    /// Where the output of a call goes: to a register, or where it is made.
    private func result(of instruction: Instruction, isEmitted: Bool, isSafe: Bool, _ sink: inout Sink) -> Frame.Result {
        if isEmitted {
            // A template that escapes may call what belongs to one that does not, such as a block of a text that extends it.
            guard !isSafe && instruction.x == EscapeMode.escaped.rawValue else { return .written }
            return .escaped(mark: startCapture(&sink))
        }
        return .captured(mark: startCapture(&sink), register: instruction.a, isSafe: isSafe)
    }

    /// Calls a value; whether that started a frame.
    func call(
        _ instruction: Instruction, _ registers: UnsafeMutablePointer<Value>, _ next: UnsafePointer<Instruction>,
        _ sink: inout Sink
    ) throws -> Bool {
        let isEmitted = instruction.opcode == .emitCall
        return try call(
            registers[instruction.b], instruction, registers + instruction.b + 1, isEmitted: isEmitted, registers, next, &sink)
    }

    /// Calls a method of a value; whether that started a frame.
    func callMethod(
        _ instruction: Instruction, _ registers: UnsafeMutablePointer<Value>, _ next: UnsafePointer<Instruction>,
        _ sink: inout Sink
    ) throws -> Bool {
        let key = UnsafePointer(frames[frames.count - 1].template.program.keys + site(instruction).pointee.key)
        let method =
            if let item = Operations.dictionaryItem(registers + instruction.b, key, keyPlaces) {
                item.pointee
            } else {
                try attribute(registers + instruction.b, key)
            }
        return try call(
            method, instruction, registers + instruction.b + 1, isEmitted: instruction.opcode == .emitCallMethod, registers, next,
            &sink)
    }

    private func call(
        _ callee: Value, _ instruction: Instruction, _ arguments: UnsafeMutablePointer<Value>, isEmitted: Bool,
        _ registers: UnsafeMutablePointer<Value>, _ next: UnsafePointer<Instruction>, _ sink: inout Sink
    ) throws -> Bool {
        let site = site(instruction)
        frames[frames.count - 1].next = next
        if site.pointee.spreadsPositionals || site.pointee.spreadsKeywords {
            let (values, names) = try spread(site.pointee, arguments, instruction.c)
            return try values.withUnsafeBufferPointer { buffer in
                try call(callee, instruction, buffer.baseAddress, values.count, names, isEmitted: isEmitted, registers, &sink)
            }
        }
        return try call(
            callee, instruction, arguments, instruction.c, site.pointee.names, isEmitted: isEmitted, registers, &sink)
    }

    // Inlined it crashes the optimiser of Swift 6.3.1, as do others that make `Arguments`.
    @inline(never)
    private func call(
        _ callee: Value, _ instruction: Instruction, _ arguments: UnsafePointer<Value>?, _ count: Int, _ names: [String],
        isEmitted: Bool, _ registers: UnsafeMutablePointer<Value>, _ sink: inout Sink
    ) throws -> Bool {
        if case .object(let object) = callee {
            if let macro = object.exactly(MacroObject.self) {
                let result = result(of: instruction, isEmitted: isEmitted, isSafe: autoescape, &sink)
                try start(macro, arguments, count, names, result)
                return true
            }
            if let loop = object.exactly(LoopObject.self), count == 1, names.isEmpty, let arguments {
                let iterable = arguments[0]
                try startLoop(loop, over: iterable, result(of: instruction, isEmitted: isEmitted, isSafe: autoescape, &sink))
                return true
            }
            if let block = object.exactly(BlockReference.self), count == 0 {
                let isSafe = block.context.evaluation.autoescape
                try start(block, result(of: instruction, isEmitted: isEmitted, isSafe: isSafe, &sink))
                return true
            }
        }
        let value = try withUnsafePointer(to: names) { names in
            try callNatively(callee, Arguments(base: arguments, count: count, names: names))
        }
        if isEmitted {
            try withUnsafePointer(to: value) { try emit($0, instruction.x, &sink) }
        } else {
            registers[instruction.a] = value
        }
        return false
    }

    /// Calls a value that is no template code.
    @inline(never)
    func callNatively(_ callee: Value, _ arguments: borrowing Arguments) throws -> Value {
        if isSandboxed, case .object(let object) = callee, object.isUnsafeCallable {
            throw TemplateError(.security, "\(try callee.representation(self)) is not safely callable")
        }
        return try Operations.call(callee, arguments, self)
    }

    func start(
        _ macro: MacroObject, _ arguments: UnsafePointer<Value>?, _ count: Int, _ names: [String], _ result: Frame.Result
    ) throws {
        let registers = try push(macro.function, macro.template, macro.context, result)
        if !macro.captured.isEmpty {
            for (place, value) in zip(macro.function.captures, macro.captured) { registers[place.register] = value }
        }
        do {
            try macro.bind(arguments, count: count, names: names, to: registers, self)
        } catch {
            // The fault is the caller's.
            if case .captured = result, environment.settings.isNative { nativeOutput.removeLast() }
            pop()
            throw error
        }
    }

    func start(_ block: BlockReference, _ result: Frame.Result) throws {
        let entry = block.entry
        try push(entry.template.program.functions[entry.function], entry.template, block.context, result)
    }

    /// The arguments of a call with `*` or `**`, and their names.
    private func spread(
        _ site: CallSite, _ arguments: UnsafeMutablePointer<Value>, _ count: Int
    ) throws -> (values: [Value], names: [String]) {
        let mappings = site.spreadsKeywords ? 1 : 0
        let positionals = count - mappings - site.names.count
        var values = Array(UnsafeBufferPointer(start: arguments, count: positionals))
        if site.spreadsPositionals, let sequence = values.popLast() { values += try items(of: sequence) }
        values += UnsafeBufferPointer(start: arguments + positionals, count: site.names.count)
        var names = site.names
        guard site.spreadsKeywords else { return (values, names) }
        guard case .dict(let mapping) = arguments[count - 1] else {
            if case .undefined(let undefined) = arguments[count - 1] { throw undefined.error }
            throw TemplateError(
                .type, "argument after ** must be a mapping, not \(arguments[count - 1].typeName)")
        }
        for (key, value) in mapping.pairs {
            guard let name = key.stringValue else { throw TemplateError(.type, "keywords must be strings") }
            if names.contains(where: { $0.utf8.elementsEqual(name.utf8) }) {
                throw TemplateError(.type, "got multiple values for keyword argument '\(name)'")
            }
            names.append(name)
            values.append(value)
        }
        return (values, names)
    }

    /// All items of an iterable value.
    func items(of value: Value) throws -> [Value] {
        if case .list(let list) = value { return list.items }
        var state = try Operations.iteration(of: value, self)
        var (items, item): ([Value], Value) = ([], .none)
        while try withUnsafeMutablePointer(to: &item, { try state.next(into: $0, self) }) {
            items.append(item)
            try Limits.checkItems(items.count)
            try burn()
        }
        return items
    }

    // MARK: Filters and tests

    @inline(never)
    func filter(_ instruction: Instruction, _ window: UnsafeMutablePointer<Value>) throws -> Value {
        let site = site(instruction)
        guard let native = site.pointee.native else {
            throw TemplateError(.runtime, "No filter named '\(site.pointee.name)' found.")
        }
        if site.pointee.spreadsPositionals || site.pointee.spreadsKeywords {
            let (values, names) = try spread(site.pointee, window, instruction.c)
            return try Self.invoke(values, names, self, native.call)
        }
        let arguments = Arguments(base: window, count: instruction.c, names: site.namePlace)
        return try Unmanaged.passUnretained(native)._withUnsafeGuaranteedRef { try $0.call(arguments, self) }
    }

    func makeMacro(_ number: Int, _ registers: UnsafeMutablePointer<Value>) -> Value {
        let frame = frames[frames.count - 1]
        let function = frame.template.program.functions[number]
        let captured = function.captures.map { registers[$0.outer] }
        let signature = function.signature ?? MacroSignature(name: nil, parameters: [])
        return .object(MacroObject(function, signature, frame.template, frame.context, captured: captured))
    }
}
