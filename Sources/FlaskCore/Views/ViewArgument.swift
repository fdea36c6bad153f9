public import FlaskRouting

/// A type that a view may take as a parameter.
///
/// Two families conform: values of the rule's variables (``PathArgument``), bound in the order in which the rule
/// names them, and values that are made of the request, such as `Request`. An application adds its own:
///
/// ```swift
/// struct CurrentUser: ViewArgument {
///     let name: String
///     static func argument(from source: inout ViewArgumentSource) throws -> CurrentUser {
///         guard let name = source.context.request?.headers["X-User"] else { try abort(401) }
///         return CurrentUser(name: name)
///     }
/// }
/// app.route("/me") { (user: CurrentUser) in "Hello \(user.name)" }
/// ```
public protocol ViewArgument: Sendable {
    /// What a parameter of this type asks of the rule; most types keep the default, which is nothing.
    static var requirement: ViewArgumentRequirement { get }

    /// Makes the argument for one call of the view.
    ///
    /// - Parameter source: the request's context and the values of the rule's variables.
    /// - Returns: the argument.
    /// - Throws: an `HTTPException` to answer the request instead of calling the view.
    static func argument(from source: inout ViewArgumentSource) throws -> Self
}

extension ViewArgument {
    /// Nothing: the argument does not come from the rule.
    public static var requirement: ViewArgumentRequirement { .none }
}

/// What a parameter of a view asks of the rule.
public enum ViewArgumentRequirement: Sendable, Equatable {
    /// The argument does not come from the rule.
    case none
    /// The argument is the next variable of the rule, which must give one of these kinds of values.
    case variable(kinds: Set<VariableKind>, optional: Bool)
}

/// Where a view's arguments come from during one call.
public struct ViewArgumentSource {
    /// The context of the request.
    public let context: Context
    private var position = 0

    init(context: Context) { self.context = context }

    /// Takes the value of the rule's next variable.
    ///
    /// - Returns: the value; `nil` where the rule that matched does not have that variable.
    public mutating func nextVariable() -> RouteValue? {
        defer { position += 1 }
        guard case .view(let match) = context.routing else { return nil }
        if match.entry.preprocessesValues, let changed = context.viewArguments {
            return match.value(at: position, of: changed)
        }
        return match.value(at: position)
    }
}
