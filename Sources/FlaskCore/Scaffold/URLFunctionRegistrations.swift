public import FlaskRouting
public import FlaskTemplates

/// Registers functions that see the values of URLs: what stands behind `app.urlValuePreprocessor` and its sisters.
public struct URLValuePreprocessorRegistration: Sendable {
    let registrar: Registrar

    /// Registers a function that sees and changes the values of a URL, before the before functions run.
    ///
    /// ```swift
    /// blueprint.urlValuePreprocessor { endpoint, values in
    ///     if case .string(let language)? = values.pop("language") { g.language = language }
    /// }
    /// ```
    ///
    /// What it takes out, the view does not get. Reference: flask/sansio/scaffold.py, Scaffold.url_value_preprocessor.
    ///
    /// - Parameters:
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - function: gets the endpoint, `nil` where no rule matched, and the values; may throw to answer the request.
    public func callAsFunction(
        file: StaticString = #fileID, line: UInt = #line,
        _ function: @escaping @Sendable (_ endpoint: String?, _ values: inout RouteArguments) throws -> Void
    ) {
        registrar.change(at: SourceSite(file: file, line: line)) { $0.valuePreprocessors.append(function) }
    }
}

/// Registers functions that add values to URLs: what stands behind `app.urlDefaults` and its sisters.
public struct URLDefaultsRegistration: Sendable {
    let registrar: Registrar

    /// Registers a function that adds values to each URL that is built.
    ///
    /// ```swift
    /// blueprint.urlDefaults { endpoint, values in values.setDefault("language", "en") }
    /// ```
    ///
    /// Reference: flask/sansio/scaffold.py, Scaffold.url_defaults.
    ///
    /// - Parameters:
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - function: gets the endpoint and the values.
    public func callAsFunction(
        file: StaticString = #fileID, line: UInt = #line,
        _ function: @escaping @Sendable (_ endpoint: String, _ values: inout RouteValues) throws -> Void
    ) {
        registrar.change(at: SourceSite(file: file, line: line)) { $0.urlDefaults.append(function) }
    }
}

/// Registers functions that add variables to templates: what stands behind `app.contextProcessor` and its sisters.
public struct ContextProcessorRegistration: Sendable {
    let registrar: Registrar

    /// Registers a function that adds variables to templates that are rendered.
    ///
    /// Reference: flask/sansio/scaffold.py, Scaffold.context_processor.
    ///
    /// - Parameters:
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - function: gives the variables, with the globals of the request that is served.
    public func callAsFunction(
        file: StaticString = #fileID, line: UInt = #line,
        _ function: @escaping @Sendable () throws -> [String: any TemplateValueConvertible]
    ) {
        registrar.change(at: SourceSite(file: file, line: line)) { $0.contextProcessors.append(function) }
    }
}
