/// Natively written code that calls template code: a loop of the interpreter of its own, with an own sink.
extension VirtualMachine {
    /// Runs frames that a closure starts, and gives their output.
    private func nested(isSafe: Bool, _ start: () throws -> Void) throws -> Value {
        nesting += 1
        defer { nesting -= 1 }
        if nesting > Self.nestingLimit || nesting > 8 && ThreadLimits.isStackLow {
            throw TemplateError(.recursion, "maximum recursion depth exceeded")
        }
        let floor = frames.count
        let outer = autoescape
        defer { autoescape = outer }
        var sink = Sink(capacity: 256, limit: environment.settings.outputLimit)
        let isNative = environment.settings.isNative
        if isNative { nativeOutput.append([]) }
        try start()
        try run(&sink, floor: floor)
        if isNative { return try nativeCapture(isSafe: isSafe) }
        let text = sink.take(since: 0)
        return isSafe ? .safe(text) : .string(text)
    }

    func call(_ macro: MacroObject, _ arguments: borrowing Arguments) throws -> Value {
        var values: [Value] = []
        for place in 0..<arguments.count { values.append(arguments[place]) }
        let names = arguments.names
        return try nested(isSafe: autoescape) {
            try values.withUnsafeBufferPointer { try start(macro, $0.baseAddress, values.count, names, .returned) }
        }
    }

    func call(_ loop: LoopObject, over iterable: Value) throws -> Value {
        try nested(isSafe: autoescape) { try startLoop(loop, over: iterable, .returned) }
    }

    func call(_ block: BlockReference) throws -> Value {
        try nested(isSafe: block.context.evaluation.autoescape) { try start(block, .returned) }
    }
}
