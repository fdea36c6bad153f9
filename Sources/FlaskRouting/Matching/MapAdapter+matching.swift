extension MapAdapter {
    /// Finds the rule that answers a path.
    ///
    /// - Parameters:
    ///   - path: the path below the mount point, percent-decoded; by default that of the adapter.
    ///   - method: the method, in any case of letters; by default that of the adapter.
    ///   - isWebSocket: whether it is a WebSocket request; by default as the scheme of the adapter tells.
    ///   - queryArguments: the query that a redirect carries along; by default that of the adapter.
    /// - Returns: the rule with the values of its variables, or what there is instead.
    public func match(
        _ path: String? = nil, method: String? = nil, isWebSocket: Bool? = nil, queryArguments: QueryArguments? = nil
    ) -> RouteMatch {
        let path = path ?? pathInfo
        let method = method ?? defaultMethod
        let isWebSocket = isWebSocket ?? self.isWebSocket
        let bit = matcher.methods.mask(of: method)
        if let index = path.withUTF8Bytes({ plainRuleIndex($0, bit, isWebSocket) }) {
            return .found(matcher.rules[index], .empty)
        }
        let request = MatchRequest(
            path: path, method: method, bit: bit, isWebSocket: isWebSocket, query: queryArguments ?? self.queryArguments)
        return walk(request)
    }

    /// The index of the rule without variables that answers a path as it stands; `nil` if it takes more to tell.
    ///
    /// - Parameters:
    ///   - path: the path below the mount point, percent-decoded.
    ///   - method: the method, in any case of letters.
    /// - Returns: the position of the rule among those of its map.
    package func plainRuleIndex(_ path: String, method: String) -> Int? {
        let bit = matcher.methods.mask(of: method)
        return path.withUTF8Bytes { plainRuleIndex($0, bit, isWebSocket) }
    }

    /// Whether a path is there, or redirects.
    ///
    /// - Parameters:
    ///   - path: the path, by default that of the adapter.
    ///   - method: the method, by default that of the adapter.
    /// - Returns: whether a rule answers or redirects.
    public func test(_ path: String? = nil, method: String? = nil) -> Bool {
        switch match(path, method: method) {
        case .found, .redirect: true
        case .methodNotAllowed, .websocketMismatch, .notFound: false
        }
    }

    /// The methods that a path answers.
    ///
    /// - Parameter path: the path, by default that of the adapter.
    /// - Returns: the methods, sorted; empty if there is no rule, or one for every method.
    public func allowedMethods(_ path: String? = nil) -> [String] {
        if case .methodNotAllowed(let methods) = match(path, method: "--") { methods } else { [] }
    }

    /// How many states are visited to match a path, for tests that bound the work.
    package func visitedStates(_ path: String, method: String = "GET") -> Int {
        path.withUTF8Bytes { bytes in
            if plainRuleIndex(bytes, matcher.methods.mask(of: method), isWebSocket) != nil { return 1 }
            var trail = Trail()
            let request = MatchRequest(
                path: path, method: method, bit: matcher.methods.mask(of: method), isWebSocket: isWebSocket, query: nil)
            _ = walk(bytes, request, &trail)
            return trail.visitedStates + 1
        }
    }
}

/// A request that is matched.
struct MatchRequest {
    let path: String
    let method: String
    let bit: UInt64
    let isWebSocket: Bool
    let query: QueryArguments?

    /// The path with one slash at its start; an empty path stays empty.
    var normalizedPath: String { path.isEmpty ? "" : "/" + Slashes.trimmedStart(path) }
}

/// What walks have met on their way besides their outcome.
private struct Trail {
    var allowedMethods: UInt64 = 0
    var websocketMismatch = false
    var visitedStates = 0
}

/// Where a walk ended.
private enum WalkEnd {
    case nowhere
    case slashRequired
    /// At a rule whose converters reject a value.
    case rejected(BoundRule)
    case rule(BoundRule, RouteArguments)
}

