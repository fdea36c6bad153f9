/// Several loaders, the first that has a template winning.
///
/// Reference: jinja2/loaders.py, `ChoiceLoader`.
public struct ChoiceLoader: TemplateLoader {
    private let loaders: [any TemplateLoader]

    /// A loader that asks others in order.
    public init(_ loaders: [any TemplateLoader]) { self.loaders = loaders }

    /// The text of a template.
    public func source(of name: String) throws -> TemplateSource {
        for loader in loaders {
            do {
                return try loader.source(of: name)
            } catch let error as TemplateError where error.kind == .notFound {
                continue
            }
        }
        throw TemplateError.notFound(name)
    }

    /// The names of all templates.
    public func templateNames() throws -> [String] {
        var names: Set<String> = []
        for loader in loaders { names.formUnion(try loader.templateNames()) }
        return names.sorted()
    }
}
