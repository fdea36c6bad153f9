import FlaskTemplates

/// Renders the template `main` of some templates.
func rendered(
    _ templates: [String: String], _ variables: [String: any TemplateValueConvertible] = [:],
    _ change: (inout TemplateOptions) -> Void = { _ in }
) throws -> String {
    var options = TemplateOptions()
    change(&options)
    let environment = TemplateEnvironment(loader: DictionaryLoader(templates), options: options)
    environment.enable(.expressionStatement, .loopControls)
    return try environment.template(named: "main").render(variables)
}

/// Renders one template.
func rendered(
    _ template: String, _ variables: [String: any TemplateValueConvertible] = [:],
    _ change: (inout TemplateOptions) -> Void = { _ in }
) throws -> String {
    try rendered(["main": template], variables, change)
}