extension MapAdapter {
    /// The rule without variables that is the answer as it stands; found by one look into a table.
    ///
    /// It is what the walk would come to first, as text goes before variables at each state.
    @inline(__always)
    private func plainRuleIndex(_ bytes: UTF8Bytes, _ method: UInt64, _ isWebSocket: Bool) -> Int? {
        guard let entry = entries.first, entry.values.isEmpty, let start = Self.start(of: bytes) else { return nil }
        let rest = UTF8Bytes(rebasing: bytes[start...])
        let index = matcher.staticPaths.find(owner: entry.state, rest, 0, rest.count)
        guard index >= 0 else { return nil }
        for candidate in matcher.states[Int(index)].candidates {
            let candidate = matcher.candidates[Int(candidate)]
            guard candidate.isWebSocket == isWebSocket, !candidate.namesMethods || candidate.methods & method != 0 else {
                continue
            }
            return matcher.isPlain[Int(candidate.rule)] ? Int(candidate.rule) : nil
        }
        return nil
    }

    /// Where the path begins after the slashes at its start; `nil` for an empty path.
    @inline(__always)
    private static func start(of bytes: UTF8Bytes) -> Int? {
        guard !bytes.isEmpty else { return nil }
        var start = 0
        while start < bytes.count, bytes[start] == UInt8(ascii: "/") { start += 1 }
        return start
    }

    private func walk(_ request: MatchRequest) -> RouteMatch {
        var trail = Trail()
        switch request.path.withUTF8Bytes({ walk($0, request, &trail) }) {
        case .rule(let rule, let arguments): return settle(rule, arguments, request)
        case .rejected: return refusal(trail)
        case .slashRequired: return redirect(to: request.normalizedPath + "/", request)
        case .nowhere: break
        }
        guard matcher.options.mergeSlashes, Slashes.hasRun(request.path) else { return refusal(trail) }
        let merged = Slashes.merged(request.normalizedPath)
        switch merged.withUTF8Bytes({ walk($0, request, &trail) }) {
        case .rule(let rule, _), .rejected(let rule):
            return rule.mergeSlashes ? redirect(to: merged, request) : refusal(trail)
        case .slashRequired: return redirect(to: merged + "/", request)
        case .nowhere: return refusal(trail)
        }
    }

    private func refusal(_ trail: Trail) -> RouteMatch {
        if trail.allowedMethods != 0 { return .methodNotAllowed(matcher.methods.methods(in: trail.allowedMethods)) }
        return trail.websocketMismatch ? .websocketMismatch : .notFound
    }

    private func walk(_ bytes: UTF8Bytes, _ request: MatchRequest, _ trail: inout Trail) -> WalkEnd {
        let start = Self.start(of: bytes)
        let rest = UTF8Bytes(rebasing: bytes[(start ?? 0)...])
        return withUnsafeTemporaryAllocation(of: Range<Int>.self, capacity: matcher.maximumVariableCount) { captures in
            var walk = Walk(matcher, rest, method: request.bit, isWebSocket: request.isWebSocket, captures: captures)
            defer {
                trail.allowedMethods |= walk.allowedMethods
                trail.websocketMismatch = trail.websocketMismatch || walk.websocketMismatch
                trail.visitedStates += walk.visitedStates
            }
            for entry in entries {
                walk.captureCount = 0
                switch walk.walk(entry.state, start == nil ? rest.count + 1 : 0) {
                case .nowhere: continue
                case .slashRequired: return .slashRequired
                case .candidate(let index): return end(at: matcher.rules[Int(matcher.candidates[index].rule)], entry, walk)
                }
            }
            return .nowhere
        }
    }

    private func end(at rule: BoundRule, _ entry: Entry, _ walk: Walk) -> WalkEnd {
        guard let arguments = rule.arguments(host: entry.values, walk) else { return .rejected(rule) }
        return .rule(rule, arguments)
    }
}
