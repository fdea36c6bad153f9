/// Loaders by the first part of the name: `app1/index.html` is `index.html` of the loader `app1`.
///
/// Reference: jinja2/loaders.py, `PrefixLoader`.
public struct PrefixLoader: TemplateLoader {
    private let loaders: [String: any TemplateLoader]
    private let delimiter: String

    /// A loader that picks others by prefix.
    ///
    /// - Parameters:
    ///   - loaders: the loaders by prefix.
    ///   - delimiter: what ends the prefix.
    public init(_ loaders: [String: any TemplateLoader], delimiter: String = "/") {
        self.loaders = loaders
        self.delimiter = delimiter
    }

    /// The text of a template.
    public func source(of name: String) throws -> TemplateSource {
        let bytes = Array(name.utf8), mark = Array(delimiter.utf8)
        let place = bytes.indices.first { bytes[$0...].starts(with: mark) }
        guard let place, !mark.isEmpty, let loader = loaders[String(decoding: bytes[..<place], as: UTF8.self)] else {
            throw TemplateError.notFound(name)
        }
        do {
            return try loader.source(of: String(decoding: bytes[(place + mark.count)...], as: UTF8.self))
        } catch let error as TemplateError where error.kind == .notFound {
            throw TemplateError.notFound(name)
        }
    }

    /// The names of all templates.
    public func templateNames() throws -> [String] {
        var names: [String] = []
        for (prefix, loader) in loaders { names += try loader.templateNames().map { prefix + delimiter + $0 } }
        return names.sorted()
    }
}
