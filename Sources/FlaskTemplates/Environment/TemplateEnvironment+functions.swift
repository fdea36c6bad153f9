extension TemplateEnvironment {
    // MARK: Filters

    /// Adds a filter: `{{ text|cut(3) }}`.
    ///
    /// The first parameter is the operand. Arguments are read as the types of the parameters; those of optional type may be left
    /// out, and are then `nil`.
    ///
    /// - Parameters:
    ///   - name: the name in templates.
    ///   - parameters: the names of the parameters behind the operand, where templates may use them.
    ///   - function: the filter.
    public func filter<
        each Parameter: TemplateValueReadable & SendableMetatype, Result: TemplateValueConvertible & SendableMetatype
    >(
        _ name: String, parameters: [String] = [], _ function: @escaping @Sendable (repeat each Parameter) throws -> Result
    ) {
        let native = TypedFunction.native(name, [""] + parameters, function)
        configure("filter '\(name)'") { setup in
            setup.filters[name] = native
            setup.unfoldable.insert(name)
        }
    }

    /// Adds a filter that takes any arguments.
    ///
    /// - Parameters:
    ///   - name: the name in templates.
    ///   - function: gets the operand and the arguments, and those with names.
    public func filter(_ name: String, variadic function: @escaping VariadicTemplateFunction) {
        configure("filter '\(name)'") { setup in
            setup.filters[name] = TypedFunction.native(function)
            setup.unfoldable.insert(name)
        }
    }

    /// Adds a test: `{% if number is multipleOf(3) %}`.
    ///
    /// - Parameters:
    ///   - name: the name in templates.
    ///   - parameters: the names of the parameters behind the operand, where templates may use them.
    ///   - function: the test.
    public func test<each Parameter: TemplateValueReadable & SendableMetatype>(
        _ name: String, parameters: [String] = [], _ function: @escaping @Sendable (repeat each Parameter) throws -> Bool
    ) {
        let native = TypedFunction.native(name, [""] + parameters, function)
        configure("test '\(name)'") { setup in
            setup.tests[name] = native
            setup.unfoldable.insert(name)
        }
    }

    // MARK: Globals

    /// Adds a variable that all templates see.
    ///
    /// - Parameters:
    ///   - name: its name.
    ///   - value: its value.
    public func global(_ name: String, _ value: any TemplateValueConvertible) {
        let value = value.templateValue
        configure("global '\(name)'") { $0.globals.set(name, to: value.value) }
    }

    /// Adds a function that all templates see: `{{ dashed("a", 3) }}`.
    ///
    /// - Parameters:
    ///   - name: its name.
    ///   - parameters: the names of its parameters, where templates may use them.
    ///   - function: the function.
    public func function<
        each Parameter: TemplateValueReadable & SendableMetatype, Result: TemplateValueConvertible & SendableMetatype
    >(
        _ name: String, parameters: [String] = [], _ function: @escaping @Sendable (repeat each Parameter) throws -> Result
    ) {
        let native = TypedFunction.native(name, parameters, function)
        configure("function '\(name)'") { $0.globals.set(name, to: .object(FunctionObject(name, native))) }
    }

    /// Adds a function of any arguments that all templates see.
    ///
    /// - Parameters:
    ///   - name: its name.
    ///   - isUnsafe: whether sandboxed templates may not call it.
    ///   - function: gets the arguments, and those with names.
    public func function(_ name: String, isUnsafe: Bool = false, variadic function: @escaping VariadicTemplateFunction) {
        let native = TypedFunction.native(function)
        configure("function '\(name)'") { setup in
            setup.globals.set(name, to: .object(FunctionObject(name, isUnsafe: isUnsafe, native)))
        }
    }

    /// Sets what every value goes through before it is written.
    ///
    /// - Parameter function: gives what to write for a value.
    public func finalize(_ function: @escaping @Sendable (TemplateValue) throws -> TemplateValue) {
        configure("finalize") { setup in
            setup.settings.finalize = { arguments, _ in try function(TemplateValue(arguments[0])).value }
        }
    }

    /// Adds a filter, a test or a global by its native form.
    func register(filter name: String, _ function: @escaping NativeFunction) {
        configure("filter '\(name)'") { $0.filters[name] = function }
    }
}

/// A function of templates that takes any arguments: the positional ones, and those with names in their order.
public typealias VariadicTemplateFunction =
    @Sendable (_ arguments: [TemplateValue], _ named: [(name: String, value: TemplateValue)]) throws -> TemplateValue
