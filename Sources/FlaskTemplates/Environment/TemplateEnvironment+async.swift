extension TemplateEnvironment {
    /// Adds an asynchronous filter: renderings wait for what it returns, those that are synchronous get an error.
    ///
    /// Other filters cannot run it: `items|map("name")` is an error.
    ///
    /// - Parameters:
    ///   - name: the name in templates.
    ///   - parameters: the names of the parameters behind the operand, where templates may use them.
    ///   - function: the filter.
    public func asyncFilter<
        each Parameter: TemplateValueReadable & SendableMetatype, Result: TemplateValueConvertible & SendableMetatype
    >(
        _ name: String, parameters: [String] = [], _ function: @escaping @Sendable (repeat each Parameter) async throws -> Result
    ) {
        let native = TypedFunction.native(filter: name, TypedFunction.call(name, [""] + parameters, function))
        configure("filter '\(name)'") { setup in
            setup.filters[name] = native
            setup.unfoldable.insert(name)
        }
    }

    /// Adds an asynchronous function that all templates see: renderings wait for what it returns.
    ///
    /// - Parameters:
    ///   - name: its name.
    ///   - parameters: the names of its parameters, where templates may use them.
    ///   - function: the function.
    public func asyncFunction<
        each Parameter: TemplateValueReadable & SendableMetatype, Result: TemplateValueConvertible & SendableMetatype
    >(
        _ name: String, parameters: [String] = [], _ function: @escaping @Sendable (repeat each Parameter) async throws -> Result
    ) {
        global(name, TemplateValue.asyncFunction(name, parameters: parameters, function))
    }
}
