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

    /// Enables sets of tags in the application's templates, such as `{% break %}`.
    ///
    /// - Parameters:
    ///   - extensions: which.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    public func templateExtensions(_ extensions: TemplateExtension..., file: StaticString = #fileID, line: UInt = #line) {
        addToTemplates(SourceSite(file: file, line: line)) { $0.enable(extensions) }
    }

    /// Adds to the environment, whether it was made already or not.
    func addToTemplates(_ site: SourceSite, _ addition: @escaping @Sendable (TemplateEnvironment) -> Void) {
        register(at: site) { $0.templates.additions.append(addition) }
        if let environment = knownTemplateEnvironment { addition(environment) }
    }
}
