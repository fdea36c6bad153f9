/// A URL that cannot be built.
///
/// The description names the nearest endpoint, the values that are missing or the methods that the rule answers.
/// Reference: werkzeug/routing/exceptions.py, BuildError.
public struct BuildError: Error, Sendable {
    /// Why it cannot be built.
    public enum Kind: Sendable, Hashable {
        /// No rule of the endpoint suits the values and the method.
        case noSuitableRule
        /// A converter cannot write the value of its variable.
        case invalidValue
        /// A converter takes no values of that type.
        case unexpectedType
    }

    /// Why it cannot be built.
    public let kind: Kind
    /// The endpoint that was asked for.
    public let endpoint: String
    /// The values that were given.
    public let values: RouteValues
    /// The method that was asked for.
    public let method: String?
    /// What a converter threw.
    public let underlying: (any Error)?

    private let matcher: RouteMatcher

    init(endpoint: String, values: RouteValues, method: String?, matcher: RouteMatcher, underlying: (any Error)?) {
        self.endpoint = endpoint
        self.values = values
        self.method = method
        self.matcher = matcher
        self.underlying = underlying
        kind =
            switch (underlying as? ConversionError)?.kind {
            case .unexpectedType: .unexpectedType
            case .invalidValue: .invalidValue
            case nil: underlying == nil ? .noSuitableRule : .invalidValue
            }
    }

    /// The rule that is most like what was asked for; `nil` if the map has no rules.
    public var suggestion: BoundRule? {
        var best: (rule: BoundRule, score: Double)?
        for endpoint in matcher.endpoints {
            let likeness = 0.98 * SequenceLikeness.ratio(endpoint, self.endpoint)
            for rule in matcher.rulesByEndpoint[endpoint] ?? [] {
                let score = likeness + bonus(of: rule)
                if best.map({ score > $0.score }) ?? true { best = (rule, score) }
            }
        }
        return best?.rule
    }

    private func bonus(of rule: BoundRule) -> Double {
        let takesValues = values.allSatisfy { rule.argumentNames.contains($0.name) }
        let takesMethod = method.map { rule.methods?.contains($0) == true } ?? false
        return (takesValues ? 0.01 : 0) + (takesMethod ? 0.01 : 0)
    }
}

extension BuildError: CustomStringConvertible {
    /// What could not be built, and a hint what to change.
    public var description: String {
        var message = "Could not build url for endpoint \(RouteValue.quoted(endpoint))"
        if let method, !method.isEmpty { message += " (\(RouteValue.quoted(method)))" }
        if !values.isEmpty { message += " with values \(Self.list(values.names))" }
        if let underlying { return message + ": \(underlying)." }
        message += "."
        guard let suggestion else { return message }
        guard suggestion.endpoint == endpoint else {
            return message + " Did you mean \(RouteValue.quoted(suggestion.endpoint)) instead?"
        }
        if let method, !method.isEmpty, let methods = suggestion.methods, !methods.contains(method) {
            message += " Did you mean to use methods \(Self.list(methods))?"
        }
        let missing = suggestion.argumentNames.filter { values[$0] == nil }
        if !missing.isEmpty { message += " Did you forget to specify values \(Self.list(Array(missing)))?" }
        return message
    }

    private static func list(_ names: [String]) -> String {
        RouteValue.list(names.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }.map(RouteValue.string))
            .description
    }
}
