/// The filters that apply other filters and tests to items.
enum SelectionFilters {
    /// The filters by name.
    static let filters: [String: NativeFunction] = [
        "map": map, "reject": reject, "rejectattr": rejectAttribute, "select": select, "selectattr": selectAttribute,
    ]

    /// Gives a part of every item, or what a filter makes of it.
    ///
    /// Reference: jinja2/filters.py, do_map.
    @Sendable
    static func map(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        let operand = try operand(arguments, "map")
        let (options, names) = (arguments.rest(from: 1), arguments.names)
        guard try operand.isTrue() else { return .generator { _ in [] } }
        return .generator(over: operand) { state in
            if options.count == names.count, let place = names.firstIndex(of: "attribute") {
                let path = try attributePath(options, names, place)
                return { item, state in try path.read(item, state) }
            }
            guard options.count > names.count else {
                throw TemplateError(.filterArgument, "map requires a filter argument")
            }
            guard let name = options[0].stringValue, let filter = state.filter(named: name) else {
                return { _, state in throw try unknown("filter", options[0], state) }
            }
            let call = RepeatedCall(filter, Array(options.dropFirst()), names)
            return { item, state in try call(item, state) }
        }
    }

    private static func attributePath(_ options: [Value], _ names: [String], _ place: Int) throws -> AttributePath {
        var path = try AttributePath(options[place])
        for (index, name) in names.enumerated() where index != place {
            guard name == "default" else {
                throw TemplateError(.filterArgument, "Unexpected keyword argument \(Representation.text(of: name))")
            }
            if !options[index].isNone { path.replacement = options[index] }
        }
        return path
    }

    @Sendable
    static func select(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try choose(arguments, "select", keeps: true, byAttribute: false)
    }

    @Sendable
    static func reject(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try choose(arguments, "reject", keeps: false, byAttribute: false)
    }

    @Sendable
    static func selectAttribute(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try choose(arguments, "selectattr", keeps: true, byAttribute: true)
    }

    @Sendable
    static func rejectAttribute(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try choose(arguments, "rejectattr", keeps: false, byAttribute: true)
    }

    /// Keeps items that pass a test, or those that do not.
    ///
    /// Reference: jinja2/filters.py, select_or_reject.
    private static func choose(
        _ arguments: borrowing Arguments, _ name: String, keeps: Bool, byAttribute: Bool
    ) throws -> Value {
        let operand = try operand(arguments, name)
        let (options, names) = (arguments.rest(from: 1), arguments.names)
        guard try operand.isTrue() else { return .generator { _ in [] } }
        return .generator(over: operand) { state in
            var positional = options.dropLast(names.count)
            var path: AttributePath?
            if byAttribute {
                guard let argument = positional.popFirst() else {
                    throw TemplateError(.filterArgument, "Missing parameter for attribute name")
                }
                path = try AttributePath(argument)
            }
            guard let test = positional.popFirst() else {
                return { item, state in try (path?.read(item, state) ?? item).isTrue() == keeps ? item : nil }
            }
            guard let name = test.stringValue, let function = state.test(named: name) else {
                return { _, state in throw try unknown("test", test, state) }
            }
            let call = RepeatedCall(function, Array(positional) + options.suffix(names.count), names)
            return { item, state in try call(path?.read(item, state) ?? item, state).isTrue() == keeps ? item : nil }
        }
    }

    /// The error of a name that is none of a filter or test; the first item raises it, not one that cannot be walked.
    private static func unknown(_ kind: String, _ name: Value, _ state: RenderState) throws -> TemplateError {
        // Python looks the name up in a dictionary, which fails for lists and their kin.
        _ = try DictBox().find(name)
        return TemplateError(.runtime, "No \(kind) named \(try name.representation(state)).")
    }

    private static func operand(_ arguments: borrowing Arguments, _ name: String) throws -> Value {
        if arguments.positionalCount == 0 { throw TemplateError(.type, "\(name)() missing required argument 'value'") }
        return arguments[0]
    }
}

/// Calls a filter or a test with changing operands and the same arguments.
private final class RepeatedCall {
    private let function: NativeFunction
    private var arguments: [Value]
    private let names: [String]

    init(_ function: @escaping NativeFunction, _ arguments: [Value], _ names: [String]) {
        self.function = function
        self.arguments = [.none] + arguments
        self.names = names
    }

    @inline(never)
    func callAsFunction(_ operand: Value, _ state: RenderState) throws -> Value {
        arguments[0] = operand
        return try RenderState.invoke(arguments, names, state, function)
    }
}
