/// What stands in the parentheses of a converter, as in `<int(2, max=50):page>`.
public struct ConverterArguments: Sendable {
    /// The arguments without a name.
    public let positional: [RouteValue]
    /// The arguments with a name, in order; a name that occurs twice has its last value.
    public let named: [(name: String, value: RouteValue)]

    /// Makes arguments.
    ///
    /// - Parameters:
    ///   - positional: those without a name.
    ///   - named: those with a name.
    public init(positional: [RouteValue] = [], named: [(name: String, value: RouteValue)] = []) {
        self.positional = positional
        self.named = named
    }

    /// The value of a named argument.
    ///
    /// - Parameter name: its name.
    public subscript(name: String) -> RouteValue? { named.first { $0.name == name }?.value }

    /// Gives each argument the name of a parameter, as a call of a Python function does.
    func assigned(to parameters: [String]) throws(RoutingError) -> AssignedArguments {
        let listed = parameters.joined(separator: ", ")
        guard positional.count <= parameters.count else {
            throw RoutingError(
                .unexpectedArgument,
                "the converter takes at most \(parameters.count) arguments (\(listed)), not \(positional.count).")
        }
        var values: [String: RouteValue] = [:]
        for (name, value) in zip(parameters, positional) { values[name] = value }
        for (name, value) in named {
            guard parameters.contains(name) else {
                throw RoutingError(.unexpectedArgument, "the converter takes no argument '\(name)'; it takes \(listed).")
            }
            guard values.updateValue(value, forKey: name) == nil else {
                throw RoutingError(.unexpectedArgument, "the argument '\(name)' is given by its position and by its name.")
            }
        }
        return AssignedArguments(values: values)
    }
}

/// Arguments by the names of the parameters.
struct AssignedArguments {
    let values: [String: RouteValue]

    subscript(name: String) -> RouteValue? { values[name] }

    /// A whole number that is not negative; `nil` if there is none.
    func count(_ name: String) throws(RoutingError) -> Int? {
        guard let value = values[name], value != RouteValue.null else { return nil }
        return try requiredCount(name, value)
    }

    /// A whole number that is not negative.
    func requiredCount(_ name: String) throws(RoutingError) -> Int { try requiredCount(name, values[name] ?? RouteValue.null) }

    private func requiredCount(_ name: String, _ value: RouteValue) throws(RoutingError) -> Int {
        let number: RouteValue?
        switch value {
        case .int, .bigInteger: number = value
        case .bool(let flag): number = .int(flag ? 1 : 0)
        case .double(let double): number = NumberText.truncated(double)
        case .string(let text): number = NumberText.integer(text)
        default: throw RoutingError(.unexpectedArgument, "'\(name)' must be a whole number, not \(value).")
        }
        guard case .int(let count) = number, count >= 0 else {
            throw RoutingError(.invalidArgument, "'\(name)' must be a whole number that is not negative, not \(value).")
        }
        return count
    }

    /// A number; `nil` if there is none.
    func number(_ name: String) throws(RoutingError) -> RouteValue? {
        switch values[name] {
        case nil, RouteValue.null?: return nil
        case .bool(let flag)?: return .int(flag ? 1 : 0)
        case .int(let number)?: return .int(number)
        case .bigInteger(let digits)?: return .bigInteger(digits)
        case .double(let number)?: return .double(number)
        case let value?: throw RoutingError(.unexpectedArgument, "'\(name)' must be a number, not '\(value)'.")
        }
    }

    /// Whether an argument counts as true in Python.
    func isTrue(_ name: String) -> Bool {
        switch values[name] {
        case nil, RouteValue.null?, .bool(false)?, .int(0)?, .double(0)?, .string("")?: false
        default: true
        }
    }
}
