public import FlaskTemplates

extension Flask {
    /// What the application's templates share: filters, tests, globals, options.
    ///
    /// Made when it is first asked for.
    ///
    /// Reference: flask/app.py, Flask.jinja_env.
    public var jinjaEnvironment: TemplateEnvironment { templateEnvironment() }

    /// How the application's templates read and render; change it before the first template is rendered.
    ///
    /// ```swift
    /// app.jinjaOptions.syntax.trimBlocks = true
    /// app.jinjaOptions.autoescape = .on
    /// ```
    ///
    /// Reference: flask/sansio/app.py, App.jinja_options.
    public var jinjaOptions: TemplateOptions {
        get { readSetup { $0.templates.options } }
        set { register { setup throws(FlaskError) in setup.templates.options = newValue } }
    }

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
    public func templateFilter<
        each Parameter: TemplateValueReadable & SendableMetatype, Result: TemplateValueConvertible & SendableMetatype
    >(
        _ name: String, parameters: [String] = [], file: StaticString = #fileID, line: UInt = #line,
        _ function: @escaping @Sendable (repeat each Parameter) throws -> Result
    ) {
        addToTemplates(SourceSite(file: file, line: line)) { $0.filter(name, parameters: parameters, function) }
    }

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
    public func templateTest<each Parameter: TemplateValueReadable & SendableMetatype>(
        _ name: String, parameters: [String] = [], file: StaticString = #fileID, line: UInt = #line,
        _ function: @escaping @Sendable (repeat each Parameter) throws -> Bool
    ) {
        addToTemplates(SourceSite(file: file, line: line)) { $0.test(name, parameters: parameters, function) }
    }

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
    public func templateGlobal<
        each Parameter: TemplateValueReadable & SendableMetatype, Result: TemplateValueConvertible & SendableMetatype
    >(
        _ name: String, parameters: [String] = [], file: StaticString = #fileID, line: UInt = #line,
        _ function: @escaping @Sendable (repeat each Parameter) throws -> Result
    ) {
        addToTemplates(SourceSite(file: file, line: line)) { $0.function(name, parameters: parameters, function) }
    }

    /// Enables sets of tags in the application's templates, such as `{% break %}`.
    ///
    /// - Parameters:
    ///   - extensions: which.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    public func templateExtensions(_ extensions: TemplateExtension..., file: StaticString = #fileID, line: UInt = #line) {
        addToTemplates(SourceSite(file: file, line: line)) { $0.enable(extensions) }
    }

    /// Registers a function that adds variables to every template that is rendered; what `renderTemplate` is given counts
    /// more.
    ///
    /// ```swift
    /// app.contextProcessor { ["user": g.user ?? "nobody"] }
    /// ```
    ///
    /// Reference: flask/sansio/scaffold.py, Scaffold.context_processor.
    ///
    /// - Parameters:
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - function: gives the variables, with the globals of the request that is served.
    public func contextProcessor(
        file: StaticString = #fileID, line: UInt = #line,
        _ function: @escaping @Sendable () throws -> [String: any TemplateValueConvertible]
    ) {
        register(at: SourceSite(file: file, line: line)) { $0.templates.contextProcessors.append(function) }
    }

    private func addToTemplates(_ site: SourceSite, _ addition: @escaping @Sendable (TemplateEnvironment) -> Void) {
        register(at: site) { $0.templates.additions.append(addition) }
        if let environment = knownTemplateEnvironment { addition(environment) }
    }
}
