import FlaskHTTP
import FlaskRouting

/// Binds the rules to the host of a request.
///
/// As long as no rule depends on the host, one adapter answers all requests, and the host is looked at only where an
/// absolute URL is made. Reference: flask/app.py, Flask.create_url_adapter.
final class HostBinding: Sendable {
    private let matcher: RouteMatcher
    /// Answers requests to any host; `nil` where the host matters.
    private let anyHost: MapAdapter?
    private let serverName: String?
    private let subdomainMatching: Bool
    private let trustedHosts: [String]

    init(
        _ matcher: RouteMatcher, serverName: String?, subdomainMatching: Bool, trustedHosts: [String]?
    ) {
        self.matcher = matcher
        self.serverName = serverName
        self.subdomainMatching = subdomainMatching
        self.trustedHosts = trustedHosts ?? []
        let hostMatters = matcher.options.hostMatching || subdomainMatching || trustedHosts != nil
        anyHost = hostMatters ? nil : try? matcher.bind(serverName: "localhost")
    }

    /// Finds out what answers a request.
    ///
    /// - Parameters:
    ///   - request: the request.
    ///   - plainMatches: the match of each rule without values, by the rule's index.
    /// - Returns: the view, or what there is instead.
    func route(_ request: Request, _ plainMatches: [RouteMatchEntry]) -> RoutingOutcome {
        if let anyHost, request.headers.haveOrdinaryHost {
            let method = request.method.rawValue
            if let index = anyHost.plainRuleIndex(request.pathInfo, method: method) {
                return outcome(request, plainMatches[index])
            }
            if case .found(let rule, let arguments) = anyHost.match(request.pathInfo, method: method) {
                return outcome(request, RouteMatchEntry(plainMatches[rule.index].entry, rule, arguments))
            }
        }
        do throws(HTTPException) {
            return outcome(try adapter(for: request).match(), request, plainMatches)
        } catch {
            return .failed(error)
        }
    }

    /// What matches and builds URLs at the host of a request.
    ///
    /// - Throws: 400 for a host that is none, or that is not trusted.
    func adapter(for request: Request) throws(HTTPException) -> MapAdapter {
        let host = try HostHeader.host(
            scheme: request.scheme, header: request.headers["Host"],
            server: (request.peer.serverName, request.peer.serverPort), trusted: trustedHosts)
        let location = RequestLocation(
            scheme: request.scheme, host: host, scriptName: request.scriptName, path: request.pathInfo,
            query: String(decoding: request.queryString, as: UTF8.self), method: request.method.rawValue,
            connection: request.headers["Connection"] ?? "", upgrade: request.headers["Upgrade"] ?? "")
        do {
            if matcher.options.hostMatching { return try matcher.bind(to: location) }
            let subdomain = subdomainMatching ? nil : matcher.options.defaultSubdomain
            return try matcher.bind(to: location, serverName: serverName, subdomain: subdomain)
        } catch {
            throw HTTPException(.badHost)
        }
    }

    /// What builds URLs outside of requests; `nil` without `SERVER_NAME`.
    func applicationAdapter(root: String, scheme: String) -> MapAdapter? {
        guard let serverName else { return nil }
        return try? matcher.bind(serverName: serverName, scriptName: root, urlScheme: scheme)
    }

    private func outcome(_ match: RouteMatch, _ request: Request, _ plainMatches: [RouteMatchEntry]) -> RoutingOutcome {
        switch match {
        case .found(let rule, let arguments):
            outcome(request, RouteMatchEntry(plainMatches[rule.index].entry, rule, arguments))
        case .redirect(let url, _): .redirect(HTTPException.requestRedirect(to: url).response)
        case .methodNotAllowed(let methods):
            .failed(.methodNotAllowed(validMethods: methods.map(HTTPMethod.init(rawValue:))))
        case .websocketMismatch: .failed(HTTPException(.badRequest))
        case .notFound: .failed(HTTPException(.notFound))
        }
    }

    private func outcome(_ request: Request, _ match: RouteMatchEntry) -> RoutingOutcome {
        guard request.method == .options, match.entry.automaticOptions else {
            return .view(match.entry.byMethod == nil ? match : match.narrowed(to: request.method.rawValue))
        }
        let allowed = (try? adapter(for: request).allowedMethods()) ?? []
        return .automaticOptions(match, allowed: allowed)
    }
}
