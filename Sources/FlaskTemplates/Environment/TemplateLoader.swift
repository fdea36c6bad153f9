/// Finds the text of templates by name.
public protocol TemplateLoader: Sendable {
    /// The text of a template.
    ///
    /// - Parameter name: the name, with `/` between its parts.
    /// - Returns: the text, and how to find out whether it changed.
    /// - Throws: a ``TemplateError`` of kind `notFound` where there is no such template.
    func source(of name: String) throws -> TemplateSource

    /// The names of all templates.
    ///
    /// - Returns: the names in order.
    /// - Throws: a ``TemplateError`` where the loader cannot list them.
    func templateNames() throws -> [String]
}

extension TemplateLoader {
    /// Fails: a loader that cannot list templates.
    public func templateNames() throws -> [String] {
        throw TemplateError(.type, "this loader cannot iterate over all templates")
    }
}

/// The text of a template, as a loader found it.
public struct TemplateSource: Sendable {
    /// The text.
    public var text: String
    /// Whether the template is still what it was; `nil` for texts that do not change.
    public var isUpToDate: (@Sendable () -> Bool)?

    /// A text.
    ///
    /// - Parameters:
    ///   - text: the template.
    ///   - isUpToDate: whether the template is still what it was.
    public init(_ text: String, isUpToDate: (@Sendable () -> Bool)? = nil) {
        self.text = text
        self.isUpToDate = isUpToDate
    }
}

extension TemplateError {
    /// The error of a name that no template has.
    package static func notFound(_ name: String) -> TemplateError { TemplateError(.notFound, name) }
}
