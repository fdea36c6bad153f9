/// Templates that are part of the program: texts compiled into it, or a directory beside it.
///
/// Stands for Jinja2's `PackageLoader` and `ModuleLoader`.
public struct EmbeddedLoader: TemplateLoader {
    private let templates: [(name: String, text: StaticString)]

    /// A loader of texts that are literals of the program.
    ///
    /// - Parameter templates: the texts by name; nothing is copied until a template is loaded.
    public init(_ templates: KeyValuePairs<String, StaticString>) {
        self.templates = templates.map { ($0.key, $0.value) }
    }

    /// The text of a template.
    public func source(of name: String) throws -> TemplateSource {
        guard let found = templates.first(where: { $0.name.utf8.elementsEqual(name.utf8) }) else {
            throw TemplateError.notFound(name)
        }
        return TemplateSource("\(found.text)")
    }

    /// The names of all templates.
    public func templateNames() throws -> [String] { templates.map(\.name).sorted() }
}
