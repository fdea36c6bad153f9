import FlaskRouting

/// The map and the binding that a vector states.
struct RoutingVector {
    private let vector: Vector

    init(_ vector: Vector) { self.vector = vector }

    /// The map with its rules.
    func map() throws(RoutingError) -> RouteMap {
        var map = RouteMap(options: options)
        for rule in vector["rules"]?.array ?? [] {
            if case .string? = rule["methods"] { throw RoutingError(.unexpectedArgument, "methods are a list") }
            try map.add(Self.rule(rule))
        }
        return map
    }

    private var options: RouteMap.Options {
        var options = RouteMap.Options()
        guard let stated = vector["map"] else { return options }
        options.strictSlashes = stated["strict_slashes"]?.bool ?? true
        options.mergeSlashes = stated["merge_slashes"]?.bool ?? true
        options.redirectDefaults = stated["redirect_defaults"]?.bool ?? true
        options.hostMatching = stated["host_matching"]?.bool ?? false
        options.defaultSubdomain = stated["default_subdomain"]?.string ?? ""
        options.parameterOrder = stated["sort_parameters"]?.bool == true ? .byName : .asGiven
        return options
    }

    private static func rule(_ json: JSON) -> Rule {
        var rule = Rule(json["rule"]?.string ?? "", endpoint: json["endpoint"]?.string ?? "")
        rule.methods = json["methods"]?.array?.compactMap(\.string)
        rule.defaults = json["defaults"]?.members?.map { ($0.key, RouteValue(json: $0.value)) } ?? []
        rule.subdomain = json["subdomain"]?.string
        rule.host = json["host"]?.string
        rule.strictSlashes = json["strict_slashes"]?.bool
        rule.mergeSlashes = json["merge_slashes"]?.bool
        rule.redirectTo = json["redirect_to"]?.string.map(RedirectTarget.text)
        rule.isAlias = json["alias"]?.bool ?? false
        rule.isBuildOnly = json["build_only"]?.bool ?? false
        rule.isWebSocket = json["websocket"]?.bool ?? false
        return rule
    }

    /// The adapter that the field `bind` asks for.
    func bind(_ matcher: RouteMatcher) throws(RoutingError) -> MapAdapter {
        let bind = vector["bind"]
        return try matcher.bind(
            serverName: bind?["server_name"]?.string ?? "", scriptName: bind?["script_name"]?.string,
            subdomain: bind?["subdomain"]?.string, urlScheme: bind?["url_scheme"]?.string ?? "http",
            defaultMethod: bind?["default_method"]?.string ?? "GET", pathInfo: bind?["path_info"]?.string,
            queryArguments: bind?["query_args"].flatMap(QueryArguments.init(json:)))
    }
}
