/// The states of all rules while a matcher is made: a tree in which rules share the parts that they have in common.
///
/// Reference: werkzeug/routing/matcher.py, StateMachineMatcher.add and update.
struct StateTree {
    struct State {
        var staticChildren: [[UInt8]: Int] = [:]
        var dynamicChildren: [(part: RulePart, matcher: PartMatcher, state: Int)] = []
        var dynamicStates: [RulePart: Int] = [:]
        var rules: [Int] = []
    }

    /// The states; the first one is the root.
    private(set) var states = [State()]
    /// For each way from a host into paths without variables: the state after the host, the path, the state of the path.
    private(set) var staticPaths: [(owner: Int, path: [UInt8], state: Int)] = []

    mutating func add(_ rule: BoundRule) {
        var state = 0
        for position in 0..<rule.domainPartCount {
            state = child(of: state, rule.parts[position], rule.partMatchers[position])
        }
        var owner = -1
        var path: [UInt8]? = nil
        for (position, part) in rule.parts.dropFirst(rule.domainPartCount).enumerated() {
            state = child(of: state, part, rule.partMatchers[rule.domainPartCount + position])
            if position == 0, part.staticText == [] {
                owner = state
            } else if position == 1, let text = part.staticText, owner >= 0 {
                path = text
            } else if let text = part.staticText, let previous = path {
                path = previous + [UInt8(ascii: "/")] + text
            } else {
                path = nil
                owner = -1
            }
        }
        states[state].rules.append(rule.index)
        if let path, owner >= 0 { staticPaths.append((owner, path, state)) }
    }

    mutating func sort() {
        for index in states.indices { states[index].dynamicChildren.sort { $0.part.weight.precedes($1.part.weight) } }
    }

    private mutating func child(of state: Int, _ part: RulePart, _ matcher: PartMatcher?) -> Int {
        if let matcher {
            if let child = states[state].dynamicStates[part] { return child }
            states[state].dynamicStates[part] = states.count
            states[state].dynamicChildren.append((part, matcher, states.count))
        } else {
            let text = part.staticText ?? []
            if let child = states[state].staticChildren[text] { return child }
            states[state].staticChildren[text] = states.count
        }
        states.append(State())
        return states.count - 1
    }
}
