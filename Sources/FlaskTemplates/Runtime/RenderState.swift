/// What code that a template calls may ask of the rendering: the environment's settings, autoescape, calling back.
// One rendering uses it, in one thread at a time.
class RenderState: @unchecked Sendable {
    /// Whether output is escaped at the place of the call.
    @exclusivity(unchecked) final var autoescape = false
    /// How many calls, templates and values are nested.
    final var depth = 0
    /// How many may be nested.
    final var depthLimit = 200
    /// What the environment writes for a line break.
    final var newlineSequence = "\n"
    /// The environment's policies.
    final var policies = Policies()
    /// The kind of undefined values that the environment makes.
    final var undefinedBehavior = Undefined.Behavior.lenient
    /// Whether the sandbox guards attributes and calls, and whether it also refuses methods that change values.
    final var isSandboxed = false, isImmutable = false

    init() {}

    /// Counts a call or a round of a loop; fails where the rendering may take no more of them.
    func burn() throws {}

    /// Calls a value with positional arguments, and arguments with names at their end.
    func call(_ callee: Value, _ arguments: [Value], names: [String] = []) throws -> Value {
        try Self.invoke(arguments, names, self) { arguments, state throws in
            guard case .object(let object) = callee else { throw TemplateError(.type, "the value is not callable") }
            return try object.call(arguments, state)
        }
    }

    /// The filter of that name, `nil` where the environment has none (for `map`).
    func filter(named name: String) -> NativeFunction? { nil }

    /// The test of that name, `nil` where the environment has none (for `select` and its kin).
    func test(named name: String) -> NativeFunction? { nil }

    /// A variable of the context; `nil` where there is none.
    func resolve(_ name: String) -> Value? { nil }

    /// The error that stops the rendering until something asynchronous is there; of others, the error that they cannot wait.
    func suspension(_ work: Suspension.Work, _ what: String) -> any Error {
        TemplateError(.type, "\(what) is asynchronous; render the template with renderAsync() or an asynchronous stream")
    }

    /// The walk of a sequence that a loop has begun, or of its items where they were waited for.
    func begunIterator(of sequence: AsyncSequenceObject) -> ValueIterator? { nil }

    /// The attribute that a field of `str.format` reads; the sandbox guards it.
    func formatAttribute(_ name: String, of value: Value) throws -> Value {
        if isSandboxed { return try Operations.attribute(value, DictKey(name), self) }
        if let found = try value.attribute(DictKey(name), self) { return found }
        throw TemplateError(.attribute, "'\(value.typeName)' object has no attribute '\(name)'")
    }

    /// The item that a field of `str.format` reads; the sandbox guards it.
    func formatItem(_ key: Value, of value: Value) throws -> Value {
        isSandboxed ? try Operations.item(value, key, self) : try value.requireItem(key, self)
    }

    /// Counts one more level of nested calls; an error instead of an overflow of the stack.
    ///
    /// Pair it with ``leave()``.
    final func enter() throws {
        depth += 1
        if depth > 24, depth > depthLimit || ThreadLimits.isStackLow {
            throw TemplateError(.recursion, "maximum recursion depth exceeded")
        }
    }

    /// Ends a level of nested calls, after an error of ``enter()`` as well.
    final func leave() { depth -= 1 }

    /// Passes an array of values as arguments.
    // Inlined it crashes the optimiser of Swift 6.3.1.
    @inline(never)
    static func invoke(
        _ arguments: [Value], _ names: [String], _ state: RenderState, _ function: NativeFunction
    ) throws -> Value {
        try arguments.withUnsafeBufferPointer { buffer in
            try withUnsafePointer(to: names) {
                try function(Arguments(base: buffer.baseAddress, count: buffer.count, names: $0), state)
            }
        }
    }
}
