import FlaskRouting

/// A route that no request reaches, as earlier ones with the same rule answer all of its methods.
struct UnreachableRoute: CustomStringConvertible {
    private let rule: BoundRule
    private let site: SourceSite
    private let earlier: SourceSite

    var description: String {
        let methods = rule.methods.map { $0.filter { $0 != "HEAD" && $0 != "OPTIONS" }.joined(separator: ", ") } ?? ""
        return """
            \(site): no request reaches this view, since the one registered at \(earlier) comes first and answers the same rule \
            '\(rule.text)'\(methods.isEmpty ? "" : " (\(methods))"): change the rule or its methods, or remove one of them
            """
    }

    /// What two rules have to share in order to match the same requests, as far as their texts tell.
    private struct Key: Hashable {
        let text: String
        let subdomain: String
        let host: String?
        let isWebSocket: Bool
    }

    /// The routes that are unreachable for what was registered before them.
    static func all(in routes: [ApplicationSetup.Route]) -> [UnreachableRoute] {
        var answered: [Key: [String: SourceSite]] = [:], found: [UnreachableRoute] = []
        for route in routes where !route.rule.isBuildOnly && !route.rule.isAlias && route.rule.redirectTo == nil {
            guard let methods = route.rule.methods else { continue }
            let rule = route.rule
            let key = Key(text: rule.text, subdomain: rule.subdomain, host: rule.host, isWebSocket: rule.isWebSocket)
            let known = answered[key] ?? [:]
            if let method = methods.first(where: { $0 != "HEAD" && $0 != "OPTIONS" }), let earlier = known[method],
                methods.allSatisfy({ known[$0] != nil || $0 == "HEAD" || $0 == "OPTIONS" })
            {
                found.append(UnreachableRoute(rule: rule, site: route.site, earlier: earlier))
            }
            answered[key] = known.merging(methods.map { ($0, route.site) }) { first, _ in first }
        }
        return found
    }
}
