extension SyntaxTree {
    /// A part of a node, as a pass over the tree meets it.
    enum Part {
        /// An expression or a statement.
        case node(Int32)
        /// A list of them.
        case list(Int32)
        /// A target of an assignment.
        case target(Int32)
        /// A name that is bound: a parameter, a macro, an import.
        case binding(Int32)
    }

    /// Visits the parts of a node in the order in which Jinja2's visitors meet them.
    func forEachPart(of node: Node, _ visit: (Part) -> Void) {
        switch node.kind {
        case .integer, .bigInteger, .float, .string, .boolean, .none, .text, .breakLoop, .continueLoop, .debug, .name,
            .namespaceTarget, .extensionTag:
            break
        case .tuple, .list, .dictionary, .concat: visit(.list(node.a))
        case .attribute, .spreadArgument, .spreadKeywords, .not, .negate, .plus, .comparison, .markSafeIfAutoescape, .output,
            .extends, .include, .expressionStatement:
            visit(.node(node.a))
        case .keywordArgument: visit(.node(node.b))
        case .pair, .item, .binary: visitNodes(node.a, node.b, visit)
        case .slice:
            visitNodes(node.a, node.b, visit)
            visit(.node(node.c))
        case .conditional:
            visitNodes(node.a, node.b, visit)
            visit(.node(node.c))
        case .call, .filter, .test, .compare:
            visit(.node(node.a))
            visit(.list(node.b))
        default: forEachPartOfStatement(node, visit)
        }
    }

    /// Visits all branches of an if: an elif is the only statement of an else list, which is no deeper nesting.
    private func forEachBranch(of first: Node, _ visit: (Part) -> Void) {
        var node = first
        while true {
            visit(.node(node.a))
            visit(.list(node.b))
            guard node.c >= 0, self[node.c].kind == .ifElse, self[node.c].next < 0 else { break }
            node = self[node.c]
        }
        visit(.list(node.c))
    }

    /// Whether nodes are nested more deeply than a limit, found without recursion.
    func isNested(deeperThan limit: Int) -> Bool {
        var open: [(part: Part, depth: Int)] = [(.list(root), 1)]
        while let (part, depth) = open.popLast() {
            if depth > limit { return true }
            switch part {
            case .target, .binding: break
            case .node(let child): if child >= 0 { openParts(of: self[child], depth + 1, &open) }
            case .list(let first):
                var index = first
                while index >= 0 {
                    openParts(of: self[index], depth + 1, &open)
                    index = self[index].next
                }
            }
        }
        return false
    }

    private func openParts(of node: Node, _ depth: Int, _ open: inout [(part: Part, depth: Int)]) {
        switch node.kind {
        case .text, .name, .integer, .string, .boolean, .none, .float: break
        default: forEachPart(of: node) { open.append(($0, depth)) }
        }
    }

    private func visitNodes(_ first: Int32, _ second: Int32, _ visit: (Part) -> Void) {
        visit(.node(first))
        visit(.node(second))
    }

    private func forEachPartOfStatement(_ node: Node, _ visit: (Part) -> Void) {
        switch node.kind {
        case .forLoop:
            visit(.target(node.a))
            visit(.node(node.b))
            visit(.node(node.c))
        case .loopParts:
            visit(.list(node.a))
            visit(.list(node.b))
            visit(.node(node.c))
        case .ifElse: forEachBranch(of: node, visit)
        case .macro:
            visit(.node(node.b))
            visit(.list(node.c))
        case .signature: visit(.list(node.a))
        case .parameter:
            visit(.binding(node.a))
            visit(.node(node.b))
        case .callBlock:
            visit(.node(node.a))
            visit(.node(node.b))
            visit(.list(node.c))
        case .filterBlock:
            visit(.list(node.b))
            visit(.node(node.a))
        case .set:
            visit(.target(node.a))
            visit(.node(node.b))
        case .setBlock:
            visit(.target(node.a))
            visit(.node(node.b))
            visit(.list(node.c))
        case .with:
            visit(.list(node.a))
            visit(.list(node.b))
        case .withBinding:
            visit(.target(node.a))
            visit(.node(node.b))
        case .block: visit(.list(node.b))
        case .autoescape:
            visit(.node(node.a))
            visit(.list(node.b))
        case .importAs, .importFrom: visit(.node(node.a))
        default: break
        }
    }
}
