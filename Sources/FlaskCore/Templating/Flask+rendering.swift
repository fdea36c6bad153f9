public import FlaskTemplates

extension Flask {
    /// Renders a template: the plain twin of `renderTemplate`, for variables that are only known at run time.
    ///
    /// - Parameters:
    ///   - name: the name of the template.
    ///   - variables: values by name.
    /// - Returns: the text.
    /// - Throws: a `TemplateError` with its place in the templates.
    public func renderTemplate(
        _ name: String, variables: [String: any TemplateValueConvertible] = [:]
    ) throws -> String {
        try render(jinjaEnvironment.template(named: name), variables)
    }

    /// Renders the first template that exists of several.
    ///
    /// - Parameters:
    ///   - names: the names, the most wanted first.
    ///   - variables: values by name.
    /// - Returns: the text.
    /// - Throws: a `TemplateError` with its place in the templates.
    public func renderTemplate(
        _ names: [String], variables: [String: any TemplateValueConvertible] = [:]
    ) throws -> String {
        try render(jinjaEnvironment.selectTemplate(names), variables)
    }

    /// Renders the text of a template: the plain twin of `renderTemplateString`.
    ///
    /// - Parameters:
    ///   - source: the text.
    ///   - variables: values by name.
    /// - Returns: the text.
    /// - Throws: a `TemplateError` with its place.
    public func renderTemplateString(
        _ source: String, variables: [String: any TemplateValueConvertible] = [:]
    ) throws -> String {
        try render(jinjaEnvironment.template(fromString: source), variables)
    }

    /// The folder that templates are in; `nil` where there is none.
    ///
    /// Reference: flask/sansio/scaffold.py, Scaffold.template_folder.
    public var templateFolderPath: String? {
        let templates = readSetup { $0.templates }
        return templates.folder.flatMap { templates.folders.find($0) }
    }

    private func render(_ template: Template, _ variables: [String: any TemplateValueConvertible]) throws -> String {
        let variables = try processedVariables()?.merging(variables) { $1 } ?? variables
        return try announcing(template, variables) { try template.render(variables) }
    }

    /// What the context processors give; `nil` if there are none.
    ///
    /// Reference: flask/app.py, Flask.update_template_context.
    func processedVariables() throws -> [String: any TemplateValueConvertible]? {
        let context = Context.current.flatMap { $0.app === self ? $0 : nil }
        let processors = (context?.routing.match?.entry.surroundings ?? dispatcher.surroundings).contextProcessors
        guard !processors.isEmpty else { return nil }
        return try processors.reduce(into: [:]) { variables, processor in
            variables.merge(try processor()) { $1 }
        }
    }
}
