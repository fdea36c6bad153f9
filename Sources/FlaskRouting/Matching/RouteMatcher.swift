/// All rules of a map, ready to match and to build URLs.
///
/// It never changes, so any number of threads use it at once without locks. The time that a match takes does not depend
/// on the number of rules without variables.
/// Reference: werkzeug/routing/matcher.py, StateMachineMatcher.
public final class RouteMatcher: Sendable {
    /// A state of the walk along a path; ranges are positions in `edges` and `candidates`.
    struct State: Sendable {
        var hasStaticChildren = false
        /// The state after a slash that ends the path, -1 if there is none.
        var slashChild: Int32 = -1
        var edges: Range<Int32> = 0..<0
        var candidates: Range<Int32> = 0..<0
    }

    /// A part with variables that leads on to a state.
    struct Edge: Sendable {
        let matcher: PartMatcher
        let target: Int32
    }

    /// What decides whether a rule answers a request that has reached its state.
    struct Candidate: Sendable {
        let rule: Int32
        /// The methods that the rule answers, all bits for every method.
        let methods: UInt64
        let namesMethods: Bool
        let isWebSocket: Bool
        let strictSlashes: Bool
    }

    /// The rules in the order in which they were added; a rule is at its ``BoundRule/index``.
    public let rules: [BoundRule]
    /// The settings of the map.
    public let options: RouteMap.Options

    let states: [State]
    let edges: [Edge]
    let candidates: [Candidate]
    let transitions: ByteTable
    let staticPaths: ByteTable
    let methods: MethodTable
    /// The rules by endpoint, in the order in which they are tried for building.
    let rulesByEndpoint: [String: [BoundRule]]
    /// The endpoints in the order in which they first appeared.
    let endpoints: [String]
    /// For each rule, those that a match of it redirects to if the values are their defaults.
    let defaultRules: [[BoundRule]]
    /// Whether a match of a rule is the answer as it stands, without a redirect and without constant values.
    let isPlain: [Bool]
    /// How many variables a match has at most.
    let maximumVariableCount: Int

    init(rules: [BoundRule], options: RouteMap.Options, methods: MethodTable) {
        self.rules = rules
        self.options = options
        var tree = StateTree()
        for rule in rules where !rule.isBuildOnly { tree.add(rule) }
        tree.sort()
        let tables = MatcherTables(tree, rules: rules)
        states = tables.states
        edges = tables.edges
        candidates = tables.candidates
        transitions = tables.transitions
        staticPaths = tables.staticPaths
        self.methods = methods
        maximumVariableCount = rules.lazy.map(\.variables.count).max() ?? 0
        let buildOrder = BuildOrder(rules)
        rulesByEndpoint = buildOrder.rulesByEndpoint
        endpoints = buildOrder.endpoints
        defaultRules =
            options.redirectDefaults ? buildOrder.defaultRules(count: rules.count) : Array(repeating: [], count: rules.count)
        isPlain = zip(rules, defaultRules).map { rule, defaultRules in
            rule.redirectTo == nil && !rule.isAlias && defaultRules.isEmpty && rule.defaults.isEmpty
        }
    }
}

/// A tree of states, flattened.
private struct MatcherTables {
    var states: [RouteMatcher.State] = []
    var edges: [RouteMatcher.Edge] = []
    var candidates: [RouteMatcher.Candidate] = []
    var transitions: ByteTable
    var staticPaths: ByteTable

    init(_ tree: StateTree, rules: [BoundRule]) {
        transitions = ByteTable(capacity: tree.states.count)
        staticPaths = ByteTable(capacity: tree.staticPaths.count)
        for (owner, path, state) in tree.staticPaths { staticPaths.insert(owner: Int32(owner), key: path, value: Int32(state)) }
        for (index, state) in tree.states.enumerated() { append(state, index: Int32(index), rules: rules) }
    }

    private mutating func append(_ state: StateTree.State, index: Int32, rules: [BoundRule]) {
        var flat = RouteMatcher.State()
        flat.hasStaticChildren = !state.staticChildren.isEmpty
        flat.slashChild = state.staticChildren[[]].map { Int32($0) } ?? -1
        for (text, child) in state.staticChildren { transitions.insert(owner: index, key: text, value: Int32(child)) }
        let firstEdge = Int32(edges.count)
        for (_, matcher, target) in state.dynamicChildren {
            edges.append(RouteMatcher.Edge(matcher: matcher, target: Int32(target)))
        }
        flat.edges = firstEdge..<Int32(edges.count)
        let firstCandidate = Int32(candidates.count)
        for rule in state.rules { candidates.append(Self.candidate(rules[rule])) }
        flat.candidates = firstCandidate..<Int32(candidates.count)
        states.append(flat)
    }

    private static func candidate(_ rule: BoundRule) -> RouteMatcher.Candidate {
        RouteMatcher.Candidate(
            rule: Int32(rule.index), methods: rule.methodMask, namesMethods: rule.methods != nil, isWebSocket: rule.isWebSocket,
            strictSlashes: rule.strictSlashes)
    }
}

/// Rules by their endpoints, in the order in which they are tried for building.
private struct BuildOrder {
    private(set) var rulesByEndpoint: [String: [BoundRule]] = [:]
    private(set) var endpoints: [String] = []

    init(_ rules: [BoundRule]) {
        for rule in rules {
            if rulesByEndpoint[rule.endpoint] == nil { endpoints.append(rule.endpoint) }
            rulesByEndpoint[rule.endpoint, default: []].append(rule)
        }
        for endpoint in endpoints { rulesByEndpoint[endpoint]?.sort(by: Self.comesBefore) }
    }

    private static func comesBefore(_ left: BoundRule, _ right: BoundRule) -> Bool {
        if left.isAlias != right.isAlias { return right.isAlias }
        if left.arguments.count != right.arguments.count { return left.arguments.count > right.arguments.count }
        return left.defaults.count > right.defaults.count
    }

    /// For each rule those before it that stand for the same with defaults.
    func defaultRules(count: Int) -> [[BoundRule]] {
        var result = [[BoundRule]](repeating: [], count: count)
        for rules in rulesByEndpoint.values {
            var withDefaults: [BoundRule] = []
            for rule in rules {
                result[rule.index] = withDefaults.filter { $0.trace != rule.trace && $0.argumentNames == rule.argumentNames }
                if !rule.isBuildOnly, !rule.defaults.isEmpty { withDefaults.append(rule) }
            }
        }
        return result
    }
}
