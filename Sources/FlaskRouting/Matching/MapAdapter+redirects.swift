extension MapAdapter {
    /// What a rule that was found comes to: itself, or where it redirects to.
    func settle(_ rule: BoundRule, _ arguments: RouteArguments, _ request: MatchRequest) -> RouteMatch {
        if rule.isAlias, matcher.options.redirectDefaults { return redirectFromAlias(rule, arguments, request) }
        for other in matcher.defaultRules[rule.index] {
            if let url = redirect(to: other, arguments, request) { return url }
        }
        guard let target = rule.redirectTo else { return .found(rule, arguments) }
        let reference: String
        switch target {
        case .computed(let make): reference = make(self, arguments)
        case .text: reference = rule.redirectReference(arguments)
        }
        let host = subdomain.map { $0.isEmpty ? serverName : $0 + "." + serverName } ?? serverName
        return .redirect(url: URLReference.join("\(scheme)://\(host)\(scriptName)", reference), code: 308)
    }

    /// A redirect to a path of the same host; the path is percent-encoded anew.
    func redirect(to path: String, _ request: MatchRequest) -> RouteMatch {
        .redirect(url: redirectURL(PercentEncoding.path(path), request.query, domain: nil), code: 308)
    }

    private var scheme: String { urlScheme.isEmpty ? "http" : urlScheme }

    /// A redirect to a rule that stands for the same with defaults; `nil` if the values are not its defaults.
    private func redirect(to rule: BoundRule, _ arguments: RouteArguments, _ request: MatchRequest) -> RouteMatch? {
        var values = RouteValues(grouping: arguments.map { ($0.name, $0.value) })
        guard rule.isSuitable(for: values, method: request.method.uppercased()) else { return nil }
        for (name, value) in rule.defaults { values[name] = value }
        guard case .some(.some(let url)) = try? rule.url(of: values, query: nil) else { return nil }
        return .redirect(url: redirectURL(url.path, request.query, domain: url.domain), code: 308)
    }

    private func redirectFromAlias(_ rule: BoundRule, _ arguments: RouteArguments, _ request: MatchRequest) -> RouteMatch {
        let values = RouteValues(arguments.map { ($0.name, $0.value) })
        let options = URLOptions(method: request.method.uppercased(), forceExternal: true, appendUnknown: false)
        guard var url = try? build(rule.endpoint, values, options) else { return .notFound }
        if let query = request.query?.encoded, !query.isEmpty { url += "?" + query }
        return .redirect(url: url, code: 308)
    }

    /// An absolute URL; the path is percent-encoded.
    ///
    /// Reference: werkzeug/routing/map.py, MapAdapter.make_redirect_url.
    private func redirectURL(_ path: String, _ query: QueryArguments?, domain: String?) -> String {
        var url = "\(scheme)://\(host(of: domain))"
        let root = Slashes.trimmed(scriptName)
        if !root.isEmpty { url += "/" + root }
        url += "/" + Slashes.trimmedStart(path)
        if let query = query?.encoded, !query.isEmpty { url += "?" + query }
        return url
    }

    /// The host of a subdomain, or in maps with host matching the host itself.
    func host(of domain: String?) -> String {
        if matcher.options.hostMatching { return domain ?? serverName }
        let subdomain = domain ?? subdomain ?? ""
        return subdomain.isEmpty ? serverName : subdomain + "." + serverName
    }
}

extension BoundRule {
    /// The text of the redirect with the values of the variables in it.
    fileprivate func redirectReference(_ arguments: RouteArguments) -> String {
        redirectPieces.map { piece in
            switch piece {
            case .text(let text): text
            case .variable(let index): (try? ruleVariables[index].text(from: arguments.value(at: index))) ?? ""
            }
        }.joined()
    }
}
