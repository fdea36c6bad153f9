/// A compiled function: its instructions and how its frame starts.
// Immutable once it is made.
final class Function: @unchecked Sendable {
    let name: String
    let code: UnsafeMutablePointer<Instruction>
    let count: Int
    /// Where in the source each instruction comes from, read after errors.
    let positions: [Int32]
    let registerCount: Int
    let iteratorCount: Int
    /// Copied into registers when a frame starts.
    let constants: [(register: Int, value: Value)]
    /// Variables of the context: looked up when a frame starts.
    let contextVariables: [(key: Int, register: Int)]
    let missing: [(key: Int, register: Int)]
    let cells: [Int]
    /// Which registers of the frame around it are copied into which of its own when it is made.
    let captures: [(outer: Int, register: Int)]
    let signature: MacroSignature?
    /// Whether registers have to be set when a frame starts.
    let hasPreparation: Bool

    init(_ builder: FunctionBuilder, code: [Instruction], registerCount: Int, keys: (Int32) -> Int, captures: [(Int, Int)]) {
        name = builder.name
        count = code.count
        self.code = .allocate(capacity: max(code.count, 1))
        self.code.initialize(from: code, count: code.count)
        positions = builder.positions
        self.registerCount = registerCount
        iteratorCount = builder.iteratorCount
        constants = builder.constants
        contextVariables = builder.contextVariables.map { (keys($0.symbol), $0.register) }
        missing = builder.missing.map { (keys($0.symbol), $0.register) }
        cells = builder.cells
        self.captures = captures.map { (outer: $0.0, register: $0.1) }
        signature = builder.signature
        hasPreparation = !(constants.isEmpty && contextVariables.isEmpty && missing.isEmpty && cells.isEmpty)
    }

    deinit { code.deallocate() }
}
