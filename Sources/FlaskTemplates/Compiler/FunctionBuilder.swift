/// The code of one function while it is made: the template itself, a block, a macro, the body of a recursive loop.
final class FunctionBuilder {
    /// A place to jump to.
    typealias Label = Int

    /// The number from which registers are temporaries, until the locals are counted.
    static let firstTemporary = 0x8000

    /// The function around it whose variables it sees; `nil` for templates and blocks.
    let parent: FunctionBuilder?
    let name: String
    private(set) var code: [Instruction] = []
    private(set) var positions: [Int32] = []
    private(set) var labels: [Int] = []
    private var lastLabel = -1
    /// Where in the source the code that comes belongs.
    var position: Int32 = 0

    private(set) var localCount = 0
    private var freeLocals: [Int] = []
    private(set) var temporaryLimit = 0
    var temporaries = 0 {
        didSet { temporaryLimit = max(temporaryLimit, temporaries) }
    }
    var iteratorCount = 0
    /// How many loops the code that comes is in; constants in loops have registers.
    var loopNesting = 0

    private(set) var constants: [(register: Int, value: Value)] = []
    /// The registers of the context's variables, by symbol.
    private(set) var contextRegisters: [Int32: Int] = [:]
    private(set) var contextVariables: [(symbol: Int32, register: Int)] = []
    /// Registers that start without a value.
    private(set) var missing: [(symbol: Int32, register: Int)] = []
    private(set) var cells: [Int] = []
    /// The variables around it that it sees.
    private(set) var captures: [(variable: Variable, register: Int)] = []
    /// Where the function around it finds them: its registers, and those here.
    var captureSources: [(Int, Int)] = []
    /// What a macro takes.
    var signature: MacroSignature?

    init(name: String, parent: FunctionBuilder?) {
        self.name = name
        self.parent = parent
    }

    // MARK: Code

    @discardableResult
    func emit(_ instruction: Instruction) -> Int {
        code.append(instruction)
        positions.append(position)
        return code.count - 1
    }

    func newLabel() -> Label {
        labels.append(-1)
        return labels.count - 1
    }

    func bind(_ label: Label) {
        labels[label] = code.count
        lastLabel = code.count
    }

    /// Binds a label to an instruction that is there already.
    func newLabel(at index: Int) -> Label {
        labels.append(index)
        return labels.count - 1
    }

    func jump(_ opcode: Opcode = .jump, a: Int = 0, x: UInt8 = 0, immediate: Int = 0, to label: Label) {
        emit(Instruction(opcode, a: a, target: label, x: x, immediate: immediate))
    }

    /// The last instruction, if nothing jumps behind it.
    var fusible: Instruction? { lastLabel == code.count ? nil : code.last }

    func replaceLast(_ change: (inout Instruction) -> Void) {
        if !code.isEmpty { change(&code[code.count - 1]) }
    }

    // MARK: Registers

    func newLocal() -> Int {
        if let free = freeLocals.popLast() { return free }
        localCount += 1
        return localCount - 1
    }

    /// Registers next to each other that stay.
    func newLocals(_ count: Int) -> Int {
        localCount += count
        return localCount - count
    }

    func freeLocal(_ register: Int) { freeLocals.append(register) }

    func newTemporary() -> Int { newTemporaries(1) }

    /// Temporaries next to each other.
    func newTemporaries(_ count: Int) -> Int {
        temporaries += count
        return Self.firstTemporary + temporaries - count
    }

    /// The register of a constant that is used in a loop.
    func constantRegister(_ value: Value) -> Int? {
        for known in constants where known.value.isSameConstant(as: value) { return known.register }
        guard constants.count < 64 else { return nil }
        let register = newLocals(1)
        constants.append((register, value))
        return register
    }

    /// The register of a variable of the context, looked up when the function starts.
    func contextRegister(_ symbol: Int32) -> Int {
        if let known = contextRegisters[symbol] { return known }
        let register = newLocals(1)
        contextRegisters[symbol] = register
        contextVariables.append((symbol, register))
        return register
    }

    func startMissing(_ symbol: Int32, _ register: Int) { missing.append((symbol, register)) }

    func newCell() -> Int {
        let register = newLocals(1)
        cells.append(register)
        return register
    }

    /// The register in which this function finds a variable of a function around it.
    func capture(_ variable: Variable) -> Int {
        for known in captures where known.variable === variable { return known.register }
        let register = newLocals(1)
        captures.append((variable, register))
        return register
    }
}

/// What a macro takes, and which of the special names it reads.
struct MacroSignature {
    var name: String?
    var parameters: [String]
    var readsCaller = false, readsKeywords = false, readsPositionals = false
    /// The number of registers that arguments land in.
    var registerCount: Int { parameters.count + (readsCaller ? 1 : 0) + (readsKeywords ? 1 : 0) + (readsPositionals ? 1 : 0) }
    /// Whether `caller` is an ordinary parameter.
    var hasCallerParameter: Bool { parameters.contains("caller") }
}

extension Value {
    /// Whether a register of one can serve the other.
    func isSameConstant(as other: Value) -> Bool {
        switch (self, other) {
        case (.none, .none): true
        case (.bool(let left), .bool(let right)): left == right
        case (.int(let left), .int(let right)): left == right
        case (.double(let left), .double(let right)): left.bitPattern == right.bitPattern
        case (.string(let left), .string(let right)), (.safe(let left), .safe(let right)): left.utf8.elementsEqual(right.utf8)
        default: false
        }
    }
}
