extension TemplateValue {
    /// A function that templates call, to be handed over as a variable.
    ///
    /// Arguments are read as the types of the parameters; those of optional type may be left out.
    ///
    /// ```swift
    /// app.contextProcessor { ["price": TemplateValue.function { (cents: Int) in "\(Double(cents) / 100) €" }] }
    /// ```
    ///
    /// - Parameters:
    ///   - name: its name in messages.
    ///   - parameters: the names of its parameters, where templates may use them.
    ///   - function: the function.
    /// - Returns: the value.
    public static func function<
        each Parameter: TemplateValueReadable & SendableMetatype, Result: TemplateValueConvertible & SendableMetatype
    >(
        _ name: String = "function", parameters: [String] = [],
        _ function: @escaping @Sendable (repeat each Parameter) throws -> Result
    ) -> TemplateValue {
        TemplateValue(.object(FunctionObject(name, TypedFunction.native(name, parameters, function))))
    }

    /// A function of any arguments that templates call, to be handed over as a variable.
    ///
    /// - Parameters:
    ///   - name: its name in messages.
    ///   - function: gets the arguments, and those with names.
    /// - Returns: the value.
    public static func function(
        _ name: String = "function", variadic function: @escaping VariadicTemplateFunction
    ) -> TemplateValue {
        TemplateValue(.object(FunctionObject(name, TypedFunction.native(function))))
    }
}
