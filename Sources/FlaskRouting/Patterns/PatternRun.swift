/// Matches a whole text against a program, with the preferences of a backtracking matcher.
///
/// No instruction is tried twice at the same position, so the time is bounded by the length of the text times that of the
/// program, whatever the text is.
struct PatternRun {
    private let program: PatternProgram
    private let bytes: UTF8Bytes
    private let start: Int
    private let end: Int
    private let slots: UnsafeMutableBufferPointer<Int>

    /// Whether the text from `start` to `end` matches; where the captures are then stands in `captures`, as many as fit.
    static func match(
        _ program: PatternProgram, in bytes: UTF8Bytes, from start: Int, to end: Int,
        captures: Slice<UnsafeMutableBufferPointer<Range<Int>>>
    ) -> Bool {
        withUnsafeTemporaryAllocation(of: Int.self, capacity: 2 * program.captureCount) { slots in
            slots.initialize(repeating: start)
            var run = PatternRun(program: program, bytes: bytes, start: start, end: end, slots: slots)
            guard run.matches(from: 0, at: start) else { return false }
            var captures = captures
            for (index, position) in captures.indices.prefix(program.captureCount).enumerated() {
                captures[position] = slots[2 * index]..<slots[2 * index + 1]
            }
            return true
        }
    }

    private init(program: PatternProgram, bytes: UTF8Bytes, start: Int, end: Int, slots: UnsafeMutableBufferPointer<Int>) {
        self.program = program
        self.bytes = bytes
        self.start = start
        self.end = end
        self.slots = slots
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
        let words = (program.instructions.count * width + 63) / 64
        return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: words) { visited in
            visited.initialize(repeating: 0)
            return matches(from: instruction, at: position, width: width, visited: visited)
        }
    }

    private mutating func matches(
        from instruction: Int, at position: Int, width: Int, visited: UnsafeMutableBufferPointer<UInt64>
    ) -> Bool {
        var jobs: [Job] = []
        jobs.reserveCapacity(24)
        jobs.append(.explore(instruction: instruction, position: position))
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
            let saved = Array(slots)
            guard matches(from: instruction + 1, at: position) != isNegative else { return .failed }
            _ = slots.update(from: saved)
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
