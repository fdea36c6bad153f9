/// What is wrong with a rule, a converter or a host, found while an application is set up or an adapter is bound.
///
/// Outcomes that any client can cause while a path is matched are no errors: see ``RouteMatch``.
public struct RoutingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kinds of mistakes.
    public enum Kind: Sendable, Hashable {
        /// The text of a rule does not follow the syntax of rules.
        case malformedRule
        /// A rule names a converter that the map does not have.
        case unknownConverter
        /// A converter got an argument of the wrong type or name, or too many of them.
        case unexpectedArgument
        /// A converter got an argument of the right type whose value makes no sense.
        case invalidArgument
        /// The pattern of a converter is no regular expression, or uses one of the features that are not supported.
        case invalidPattern
        /// Two variables of a rule have the same name.
        case duplicateVariable
        /// A WebSocket rule asks for methods other than GET, HEAD and OPTIONS, or a map has too many methods.
        case invalidMethods
        /// A default cannot be written by the converter of its variable.
        case invalidDefault
        /// The placeholder of a template or of a redirect names nothing that is there.
        case unknownPlaceholder
        /// A host that is no valid host name; clients can cause it by their `Host` header, the answer is 400.
        case badHost
        /// A subdomain was given to a map that matches whole hosts.
        case subdomainWithHostMatching
    }

    /// What kind of mistake it is.
    public let kind: Kind
    /// What happened, with which value, and what to do.
    public let message: String
    /// The text of the rule that is wrong; `nil` if no rule is.
    public let rule: String?
    /// Where in the rule it is wrong, counted in characters from 0; `nil` if it is not about a place.
    public let offset: Int?

    /// Describes a mistake.
    ///
    /// - Parameters:
    ///   - kind: what kind of mistake it is.
    ///   - message: what happened, with which value, and what to do.
    ///   - rule: the text of the rule that is wrong.
    ///   - offset: where in the rule it is wrong, in characters.
    public init(_ kind: Kind, _ message: String, rule: String? = nil, offset: Int? = nil) {
        self.kind = kind
        self.message = message
        self.rule = rule
        self.offset = offset
    }

    /// The message in one line, after the rule and the place in it.
    public var description: String {
        guard let rule else { return message }
        guard let offset else { return "rule '\(rule)': \(message)" }
        return "rule '\(rule)', at character \(offset): \(message)"
    }

    /// The same mistake, told of a rule and a place in it unless it already names them.
    func at(_ offset: Int?, of rule: String) -> RoutingError {
        RoutingError(kind, message, rule: self.rule ?? rule, offset: self.offset ?? offset)
    }
}
