/// A set of tags that templates have only if the environment enables it.
///
/// Reference: jinja2/ext.py.
public enum TemplateExtension: Sendable, Hashable {
    /// `{% do %}`: an expression whose value is not written.
    case expressionStatement
    /// `{% break %}` and `{% continue %}`.
    case loopControls
    /// `{% trans %}`: translated texts; see ``TemplateEnvironment/installTranslations(_:newstyle:)``.
    case translations
    /// `{% debug %}`: the variables, filters and tests of the place.
    case debug
}

extension TemplateEnvironment {
    /// Enables sets of tags.
    ///
    /// - Parameter extensions: which.
    public func enable(_ extensions: TemplateExtension...) { enable(extensions) }

    /// Enables sets of tags.
    ///
    /// - Parameter extensions: which.
    public func enable(_ extensions: [TemplateExtension]) {
        configure("enable") { setup in
            for item in extensions {
                switch item {
                case .expressionStatement: setup.extensions.hasDo = true
                case .loopControls: setup.extensions.hasLoopControls = true
                case .debug: setup.extensions.hasDebug = true
                case .translations:
                    if setup.extensions.translation == nil { setup.extensions.translation = .init() }
                    if setup.globals.value("_", hash: VariableTable.hash(of: "_")) == nil {
                        setup.globals.set("_", to: TranslationFunction.alias)
                    }
                }
            }
        }
    }

    /// The pieces of a text as the lexer sees them, with their lines; for tools.
    ///
    /// Reference: jinja2/environment.py, `Environment.lex`.
    ///
    /// - Parameter source: the text of a template.
    /// - Returns: line, type and text of each piece.
    /// - Throws: a ``TemplateError`` where no piece fits.
    public func lex(_ source: String) throws -> [(line: Int, type: String, text: String)] {
        let core = core
        return try TokenListing.list(source, name: nil, syntax: core.syntax, rules: core.delimiters)
    }
}
