/// Collects the rules of an application, and freezes them into a ``RouteMatcher``.
///
/// ```swift
/// var map = RouteMap()
/// try map.add(Rule("/", endpoint: "index"))
/// try map.add(Rule("/user/<username>", endpoint: "profile"))
/// let adapter = try map.compiled().bind(serverName: "example.org")
/// switch adapter.match("/user/ada", method: "GET") {
/// case .found(let rule, let arguments): print(rule.endpoint, arguments["username"] ?? "")
/// default: break
/// }
/// ```
/// Reference: werkzeug/routing/map.py, Map.
public struct RouteMap: Sendable {
    /// The settings that hold for all rules, or for those that do not state their own.
    public struct Options: Sendable {
        /// The subdomain of rules that state none.
        public var defaultSubdomain = ""
        /// Whether a missing slash at the end of a path redirects, and a superfluous one is not found.
        public var strictSlashes = true
        /// Whether several slashes in a row redirect to one.
        public var mergeSlashes = true
        /// Whether a path redirects to the rule that stands for the same by its defaults, and an alias to its rule.
        public var redirectDefaults = true
        /// Whether rules are for whole hosts, and not for subdomains.
        public var hostMatching = false
        /// The order of the values that building appends as a query.
        public var parameterOrder = ParameterOrder.asGiven

        /// Makes the settings that hold unless stated.
        public init() {}
    }

    /// What makes the converter of a variable of what stands in its parentheses.
    public typealias ConverterFactory = @Sendable (ConverterArguments) throws -> any Converter

    /// The settings; changes hold for the rules that are added afterwards.
    public var options: Options

    /// The rules so far, in order.
    public private(set) var rules: [BoundRule] = []

    private var methods = MethodTable()

    private var converters: [String: ConverterFactory] = [
        "default": { try StringConverter($0) },
        "string": { try StringConverter($0) },
        "any": { try AnyConverter($0) },
        "path": { _ in PathConverter() },
        "int": { try IntegerConverter($0) },
        "float": { try FloatConverter($0) },
        "uuid": { _ in UUIDConverter() },
    ]

    /// Makes a map.
    ///
    /// - Parameters:
    ///   - rules: what makes its first rules.
    ///   - options: its settings.
    /// - Throws: ``RoutingError`` if a rule is wrong.
    public init(_ rules: [any RuleFactory] = [], options: Options = Options()) throws(RoutingError) {
        self.options = options
        try add(rules)
    }

    /// Makes an empty map.
    ///
    /// - Parameter options: its settings.
    public init(options: Options = Options()) { self.options = options }

    /// Adds a converter that takes arguments; one of the same name is replaced.
    ///
    /// - Parameters:
    ///   - name: the name in rules.
    ///   - make: makes the converter of what stands in the parentheses after its name.
    public mutating func addConverter(_ name: String, _ make: @escaping ConverterFactory) { converters[name] = make }

    /// Adds a converter without arguments; one of the same name is replaced.
    ///
    /// - Parameters:
    ///   - name: the name in rules.
    ///   - converter: the converter.
    public mutating func addConverter(_ name: String, _ converter: some Converter) {
        addConverter(name) { arguments in
            guard arguments.positional.isEmpty, arguments.named.isEmpty else {
                throw RoutingError(.unexpectedArgument, "the converter '\(name)' takes no arguments.")
            }
            return converter
        }
    }

    /// Adds a rule.
    ///
    /// - Parameter rule: the rule.
    /// - Returns: the rule as the map has it.
    /// - Throws: ``RoutingError`` if the rule is wrong; it is not added then.
    @discardableResult
    public mutating func add(_ rule: Rule) throws(RoutingError) -> BoundRule {
        let bound = try bind(rule, index: rules.count)
        rules.append(bound)
        return bound
    }

    /// Adds the rules of a factory.
    ///
    /// - Parameter factory: what makes the rules.
    /// - Returns: the rules as the map has them.
    /// - Throws: ``RoutingError`` if one of the rules is wrong; none is added then.
    @discardableResult
    public mutating func add(_ factory: some RuleFactory) throws(RoutingError) -> [BoundRule] {
        var bound: [BoundRule] = []
        for rule in try factory.rules() { bound.append(try bind(rule, index: rules.count + bound.count)) }
        rules += bound
        return bound
    }

    /// Freezes the rules.
    ///
    /// - Returns: what matches and builds URLs.
    public func compiled() -> RouteMatcher { RouteMatcher(rules: rules, options: options, methods: methods) }

    private mutating func bind(_ rule: Rule, index: Int) throws(RoutingError) -> BoundRule {
        let methods = try Self.methods(of: rule)
        let draft = try RuleDraft(rule, options: options, converters: converters)
        var table = self.methods
        let mask = try methods.map { methods throws(RoutingError) in try table.mask(adding: methods, rule: rule.text) }
        self.methods = table
        return BoundRule(
            binding: rule, index: index, methods: methods, methodMask: mask ?? .max, options: options, draft: draft)
    }

    /// The methods in upper case, sorted, HEAD with GET.
    private static func methods(of rule: Rule) throws(RoutingError) -> [String]? {
        guard let stated = rule.methods else { return nil }
        var methods = Set(stated.map { $0.uppercased() })
        if methods.contains("GET") { methods.insert("HEAD") }
        let others = methods.subtracting(["GET", "HEAD", "OPTIONS"]).sorted().joined(separator: ", ")
        guard !rule.isWebSocket || others.isEmpty else {
            throw RoutingError(
                .invalidMethods, "a WebSocket rule answers only GET, HEAD and OPTIONS; leave out \(others).", rule: rule.text)
        }
        return methods.sorted()
    }
}
