/// A rendering: the calls in progress and their values.
///
/// Template code calls template code by frames of its own, not by recursion, so that nesting is limited by a counter and a
/// rendering could be suspended. Natively written code that calls back (`caller()` in a filter) runs a loop of its own.
// One rendering uses it, in one thread at a time.
final class VirtualMachine: RenderState, @unchecked Sendable {
    let environment: EnvironmentCore
    @exclusivity(unchecked) var frames = FrameList()
    @exclusivity(unchecked) private var registerStack = FrameStack<Value>()
    @exclusivity(unchecked) private var iteratorStack = FrameStack<IteratorState>()
    let keyPlaces = KeyPlaces()
    /// The modules of templates that were imported without context.
    var modules: [ObjectIdentifier: ModuleObject] = [:]
    /// The templates that ran: frames refer to them without counting.
    @exclusivity(unchecked) private var templates: [LoadedTemplate] = []
    /// Cells that something may still refer to when their function ends; they are emptied at the end of the rendering.
    private var cells: [Cell] = []
    /// Contexts whose variables may refer back to them; they are emptied at the end of the rendering as well.
    private var contexts: [Context] = []
    /// Loops of natively written code that called back.
    var nesting = 0
    /// How many templates were extended; a chain that comes back to itself has no end.
    var extensions = 0
    /// How many rounds and calls are left.
    @exclusivity(unchecked) var fuel: Int
    /// The output of native environments: what is written now, and around it.
    var nativeOutput: [[Value]] = []
    /// Values of the caller that this rendering has copied, because its templates may change them.
    var thawed = ThawedValues()
    /// Whether one of the templates that ran so far may change values.
    var mutates = false

    /// Whether somebody waits for what is asynchronous, and what for.
    var isAsync = false
    var waiting: Suspension?
    /// The walk that a loop begins, and the sequences whose items are all there.
    var begun: AsyncValueIterator?
    var fetched: [ObjectIdentifier: (sequence: AsyncSequenceObject, items: [Value])] = [:]
    /// Calls of values that natively written code makes.
    var nativeCalls = 0

    /// How many calls of templates, blocks and macros may be nested, and how many of them through native code.
    static let frameLimit = 1000, nestingLimit = 80
    /// How many calls an error lists.
    static let shownFrames = 50

    init(_ environment: EnvironmentCore) {
        self.environment = environment
        fuel = environment.settings.fuel ?? .max
        super.init()
        policies = environment.settings.policies
        newlineSequence = environment.syntax.newlineSequence
        undefinedBehavior = environment.settings.undefinedBehavior
        isSandboxed = environment.settings.isSandboxed
        isImmutable = environment.settings.isImmutable
    }

    deinit {
        unwind(to: 0)
        for cell in cells { cell.value = .none }
        for context in contexts { context.variables = VariableTable() }
        keyPlaces.deallocate()
        registerStack.deallocate()
        iteratorStack.deallocate()
    }

    override func filter(named name: String) -> NativeFunction? { environment.filters[name] }
    override func test(named name: String) -> NativeFunction? { environment.tests[name] }
    override func resolve(_ name: String) -> Value? { frames.last?.context.value(name) }

    override func suspension(_ work: Suspension.Work, _ what: String) -> any Error {
        isAsync ? stop(for: work, what) : super.suspension(work, what)
    }

    override func begunIterator(of sequence: AsyncSequenceObject) -> ValueIterator? { walk(of: sequence) }

    // Inlined it crashes the optimiser of Swift 6.3.1.
    @inline(never)
    override func call(_ callee: Value, _ arguments: [Value], names: [String] = []) throws -> Value {
        nativeCalls += 1
        defer { nativeCalls -= 1 }
        return try arguments.withUnsafeBufferPointer { buffer in
            try withUnsafePointer(to: names) {
                try callNatively(callee, Arguments(base: buffer.baseAddress, count: buffer.count, names: $0))
            }
        }
    }

    /// Breaks the cycle of a context and its macros when the rendering ends.
    func emptyAtEnd(_ context: Context) {
        context.isEmptiedAtEnd = true
        contexts.append(context)
    }

    // MARK: Frames

