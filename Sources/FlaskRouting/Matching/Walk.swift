/// A walk along the states of a matcher with the path of one request.
///
/// At each state the text of the next segment is tried first, then the parts with variables by their weight; what leads
/// nowhere is taken back. States form a tree, so none is visited twice.
/// Reference: werkzeug/routing/matcher.py, StateMachineMatcher.match.
struct Walk {
    /// Where a walk came to.
    enum Outcome {
        case nowhere
        /// At this candidate.
        case candidate(Int)
        /// At a rule that asks for one more slash.
        case slashRequired
    }

    let matcher: RouteMatcher
    /// The path without slashes at its start; segments are counted from there.
    let bytes: UTF8Bytes
    let method: UInt64
    let isWebSocket: Bool
    /// The positions of the variables that were found on the way.
    let captures: UnsafeMutableBufferPointer<Range<Int>>
    var captureCount = 0
    /// The methods of the rules that were reached and answer others.
    var allowedMethods: UInt64 = 0
    /// Whether a rule was reached that is for the other kind of requests.
    var websocketMismatch = false
    var visitedStates = 0

    init(
        _ matcher: RouteMatcher, _ bytes: UTF8Bytes, method: UInt64, isWebSocket: Bool,
        captures: UnsafeMutableBufferPointer<Range<Int>>
    ) {
        self.matcher = matcher
        self.bytes = bytes
        self.method = method
        self.isWebSocket = isWebSocket
        self.captures = captures
    }

    /// Walks on from a state with the segment that begins at a position; beyond the end there is none left.
    mutating func walk(_ index: Int32, _ position: Int) -> Outcome {
        visitedStates += 1
        let state = matcher.states[Int(index)]
        if position > bytes.count { return arrive(at: state) }
        var end = position
        while end < bytes.count, bytes[end] != UInt8(ascii: "/") { end += 1 }
        if state.hasStaticChildren {
            let child = matcher.transitions.find(owner: index, bytes, position, end)
            if child >= 0 {
                let outcome = walk(child, end + 1)
                if case .nowhere = outcome {} else { return outcome }
            }
        }
        for edge in state.edges {
            let outcome = follow(Int(edge), position, end)
            if case .nowhere = outcome {} else { return outcome }
        }
        return position == bytes.count ? lenientCandidate(of: state) : .nowhere
    }

    /// Takes a part with variables, if it matches.
    private mutating func follow(_ edge: Int, _ position: Int, _ end: Int) -> Outcome {
        let count = captureCount
        let part = matcher.edges[edge].matcher
        var next = end + 1
        if part.isFinal {
            guard let rest = match(part, position, bytes.count) else { return .nowhere }
            next = rest
        } else if match(part, position, end) == nil {
            return .nowhere
        }
        let outcome = walk(matcher.edges[edge].target, next)
        if case .nowhere = outcome { captureCount = count }
        return outcome
    }

    /// Remembers the variables of a part that matches from a position to an end; where to walk on after a final part.
    @inline(__always)
    private mutating func match(_ part: PartMatcher, _ position: Int, _ end: Int) -> Int? {
        var textEnd = end
        if part.isSuffixed, position < end, bytes[end - 1] == UInt8(ascii: "/") {
            textEnd -= 1
            if position < textEnd, bytes[textEnd - 1] == UInt8(ascii: "/") { return nil }
        }
        if case .program(let program) = part.form {
            guard PatternRun.match(program, in: bytes, from: position, to: textEnd, captures: captures[captureCount...]) else {
                return nil
            }
            captureCount = min(captureCount + part.variableCount, captures.count)
        } else {
            let start = position + part.prefix.count, stop = textEnd - part.suffix.count
            guard start <= stop, bytes.has(part.prefix[...], at: position, before: textEnd),
                bytes.has(part.suffix[...], at: stop, before: textEnd), part.isVariable(bytes, start, stop)
            else { return nil }
            remember(start..<stop)
        }
        return textEnd < end ? end : end + 1
    }

    @inline(__always)
    private mutating func remember(_ range: Range<Int>) {
        guard captureCount < captures.count else { return }
        captures[captureCount] = range
        captureCount += 1
    }
}

extension Walk {
    /// The rule of a state that answers the request; `nil` if none does.
    mutating func candidate(of state: RouteMatcher.State) -> Int? {
        for index in state.candidates {
            if accepts(matcher.candidates[Int(index)]) { return Int(index) }
        }
        return nil
    }

    private mutating func arrive(at state: RouteMatcher.State) -> Outcome {
        if let index = candidate(of: state) { return .candidate(index) }
        guard state.slashChild >= 0 else { return .nowhere }
        for index in matcher.states[Int(state.slashChild)].candidates {
            let candidate = matcher.candidates[Int(index)]
            guard candidate.isWebSocket == isWebSocket, !candidate.namesMethods || candidate.methods & method != 0 else {
                continue
            }
            return candidate.strictSlashes ? .slashRequired : .candidate(Int(index))
        }
        return .nowhere
    }

    /// A rule without a slash at its end that does not mind one.
    private mutating func lenientCandidate(of state: RouteMatcher.State) -> Outcome {
        for index in state.candidates where !matcher.candidates[Int(index)].strictSlashes {
            if accepts(matcher.candidates[Int(index)]) { return .candidate(Int(index)) }
        }
        return .nowhere
    }

    @inline(__always)
    private mutating func accepts(_ candidate: RouteMatcher.Candidate) -> Bool {
        if candidate.namesMethods, candidate.methods & method == 0 {
            allowedMethods |= candidate.methods
        } else if candidate.isWebSocket != isWebSocket {
            websocketMismatch = true
        } else {
            return true
        }
        return false
    }
}
