import FlaskHTTP
import FlaskRouting

/// What is called for a rule: one entry a rule, found by the rule's index.
final class RouteEntry: Sendable {
    /// The endpoint's name.
    let endpoint: String
    /// The view.
    let function: RequestFunction
    /// The names of the variables in the order of the view's parameters; `nil` if the rule has them in that order.
    let names: [String]?
    /// Whether `OPTIONS` is answered by the framework.
    let automaticOptions: Bool
    /// Where the view runs, and what was seen of it so far.
    let load: ViewLoad
    /// How the view gets the content.
    let body: BodyHandling
    /// What is called around the view.
    let surroundings: FrozenSurroundings
    /// Whether the values of the URL may differ from what the router found.
    let preprocessesValues: Bool
    /// The entries of the request methods where they differ, each with its match without values: views that are types.
    let byMethod: [MethodEntry]?
    /// The view, if it is synchronous and nothing is called around it: then its response is the answer.
    let directView: (@Sendable (Context, RequestFunction.Subject) throws -> Response?)?

    init(
        endpoint: String, function: RequestFunction, names: [String]?, automaticOptions: Bool, load: ViewLoad,
        body: BodyHandling, surroundings: FrozenSurroundings, isDirect: Bool, byMethod: [MethodEntry]? = nil
    ) {
        self.endpoint = endpoint
        self.function = function
        directView = if isDirect, case .synchronous(let view) = function { view } else { nil }
        self.names = names
        self.automaticOptions = automaticOptions
        self.load = load
        self.body = body
        self.surroundings = surroundings
        preprocessesValues = surroundings.preprocessesValues
        self.byMethod = byMethod
    }
}

/// What is called for a rule and one request method.
struct MethodEntry: Sendable {
    let method: String
    /// The match of the rule without values.
    let match: RouteMatchEntry
}

/// A rule that matched: its entry and the values of its variables.
///
/// A rule without variables has one, made at the start; the others get one a request.
final class RouteMatchEntry: Sendable {
    let entry: RouteEntry
    let rule: BoundRule
    let arguments: RouteArguments

    init(_ entry: RouteEntry, _ rule: BoundRule, _ arguments: RouteArguments = RouteArguments()) {
        self.entry = entry
        self.rule = rule
        self.arguments = arguments
    }

    /// The match with the entry of a request method, where the methods have entries of their own.
    func narrowed(to method: String) -> RouteMatchEntry {
        guard let plain = entry.byMethod?.first(where: { $0.method == method })?.match else { return self }
        return arguments.isEmpty ? plain : RouteMatchEntry(plain.entry, rule, arguments)
    }

    /// The value for the view's parameter at a position among values that a preprocessor may have changed.
    func value(at position: Int, of changed: RouteArguments) -> RouteValue? {
        let names = entry.names ?? arguments.names
        return position < names.count ? changed[names[position]] : nil
    }

    /// The value for the view's parameter at a position; `nil` where the rule lacks that variable.
    func value(at position: Int) -> RouteValue? {
        guard let names = entry.names else {
            return position < arguments.count ? arguments.value(at: position) : nil
        }
        return position < names.count ? arguments[names[position]] : nil
    }
}