    /// Starts a call.
    ///
    /// Arguments and captured values are for the caller to fill in.
    @discardableResult
    func push(_ function: Function, _ template: LoadedTemplate, _ context: Context, _ result: Frame.Result) throws
        -> UnsafeMutablePointer<Value>
    {
        if frames.count >= Self.frameLimit { throw TemplateError(.recursion, "maximum recursion depth exceeded") }
        try burn()
        keep(template)
        let registers = registerStack.allocate(function.registerCount)
        for place in 0..<function.registerCount { (registers + place).initialize(to: .none) }
        // A function without loops, as most macros are, has no iterators and never looks for them.
        var iterators = UnsafeMutablePointer<IteratorState>(bitPattern: MemoryLayout<IteratorState>.alignment).unsafelyUnwrapped
        if function.iteratorCount > 0 {
            iterators = iteratorStack.allocate(function.iteratorCount)
            for place in 0..<function.iteratorCount { (iterators + place).initialize(to: IteratorState()) }
        }
        frames.append(
            Frame(
                function: function, template: template, context: context, registerCount: function.registerCount,
                iteratorCount: function.iteratorCount, hasCells: !function.cells.isEmpty, registers: registers,
                iterators: iterators, result: result,
                next: UnsafePointer(function.code)))
        autoescape = context.evaluation.autoescape
        if template.program.mutates { mutates = true }
        start(function, template.program, context, registers)
        return registers
    }

    /// Holds a template until the rendering ends.
    func keep(_ template: LoadedTemplate) {
        if let last = templates.last, last === template { return }
        if !templates.contains(where: { $0 === template }) { templates.append(template) }
    }

    private func start(
        _ function: Function, _ program: Program, _ context: Context, _ registers: UnsafeMutablePointer<Value>
    ) {
        guard function.hasPreparation else { return }
        for (register, value) in function.constants { registers[register] = value }
        for (key, register) in function.contextVariables {
            let key = program.keys + key
            registers[register] = variable(key, context)
        }
        for (key, register) in function.missing { registers[register] = .undefined(program.keys[key].missing) }
        for register in function.cells { registers[register] = .object(Cell(.none)) }
    }

    /// A variable of the context as a template reads it.
    func variable(_ key: UnsafePointer<Key>, _ context: Context) -> Value {
        guard let value = context.value(key) else { return .undefined(key.pointee.missing) }
        return own(value)
    }

    /// Ends the last call.
    func pop() {
        let last = frames.count - 1
        guard last >= 0 else { return }
        let (registers, iterators) = (frames[last].registers, frames[last].iterators)
        let (registerCount, iteratorCount) = (frames[last].registerCount, frames[last].iteratorCount)
        let own = frames[last].hasCells ? ownCells(frames[last].function, registers) : []
        if iteratorCount > 0 {
            for place in 0..<iteratorCount {
                iterators[place].endLending()
                (iterators + place).deinitialize(count: 1)
            }
            iteratorStack.release(iteratorCount)
        }
        for place in 0..<registerCount where !registers[place].isTrivial { (registers + place).deinitialize(count: 1) }
        registerStack.release(registerCount)
        frames.removeLast()
        if !own.isEmpty { keepShared(own) }
        if last > 0 { autoescape = frames[last - 1].context.evaluation.autoescape }
    }

    private func keepShared(_ own: consuming [Cell]) {
        while var cell = own.popLast() {
            if !isKnownUniquelyReferenced(&cell) { cells.append(cell) }
        }
    }

    private func ownCells(_ function: Function, _ registers: UnsafeMutablePointer<Value>) -> [Cell] {
        function.cells.compactMap { register in
            if case .object(let object) = registers[register] { object.exactly(Cell.self) } else { nil }
        }
    }

    /// Ends calls after an error.
    func unwind(to floor: Int) { while frames.count > floor { pop() } }

    /// Counts a call or a round of a loop.
    @inline(__always)
    override func burn() throws {
        fuel &-= 1
        if fuel < 0 { throw exhausted() }
    }

    @inline(never)
    private func exhausted() -> TemplateError {
        fuel = 0
        return TemplateError(.security, "the template runs too long; raise the environment's limit if that is right")
    }

    // MARK: Errors

    /// An error with the place where it happened, and the calls that led there.
    func located(_ error: any Error, at next: UnsafePointer<Instruction>) -> any Error {
        var result: TemplateError
        if let error = error as? TemplateError {
            result = error
        } else {
            result = TemplateError(.foreign, "\(error)")
            result.underlying = error
        }
        guard result.frames.isEmpty, let last = frames.last else { return result }
        if result.location == nil {
            result.location = location(last, next)
            result.offset = position(last, next)
        }
        result = environment.explained(result, in: last.template, visible: last.context.all().names)
        for (depth, frame) in frames.reversed().prefix(Self.shownFrames).enumerated() {
            let place = location(frame, depth == 0 ? next : frame.next)
            result.frames.append(TemplateError.Frame(frame.function.name, at: place))
        }
        return result
    }

    private func location(_ frame: Frame, _ next: UnsafePointer<Instruction>) -> TemplateError.Location {
        TemplateError.Location(
            template: frame.template.name, line: frame.template.program.line(at: position(frame, next)))
    }

    /// Where in the source an instruction comes from.
    private func position(_ frame: Frame, _ next: UnsafePointer<Instruction>) -> Int32 {
        let place = max(next - UnsafePointer(frame.function.code) - 1, 0)
        return place < frame.function.positions.count ? frame.function.positions[place] : 0
    }
}
