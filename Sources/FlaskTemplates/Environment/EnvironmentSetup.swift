/// What an environment is made of, while it may still be changed.
struct EnvironmentSetup: Sendable {
    var settings = Settings()
    var syntax = TemplateSyntax()
    var extensions = SyntaxExtensions()
    var filters: [String: NativeFunction] = [:]
    var tests: [String: NativeFunction] = [:]
    /// Filters and tests whose results differ from call to call, or depend on the context.
    var unfoldable: Set<String> = []
    /// The application's own tags; `extensions.tags` says the same to the parser.
    var tags: [TemplateTag] = []
    var globals = VariableTable()
    /// What answers operators of sandboxed templates.
    var intercepted: [InterceptedOperator: NativeFunction] = [:]
    var loader: (any TemplateLoader)?
    var joinPath: (@Sendable (_ name: String, _ parent: String) -> String)?
}
