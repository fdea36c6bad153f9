/// The rules of a map at a host: matches paths and builds URLs.
///
/// It never changes and may be used by any number of threads at once, so an application keeps one for each host and
/// gives ``match(_:method:isWebSocket:queryArguments:)`` the path and the method of each request.
/// Reference: werkzeug/routing/map.py, MapAdapter.
public final class MapAdapter: Sendable {
    /// The rules.
    public let matcher: RouteMatcher
    /// The host with its port, in lower case and ASCII.
    public let serverName: String
    /// Where the application is mounted; it ends with a slash.
    public let scriptName: String
    /// The subdomain; `nil` in maps with host matching.
    public let subdomain: String?
    /// The scheme of absolute URLs; empty for URLs that begin with `//`.
    public let urlScheme: String
    /// The path that is matched if none is given.
    public let pathInfo: String
    /// The method that is matched if none is given.
    public let defaultMethod: String
    /// The query that redirects carry along if none is given.
    public let queryArguments: QueryArguments?
    /// Whether requests are WebSocket requests unless stated, which the scheme tells.
    public let isWebSocket: Bool

    /// The states in which paths begin for this host.
    let entries: [Entry]

    /// A state in which paths begin, with the variables of the host.
    struct Entry: Sendable {
        let state: Int32
        let values: [String]
    }

    init(_ matcher: RouteMatcher, _ binding: Binding) {
        self.matcher = matcher
        serverName = binding.serverName
        scriptName = binding.scriptName.utf8.last == UInt8(ascii: "/") ? binding.scriptName : binding.scriptName + "/"
        subdomain = binding.subdomain
        urlScheme = binding.urlScheme
        pathInfo = binding.pathInfo
        defaultMethod = binding.defaultMethod
        queryArguments = binding.queryArguments
        isWebSocket = binding.urlScheme == "ws" || binding.urlScheme == "wss"
        entries = matcher.entries(of: matcher.options.hostMatching ? serverName : binding.subdomain ?? serverName)
    }

    /// What an adapter is made of.
    struct Binding {
        var serverName: String
        var scriptName: String
        var subdomain: String?
        var urlScheme: String
        var pathInfo: String
        var defaultMethod: String
        var queryArguments: QueryArguments?
    }
}

extension RouteMatcher {
    /// The states in which paths begin for a host or subdomain, in the order in which they are tried.
    fileprivate func entries(of domain: String) -> [MapAdapter.Entry] {
        domain.withUTF8Bytes { bytes in
            var entries: [MapAdapter.Entry] = []
            let child = transitions.find(owner: 0, bytes, 0, bytes.count)
            if child >= 0, states[Int(child)].slashChild >= 0 {
                entries.append(MapAdapter.Entry(state: states[Int(child)].slashChild, values: []))
            }
            for edge in states[0].edges {
                let target = states[Int(edges[Int(edge)].target)]
                guard target.slashChild >= 0, let values = Walk.variables(of: edges[Int(edge)].matcher, in: bytes) else {
                    continue
                }
                entries.append(MapAdapter.Entry(state: target.slashChild, values: values))
            }
            return entries
        }
    }
}

extension Walk {
    /// The variables of a host that matches a part.
    fileprivate static func variables(of part: PartMatcher, in host: UTF8Bytes) -> [String]? {
        guard !part.isFinal else { return nil }
        if case .program(let program) = part.form {
            return withUnsafeTemporaryAllocation(of: Range<Int>.self, capacity: program.captureCount) { captures in
                guard PatternRun.match(program, in: host, from: 0, to: host.count, captures: captures[...]) else { return nil }
                return captures.map { String(decoding: host[$0], as: UTF8.self) }
            }
        }
        let start = part.prefix.count, end = host.count - part.suffix.count
        guard start <= end, host.has(part.prefix[...], at: 0, before: host.count),
            host.has(part.suffix[...], at: end, before: host.count), part.isVariable(host, start, end)
        else { return nil }
        return [String(decoding: host[start..<end], as: UTF8.self)]
    }
}
