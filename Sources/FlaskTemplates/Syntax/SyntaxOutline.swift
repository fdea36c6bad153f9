/// A template's tree as nested parentheses, for tests and for looking at what the parser made of a text.
package struct SyntaxOutline {
    private let tree: SyntaxTree
    private var text = ""

    private init(_ tree: SyntaxTree) { self.tree = tree }

    /// The outline of a template.
    ///
    /// - Parameters:
    ///   - source: the text.
    ///   - syntax: how it is written.
    ///   - extensions: the tags that are enabled.
    /// - Returns: the statements, with blanks between them.
    /// - Throws: an error of kind `syntax` or `assertion`.
    package static func outline(
        _ source: String, syntax: TemplateSyntax = TemplateSyntax(), extensions: SyntaxExtensions = SyntaxExtensions()
    ) throws(TemplateError) -> String {
        let tree = try SyntaxTree.parse(
            source, name: nil, syntax: syntax, rules: DelimiterRules(syntax), extensions: extensions)
        var outline = SyntaxOutline(tree)
        outline.list(tree.root)
        return outline.text
    }

    /// The outline of an expression that stands alone.
    package static func outline(expression source: String) throws(TemplateError) -> String {
        let syntax = TemplateSyntax()
        let tree = try SyntaxTree.parse(
            expression: source, syntax: syntax, rules: DelimiterRules(syntax), extensions: SyntaxExtensions())
        var outline = SyntaxOutline(tree)
        outline.write(tree.root)
        return outline.text
    }

    /// Parses a template and forgets it.
    ///
    /// - Parameters:
    ///   - source: the text.
    ///   - syntax: how it is written.
    ///   - extensions: the tags that are enabled.
    /// - Throws: an error of kind `syntax` or `assertion`.
    package static func check(
        _ source: String, syntax: TemplateSyntax = TemplateSyntax(), extensions: SyntaxExtensions = SyntaxExtensions()
    ) throws(TemplateError) {
        _ = try SyntaxTree.parse(
            source, name: nil, syntax: syntax, rules: DelimiterRules(syntax), extensions: extensions)
    }

    // MARK: Parts

    /// Siblings with blanks between them.
    private mutating func list(_ first: Int32) {
        var index = first
        while index >= 0 {
            if index != first { text += " " }
            write(index)
            index = tree[index].next
        }
    }

    /// A name and its parts in parentheses; lists are written without parentheses of their own.
    private mutating func group(_ name: String, _ parts: [Part]) {
        text += "(" + name
        for part in parts {
            switch part {
            case .node(let index):
                text += " "
                write(index)
            case .list(let first):
                if first >= 0 { text += " " }
                list(first)
            case .body(let first):
                text += " {"
                list(first)
                text += "}"
            case .symbol(let symbol): text += " " + tree.symbols[Int(symbol)]
            case .flag(let name, let isSet): if isSet { text += " " + name }
            }
        }
        text += ")"
    }

    private enum Part {
        case node(Int32), list(Int32), body(Int32), symbol(Int32), flag(String, Bool)
    }

    private mutating func quoted(_ node: Node) {
        text += "\""
        for scalar in tree.text(of: node).unicodeScalars {
            switch scalar {
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\"", "\\": text += "\\\(scalar)"
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }

    private mutating func write(_ index: Int32) {
        guard index >= 0 else {
            text += "_"
            return
        }
        let node = tree[index]
        if !literal(node), !expression(node), !simpleStatement(node) { blockStatement(node) }
    }

    private mutating func literal(_ node: Node) -> Bool {
        let bits = UInt64(UInt32(bitPattern: node.a)) | UInt64(UInt32(bitPattern: node.b)) << 32
        switch node.kind {
        case .integer: text += "\(Int64(bitPattern: bits))"
        case .bigInteger: text += tree.text(of: node)
        case .float: text += "\(Double(bitPattern: bits))"
        case .string: quoted(node)
        case .boolean: text += node.a == 1 ? "true" : "false"
        case .none: text += "none"
        case .tuple: group("tuple", [.list(node.a)])
        case .list: group("list", [.list(node.a)])
        case .dictionary: group("dict", [.list(node.a)])
        case .pair: group("pair", [.node(node.a), .node(node.b)])
        default: return false
        }
        return true
    }

    private mutating func expression(_ node: Node) -> Bool {
        switch node.kind {
        case .name: text += tree.symbols[Int(node.a)]
        case .attribute: group(".", [.node(node.a), .symbol(node.b)])
        case .item: group("[]", [.node(node.a), .node(node.b)])
        case .slice: group(":", [.node(node.a), .node(node.b), .node(node.c)])
        case .call: group("call", [.node(node.a), .list(node.b)])
        case .keywordArgument: group("=", [.symbol(node.a), .node(node.b)])
        case .spreadArgument: group("*", [.node(node.a)])
        case .spreadKeywords: group("**", [.node(node.a)])
        case .filter: group("|", [.symbol(node.c), .node(node.a), .list(node.b)])
        case .test: group("is", [.symbol(node.c), .node(node.a), .list(node.b)])
        case .not: group("not", [.node(node.a)])
        case .negate: group("neg", [.node(node.a)])
        case .plus: group("pos", [.node(node.a)])
        case .binary: group(Self.name(BinaryOperator(rawValue: node.detail)), [.node(node.a), .node(node.b)])
        case .concat: group("~", [.list(node.a)])
        case .compare: group("compare", [.node(node.a), .list(node.b)])
        case .comparison: group(Self.name(ComparisonOperator(rawValue: node.detail)), [.node(node.a)])
        case .conditional: group("choose", [.node(node.a), .node(node.b), .node(node.c)])
        case .markSafeIfAutoescape: group("safe", [.node(node.a)])
        case .namespaceTarget: group("attribute", [.symbol(node.a), .symbol(node.b)])
        default: return false
        }
        return true
    }

    private mutating func simpleStatement(_ node: Node) -> Bool {
        let hasContext = node.detail & 2 != 0
        switch node.kind {
        case .text: quoted(node)
        case .output: group("out", [.node(node.a)])
        case .set: group("set", [.node(node.a), .node(node.b)])
        case .withBinding: group("=", [.node(node.a), .node(node.b)])
        case .extends: group("extends", [.node(node.a)])
        case .include:
            group("include", [.node(node.a), .flag("missing", node.detail & 1 != 0), .flag("context", hasContext)])
        case .importAs: group("import", [.node(node.a), .symbol(node.b), .flag("context", hasContext)])
        case .importFrom: group("from", [.node(node.a), .list(node.b), .flag("context", hasContext)])
        case .importName: group("as", [.symbol(node.a), .symbol(node.b)])
        case .expressionStatement: group("do", [.node(node.a)])
        case .breakLoop: text += "(break)"
        case .continueLoop: text += "(continue)"
        case .debug: text += "(debug)"
        default: return false
        }
        return true
    }

    private mutating func blockStatement(_ node: Node) {
        switch node.kind {
        case .forLoop:
            let parts = tree[node.c]
            group(
                "for",
                [
                    .node(node.a), .node(node.b), .node(parts.c), .flag("recursive", node.detail == 1), .body(parts.a),
                    .body(parts.b),
                ])
        case .ifElse: group("if", [.node(node.a), .body(node.b), .body(node.c)])
        case .macro: group("macro", [.symbol(node.a), .node(node.b), .body(node.c)])
        case .signature: group("parameters", [.list(node.a)])
        case .parameter: group("=", [.symbol(node.a), .node(node.b)])
        case .callBlock: group("callblock", [.node(node.a), .node(node.b), .body(node.c)])
        case .filterBlock: group("filter", [.node(node.a), .body(node.b)])
        case .setBlock: group("setblock", [.node(node.a), .node(node.b), .body(node.c)])
        case .with: group("with", [.list(node.a), .body(node.b)])
        case .block:
            group(
                "block",
                [
                    .symbol(node.a), .flag("scoped", node.detail & 1 != 0), .flag("required", node.detail & 2 != 0),
                    .body(node.b),
                ])
        case .autoescape: group("autoescape", [.node(node.a), .body(node.b)])
        case .extensionTag: group("tag \(node.a)", [])
        default: text += "?"
        }
    }

    private static func name(_ sign: BinaryOperator?) -> String {
        switch sign {
        case .add: "+"
        case .subtract: "-"
        case .multiply: "*"
        case .divide: "/"
        case .floorDivide: "//"
        case .modulo: "%"
        case .power: "**"
        case .and: "and"
        case .or: "or"
        case nil: "?"
        }
    }

    private static func name(_ sign: ComparisonOperator?) -> String {
        switch sign {
        case .equal: "=="
        case .notEqual: "!="
        case .less: "<"
        case .lessOrEqual: "<="
        case .greater: ">"
        case .greaterOrEqual: ">="
        case .contained: "in"
        case .notContained: "not-in"
        case nil: "?"
        }
    }
}
