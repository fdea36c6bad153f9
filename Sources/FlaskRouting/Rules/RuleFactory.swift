/// What makes rules: a rule itself, or a wrapper that changes those of others.
///
/// Reference: werkzeug/routing/rules.py, RuleFactory. Other than there, the wrappers keep every option of a rule, also
/// `mergeSlashes` and `isWebSocket`.
public protocol RuleFactory: Sendable {
    /// Makes the rules.
    ///
    /// - Returns: the rules, in the order in which they are to be added.
    /// - Throws: ``RoutingError`` if a rule cannot be made.
    func rules() throws(RoutingError) -> [Rule]
}

extension Rule: RuleFactory {
    /// The rule itself.
    ///
    /// - Returns: the rule alone.
    public func rules() throws(RoutingError) -> [Rule] { [self] }
}

extension Array: RuleFactory where Element == any RuleFactory {
    /// The rules of all factories.
    ///
    /// - Returns: their rules, one factory after the other.
    /// - Throws: ``RoutingError`` if one of them does.
    public func rules() throws(RoutingError) -> [Rule] {
        var rules: [Rule] = []
        for factory in self { rules += try factory.rules() }
        return rules
    }
}

/// Puts rules on a subdomain.
public struct Subdomain: RuleFactory {
    private let subdomain: String
    private let factories: [any RuleFactory]

    /// Puts rules on a subdomain.
    ///
    /// - Parameters:
    ///   - subdomain: the subdomain, which may have variables.
    ///   - factories: what makes the rules.
    public init(_ subdomain: String, _ factories: [any RuleFactory]) {
        self.subdomain = subdomain
        self.factories = factories
    }

    /// The rules on the subdomain.
    ///
    /// - Returns: the rules.
    /// - Throws: ``RoutingError`` if one of the factories does.
    public func rules() throws(RoutingError) -> [Rule] {
        var rules = try factories.rules()
        for index in rules.indices { rules[index].subdomain = subdomain }
        return rules
    }
}

/// Puts rules below a path.
public struct Submount: RuleFactory {
    private let path: Substring
    private let factories: [any RuleFactory]

    /// Puts rules below a path.
    ///
    /// - Parameters:
    ///   - path: the path; slashes at its end do not count.
    ///   - factories: what makes the rules.
    public init(_ path: String, _ factories: [any RuleFactory]) {
        var prefix = path[...]
        while prefix.utf8.last == UInt8(ascii: "/") { prefix.removeLast() }
        self.path = prefix
        self.factories = factories
    }

    /// The rules below the path.
    ///
    /// - Returns: the rules.
    /// - Throws: ``RoutingError`` if one of the factories does.
    public func rules() throws(RoutingError) -> [Rule] {
        var rules = try factories.rules()
        for index in rules.indices { rules[index].text = path + rules[index].text }
        return rules
    }
}

/// Puts a prefix before the endpoints of rules.
public struct EndpointPrefix: RuleFactory {
    private let prefix: String
    private let factories: [any RuleFactory]

    /// Puts a prefix before the endpoints of rules.
    ///
    /// - Parameters:
    ///   - prefix: the prefix.
    ///   - factories: what makes the rules.
    public init(_ prefix: String, _ factories: [any RuleFactory]) {
        self.prefix = prefix
        self.factories = factories
    }

    /// The rules with the longer endpoints.
    ///
    /// - Returns: the rules.
    /// - Throws: ``RoutingError`` if one of the factories does.
    public func rules() throws(RoutingError) -> [Rule] {
        var rules = try factories.rules()
        for index in rules.indices { rules[index].endpoint = prefix + rules[index].endpoint }
        return rules
    }
}
