import FlaskHTTP
public import FlaskRouting

/// A type that the value of a rule's variable can become, and that a URL can be built from.
///
/// Conform an enum with text values to accept exactly those: `enum Color: String, PathArgument { case red, green }`.
public protocol PathArgument: ViewArgument, RouteValueConvertible {
    /// The kinds of values that this type is made of, for the check when a view is registered.
    static var variableKinds: Set<VariableKind> { get }

    /// Makes the argument of the value that a converter gave.
    ///
    /// Gives `nil` if there is no such argument; the request is answered with 404 then.
    ///
    /// - Parameter routeValue: the value of the variable.
    init?(routeValue: RouteValue)
}

extension PathArgument {
    /// The next variable of the rule, which must be there.
    public static var requirement: ViewArgumentRequirement { .variable(kinds: variableKinds, optional: false) }

    /// Takes the next variable of the rule.
    ///
    /// - Parameter source: the values of the rule's variables.
    /// - Returns: the argument.
    /// - Throws: 404 if the value has no counterpart in this type.
    public static func argument(from source: inout ViewArgumentSource) throws -> Self {
        guard let value = source.nextVariable(), let argument = Self(routeValue: value) else { try abort(404) }
        return argument
    }
}

extension String: PathArgument {
    /// Text, and identifiers in their canonical form.
    public static var variableKinds: Set<VariableKind> { [.text, .identifier] }

    /// Takes text.
    ///
    /// - Parameter routeValue: the value of a `string`, `path`, `any` or `uuid` variable.
    public init?(routeValue: RouteValue) {
        switch routeValue {
        case .string(let text), .uuid(let text): self = text
        default: return nil
        }
    }
}

extension Int: PathArgument {
    /// Integers.
    public static var variableKinds: Set<VariableKind> { [.integer] }

    /// Takes an integer.
    ///
    /// - Parameter routeValue: the value of an `int` variable; one that does not fit in 64 bits is no `Int`.
    public init?(routeValue: RouteValue) {
        guard case .int(let number) = routeValue else { return nil }
        self = number
    }
}

extension Double: PathArgument {
    /// Numbers of either kind.
    public static var variableKinds: Set<VariableKind> { [.number, .integer] }

    /// Takes a number.
    ///
    /// - Parameter routeValue: the value of a `float` or `int` variable.
    public init?(routeValue: RouteValue) {
        switch routeValue {
        case .double(let number): self = number
        case .int(let number): self = Double(number)
        default: return nil
        }
    }
}

extension RouteValue: PathArgument {
    /// Every kind.
    public static var variableKinds: Set<VariableKind> { Set(VariableKind.allCases) }

    /// Takes the value as the converter gave it.
    ///
    /// - Parameter routeValue: the value.
    public init?(routeValue: RouteValue) { self = routeValue }
}

extension PathArgument where Self: RawRepresentable, RawValue == String {
    /// Text.
    public static var variableKinds: Set<VariableKind> { [.text] }

    /// Takes one of the raw values.
    ///
    /// - Parameter routeValue: the value of a text variable.
    public init?(routeValue: RouteValue) {
        guard case .string(let text) = routeValue else { return nil }
        self.init(rawValue: text)
    }

    /// The raw value.
    public var routeValue: RouteValue { .string(rawValue) }
}

extension Optional: ViewArgument where Wrapped: PathArgument {
    /// The next variable, which not every rule of the view needs to have.
    public static var requirement: ViewArgumentRequirement { .variable(kinds: Wrapped.variableKinds, optional: true) }

    /// Takes the next variable of the rule, if the rule that matched has it.
    ///
    /// - Parameter source: the values of the rule's variables.
    /// - Returns: the argument, or `nil` where the rule lacks the variable.
    /// - Throws: 404 if the value has no counterpart in the wrapped type.
    public static func argument(from source: inout ViewArgumentSource) throws -> Wrapped? {
        guard let value = source.nextVariable(), value != .null else { return nil }
        guard let argument = Wrapped(routeValue: value) else { try abort(404) }
        return argument
    }
}

extension Optional: PathArgument where Wrapped: PathArgument {
    /// The kinds of the wrapped type.
    public static var variableKinds: Set<VariableKind> { Wrapped.variableKinds }

    /// Takes what the wrapped type takes.
    ///
    /// - Parameter routeValue: the value of the variable.
    public init?(routeValue: RouteValue) {
        guard let wrapped = Wrapped(routeValue: routeValue) else { return nil }
        self = wrapped
    }
}
