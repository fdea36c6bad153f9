public import FlaskTemplates

/// Adds filters to templates: what stands behind `app.templateFilter` and its sisters.
public struct TemplateFilterRegistration: Sendable {
    let registrar: Registrar

    /// Adds a filter to the application's templates: `{{ title|cut(20) }}`.
    ///
    /// The first parameter is the operand; those of optional type may be left out in templates.
    ///
    /// ```swift
    /// app.templateFilter("cut") { (text: String, length: Int?) in String(text.prefix(length ?? 10)) }
    /// ```
    ///
    /// Reference: flask/sansio/app.py, App.template_filter.
    ///
    /// - Parameters:
    ///   - name: its name in templates.
    ///   - parameters: the names of the parameters behind the operand, where templates may use them.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - function: the filter.
    public func callAsFunction<
        each Parameter: TemplateValueReadable & SendableMetatype, Result: TemplateValueConvertible & SendableMetatype
    >(
        _ name: String, parameters: [String] = [], file: StaticString = #fileID, line: UInt = #line,
        _ function: @escaping @Sendable (repeat each Parameter) throws -> Result
    ) {
        registrar.addToTemplates(at: SourceSite(file: file, line: line)) { $0.filter(name, parameters: parameters, function) }
    }

    /// Adds a filter that takes any arguments.
    ///
    /// - Parameters:
    ///   - name: its name in templates.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - function: gets the operand and the arguments, and those with names.
    public func callAsFunction(
        _ name: String, file: StaticString = #fileID, line: UInt = #line, variadic function: @escaping VariadicTemplateFunction
    ) {
        registrar.addToTemplates(at: SourceSite(file: file, line: line)) { $0.filter(name, variadic: function) }
    }
}

/// Adds tests to templates: what stands behind `app.templateTest` and its sisters.
public struct TemplateTestRegistration: Sendable {
    let registrar: Registrar

    /// Adds a test to the application's templates: `{% if number is sevenfold %}`.
    ///
    /// Reference: flask/sansio/app.py, App.template_test.
    ///
    /// - Parameters:
    ///   - name: its name in templates.
    ///   - parameters: the names of the parameters behind the operand, where templates may use them.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - function: the test.
    public func callAsFunction<each Parameter: TemplateValueReadable & SendableMetatype>(
        _ name: String, parameters: [String] = [], file: StaticString = #fileID, line: UInt = #line,
        _ function: @escaping @Sendable (repeat each Parameter) throws -> Bool
    ) {
        registrar.addToTemplates(at: SourceSite(file: file, line: line)) { $0.test(name, parameters: parameters, function) }
    }
}

/// Adds functions to templates: what stands behind `app.templateGlobal` and its sisters.
public struct TemplateGlobalRegistration: Sendable {
    let registrar: Registrar

    /// Adds a function to the application's templates: `{{ dashed("a", 3) }}`.
    ///
    /// Reference: flask/sansio/app.py, App.template_global.
    ///
    /// - Parameters:
    ///   - name: its name in templates.
    ///   - parameters: the names of its parameters, where templates may use them.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - function: the function.
    public func callAsFunction<
        each Parameter: TemplateValueReadable & SendableMetatype, Result: TemplateValueConvertible & SendableMetatype
    >(
        _ name: String, parameters: [String] = [], file: StaticString = #fileID, line: UInt = #line,
        _ function: @escaping @Sendable (repeat each Parameter) throws -> Result
    ) {
        registrar.addToTemplates(at: SourceSite(file: file, line: line)) { $0.function(name, parameters: parameters, function) }
    }

    /// Adds a function of any arguments: `{{ dashed("a", 3, "b") }}`.
    ///
    /// - Parameters:
    ///   - name: its name in templates.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - function: gets the arguments, and those with names.
    public func callAsFunction(
        _ name: String, file: StaticString = #fileID, line: UInt = #line, variadic function: @escaping VariadicTemplateFunction
    ) {
        registrar.addToTemplates(at: SourceSite(file: file, line: line)) { $0.function(name, variadic: function) }
    }
}
