/// Matches a whole text against a program, with the preferences of a backtracking matcher.
///
/// No instruction is tried twice at the same position, so the time is bounded by the length of the text times that of the
/// program, whatever the text is.
struct PatternRun {
    private let program: PatternProgram
    private let bytes: UTF8Bytes
    private let start: Int
    private let end: Int
    private var slots: [Int]

    /// Where the captures are; `nil` if the text from `start` to `end` does not match.
    static func captures(of program: PatternProgram, in bytes: UTF8Bytes, from start: Int, to end: Int) -> [Range<Int>]? {
        var run = PatternRun(program: program, bytes: bytes, start: start, end: end)
        guard run.matches(from: 0, at: start) else { return nil }
        return (0..<program.captureCount).map { run.slots[2 * $0]..<run.slots[2 * $0 + 1] }
    }

    private init(program: PatternProgram, bytes: UTF8Bytes, start: Int, end: Int) {
        self.program = program
        self.bytes = bytes
        self.start = start
        self.end = end
        slots = Array(repeating: start, count: 2 * program.captureCount)
    }

    private enum Job {
        case explore(instruction: Int, position: Int)
        case restore(slot: Int, position: Int)
    }

    private enum Step {
        case go(instruction: Int, position: Int)
        case failed
        case succeeded
    }

    private mutating func matches(from instruction: Int, at position: Int) -> Bool {
        let width = end - start + 1
        var visited = [UInt64](repeating: 0, count: (program.instructions.count * width + 63) / 64)
        var jobs = [Job.explore(instruction: instruction, position: position)]
        while let job = jobs.popLast() {
            guard case .explore(var instruction, var position) = job else {
                if case .restore(let slot, let position) = job { slots[slot] = position }
                continue
            }
            exploring: while true {
                let bit = instruction * width + position - start
                guard visited[bit >> 6] >> UInt64(bit & 63) & 1 == 0 else { break }
                visited[bit >> 6] |= 1 << UInt64(bit & 63)
                switch step(instruction, position, &jobs) {
                case .go(let nextInstruction, let nextPosition): (instruction, position) = (nextInstruction, nextPosition)
                case .failed: break exploring
                case .succeeded: return true
                }
            }
        }
        return false
    }

    @inline(__always)
    private mutating func step(_ instruction: Int, _ position: Int, _ jobs: inout [Job]) -> Step {
        switch program.instructions[instruction] {
        case .literal(let range):
            guard bytes.has(program.literals[range], at: position, before: end) else { return .failed }
            return .go(instruction: instruction + 1, position: position + range.count)
        case .character(let index):
            guard position < end else { return .failed }
            let (value, length) = bytes.scalar(at: position)
            guard program.classes[index].contains(value) else { return .failed }
            return .go(instruction: instruction + 1, position: position + length)
        case .split(let first, let second):
            jobs.append(.explore(instruction: second, position: position))
            return .go(instruction: first, position: position)
        case .jump(let target): return .go(instruction: target, position: position)
        case .save(let slot):
            jobs.append(.restore(slot: slot, position: slots[slot]))
            slots[slot] = position
            return .go(instruction: instruction + 1, position: position)
        case .anchor(let anchor):
            return holds(anchor, at: position) ? .go(instruction: instruction + 1, position: position) : .failed
        case .lookahead(let next, let isNegative):
            let saved = slots
            guard matches(from: instruction + 1, at: position) != isNegative else { return .failed }
            slots = saved
            return .go(instruction: next, position: position)
        case .accept: return .succeeded
        case .matched: return position == end ? .succeeded : .failed
        }
    }

    private func holds(_ anchor: Pattern.Anchor, at position: Int) -> Bool {
        switch anchor {
        case .start: position == start
        case .end: position == end
        case .endOrFinalNewline: position == end || (position + 1 == end && bytes[position] == 0x0A)
        case .wordBoundary: isWord(before: position) != isWord(at: position)
        case .noWordBoundary: isWord(before: position) == isWord(at: position)
        }
    }

    private func isWord(at position: Int) -> Bool { position < end && CharacterClass.isWord(bytes.scalar(at: position).value) }

    private func isWord(before position: Int) -> Bool {
        var previous = position - 1
        while previous > start, bytes[previous] & 0xC0 == 0x80 { previous -= 1 }
        return previous >= start && isWord(at: previous)
    }
}
