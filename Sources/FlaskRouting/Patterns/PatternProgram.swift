/// A pattern as instructions for ``PatternRun``.
final class PatternProgram: Sendable {
    enum Instruction: Sendable {
        /// The text must go on with these bytes of `literals`.
        case literal(Range<Int>)
        /// The next character must be in this class of `classes`.
        case character(Int)
        /// Go on at the first place, and if that fails at the second.
        case split(Int, Int)
        case jump(Int)
        case anchor(Pattern.Anchor)
        /// Try what follows without consuming anything, up to `accept`; then go on at `end`.
        case lookahead(end: Int, isNegative: Bool)
        case accept
        /// Remember the position in a slot.
        case save(Int)
        /// The whole text must have been consumed.
        case matched
    }

    let instructions: [Instruction]
    let literals: [UInt8]
    let classes: [CharacterClass]
    /// How many captures the pattern has.
    let captureCount: Int

    init(_ pattern: Pattern, captureCount: Int) throws(RoutingError) {
        var compiler = PatternCompiler()
        try compiler.append(pattern)
        instructions = compiler.instructions + [.matched]
        literals = compiler.literals
        classes = compiler.classes
        self.captureCount = captureCount
    }
}

/// Makes the instructions of a pattern.
private struct PatternCompiler {
    private(set) var instructions: [PatternProgram.Instruction] = []
    private(set) var literals: [UInt8] = []
    private(set) var classes: [CharacterClass] = []

    /// The instructions that a pattern may have; what needs more repeats too much.
    private static let maximumCount = 4096

    mutating func append(_ pattern: Pattern) throws(RoutingError) {
        guard instructions.count < Self.maximumCount else {
            throw RoutingError(
                .invalidPattern,
                "its patterns are too large together; lower the counts of repetitions, or give each variable a segment."
            )
        }
        switch pattern {
        case .character(let characters): append(characters)
        case .sequence(let parts): for part in parts { try append(part) }
        case .choice(let alternatives): try append(alternatives: alternatives[...])
        case .repetition(let body, let minimum, let maximum, let isGreedy):
            try append(body, minimum: minimum, maximum: maximum, isGreedy: isGreedy)
        case .anchor(let anchor): instructions.append(.anchor(anchor))
        case .lookahead(let body, let isNegative):
            let start = reserve()
            try append(body)
            instructions.append(.accept)
            instructions[start] = .lookahead(end: instructions.count, isNegative: isNegative)
        case .capture(let index, let body):
            instructions.append(.save(2 * index))
            try append(body)
            instructions.append(.save(2 * index + 1))
        }
    }

    private mutating func append(_ characters: CharacterClass) {
        if let scalar = characters.single {
            let start = literals.count
            literals += Array(String(scalar).utf8)
            instructions.append(.literal(start..<literals.count))
            return
        }
        let index = classes.firstIndex(of: characters) ?? classes.count
        if index == classes.count { classes.append(characters) }
        instructions.append(.character(index))
    }

    private mutating func append(alternatives: ArraySlice<Pattern>) throws(RoutingError) {
        var ends: [Int] = []
        for (position, alternative) in zip(alternatives.indices, alternatives) {
            guard position + 1 < alternatives.endIndex else {
                try append(alternative)
                break
            }
            let start = reserve()
            try append(alternative)
            ends.append(reserve())
            instructions[start] = .split(start + 1, instructions.count)
        }
        for end in ends { instructions[end] = .jump(instructions.count) }
    }

    private mutating func append(_ body: Pattern, minimum: Int, maximum: Int?, isGreedy: Bool) throws(RoutingError) {
        for _ in 0..<min(minimum, Self.maximumCount) { try append(body) }
        var starts: [Int] = []
        if let maximum {
            for _ in 0..<min(maximum - min(minimum, maximum), Self.maximumCount) {
                starts.append(reserve())
                try append(body)
            }
        } else {
            starts.append(reserve())
            try append(body)
            instructions.append(.jump(starts[0]))
        }
        let end = instructions.count
        for start in starts { instructions[start] = isGreedy ? .split(start + 1, end) : .split(end, start + 1) }
    }

    /// A place for an instruction that is known later.
    private mutating func reserve() -> Int {
        instructions.append(.accept)
        return instructions.count - 1
    }
}
