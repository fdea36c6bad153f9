/// The way from the text of a template to its tree.
enum Frontend {
    static func parse(_ source: String, name: String?, _ core: EnvironmentCore) throws -> SyntaxTree {
        try SyntaxTree.parse(source, name: name, syntax: core.syntax, rules: core.delimiters, extensions: core.extensions)
    }

    static func parse(expression source: String, _ core: EnvironmentCore) throws -> SyntaxTree {
        try SyntaxTree.parse(expression: source, syntax: core.syntax, rules: core.delimiters, extensions: core.extensions)
    }
}
