/// Templates that a function finds.
///
/// Reference: jinja2/loaders.py, `FunctionLoader`.
public struct FunctionLoader: TemplateLoader {
    private let function: @Sendable (String) throws -> TemplateSource?

    /// A loader that asks a function.
    ///
    /// - Parameter function: gives the text of a name, `nil` where there is none.
    public init(_ function: @escaping @Sendable (_ name: String) throws -> TemplateSource?) { self.function = function }

    /// The text of a template.
    public func source(of name: String) throws -> TemplateSource {
        guard let source = try function(name) else { throw TemplateError.notFound(name) }
        return source
    }
}
