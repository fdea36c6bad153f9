/// Templates in memory, by name.
///
/// Reference: jinja2/loaders.py, `DictLoader`.
public struct DictionaryLoader: TemplateLoader, ExpressibleByDictionaryLiteral {
    private let templates: [String: String]

    /// A loader of texts by name.
    public init(_ templates: [String: String]) { self.templates = templates }

    /// A loader of texts by name.
    public init(dictionaryLiteral elements: (String, String)...) {
        templates = Dictionary(elements) { _, last in last }
    }

    /// The text of a template.
    public func source(of name: String) throws -> TemplateSource {
        guard let text = templates[name] else { throw TemplateError.notFound(name) }
        return TemplateSource(text)
    }

    /// The names of all templates.
    public func templateNames() throws -> [String] { templates.keys.sorted() }
}
