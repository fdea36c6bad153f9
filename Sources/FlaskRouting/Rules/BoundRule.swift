/// A rule that was added to a map: checked, with the settings of the map, and ready to match and to build URLs.
public final class BoundRule: Sendable {
    /// The position of the rule among all of its map, from 0 in the order in which they were added.
    public let index: Int
    /// The path with its variables, as it was stated.
    public let text: String
    /// The name that URLs are built by.
    public let endpoint: String
    /// The methods that the rule answers, sorted; `nil` for all.
    public let methods: [String]?
    /// The values of variables that need not be given.
    public let defaults: [(name: String, value: RouteValue)]
    /// The names of the variables in the host and the path, in order of appearance.
    public let variables: [String]
    /// The names of all arguments of a match: the variables, then the defaults that are none.
    public let arguments: [String]
    /// The subdomain that the rule is for; it may have variables.
    public let subdomain: String
    /// The host that the rule is for, in maps with host matching.
    public let host: String?
    /// Whether a missing slash redirects, and a superfluous one is not found.
    public let strictSlashes: Bool
    /// Whether several slashes in a row redirect to one.
    public let mergeSlashes: Bool
    /// Where a match redirects to.
    public let redirectTo: RedirectTarget?
    /// Whether the rule redirects to another one with the same endpoint.
    public let isAlias: Bool
    /// Whether the rule only serves to build URLs.
    public let isBuildOnly: Bool
    /// Whether the rule matches WebSocket requests, and only those.
    public let isWebSocket: Bool

    /// The variables with their converters.
    let ruleVariables: [RuleVariable]
    /// What is matched: the parts of the host or subdomain, then those of the path.
    let parts: [RulePart]
    /// How each part with variables is matched, in the order of the parts; those of rules that only build are not made.
    let partMatchers: [PartMatcher?]
    /// The bits of the methods, all if the rule answers every method.
    let methodMask: UInt64
    let domainPartCount: Int
    /// The names of all arguments, for comparisons.
    let argumentNames: Set<String>
    let domainPieces: [URLPiece]
    let pathPieces: [URLPiece]
    let redirectPieces: [URLPiece]
    /// Text and names of variables in order; rules that agree in it stand for the same URLs.
    let trace: [String]
    private let defaultsByName: [String: RouteValue]

    init(
        binding rule: Rule, index: Int, methods: [String]?, methodMask: UInt64, options: RouteMap.Options, draft: RuleDraft
    ) {
        self.index = index
        text = rule.text
        endpoint = rule.endpoint
        self.methods = methods
        defaults = rule.defaults
        defaultsByName = Dictionary(rule.defaults.map { ($0.name, $0.value) }) { $1 }
        variables = draft.variables.map(\.name)
        arguments = variables + rule.defaults.map(\.name).filter { name in !draft.variables.contains { $0.name == name } }
        argumentNames = Set(arguments)
        subdomain = rule.subdomain ?? options.defaultSubdomain
        host = rule.host
        strictSlashes = rule.strictSlashes ?? options.strictSlashes
        mergeSlashes = rule.mergeSlashes ?? options.mergeSlashes
        redirectTo = rule.redirectTo
        isAlias = rule.isAlias
        isBuildOnly = rule.isBuildOnly
        isWebSocket = rule.isWebSocket
        ruleVariables = draft.variables
        parts = draft.parts
        partMatchers = draft.partMatchers
        self.methodMask = methodMask
        domainPartCount = draft.domainPartCount
        domainPieces = draft.domainPieces
        pathPieces = draft.pathPieces
        redirectPieces = draft.redirectPieces
        trace = draft.trace
    }

    /// The converters of the variables, in order of appearance.
    public var converters: [any Converter] { ruleVariables.map(\.converter) }

    /// The default of an argument.
    func defaultValue(of name: String) -> RouteValue? { defaultsByName.isEmpty ? nil : defaultsByName[name] }

    /// The converter of a variable; `nil` if the rule has no such variable.
    package func converter(of name: String) -> (any Converter)? { ruleVariables.first { $0.name == name }?.converter }

    /// Whether the rule answers a method.
    func allows(_ method: String) -> Bool { methods?.contains(method) ?? true }
}

extension BoundRule: CustomStringConvertible {
    /// The rule, its methods and its endpoint in one line.
    public var description: String {
        let methods = methods.map { " (" + $0.joined(separator: ", ") + ")" } ?? ""
        return "<Rule '\(text)'\(methods) -> \(endpoint)>"
    }
}
