/// Finds which names a scope binds and reads before its code is made.
///
/// Reference: jinja2/idtracking.py, `RootVisitor` and `FrameSymbolVisitor`: it stops where scopes of their own begin.
struct ScopeAnalysis {
    let tree: SyntaxTree
    let scope: Scope
    private var branches = 0

    init(_ tree: SyntaxTree, _ scope: Scope) {
        self.tree = tree
        self.scope = scope
    }

    /// Visits a list of statements or expressions.
    mutating func visitList(_ first: Int32) {
        var index = first
        while index >= 0 {
            visit(index)
            index = tree[index].next
        }
    }

    /// Binds the names of a target, as parameters or as assignments.
    mutating func visitTarget(_ index: Int32, asParameter: Bool) {
        guard index >= 0 else { return }
        let node = tree[index]
        switch node.kind {
        case .name where asParameter: scope.declareParameter(node.a)
        case .name: scope.noteStore(node.a, inBranch: branches > 0)
        case .namespaceTarget: scope.noteLoad(node.a)
        case .tuple, .list:
            var item = node.a
            while item >= 0 {
                visitTarget(item, asParameter: asParameter)
                item = tree[item].next
            }
        default: break
        }
    }

    /// Binds the parameters of a macro, after their names the defaults are read.
    mutating func visitSignature(_ index: Int32) {
        guard index >= 0 else { return }
        var parameter = tree[index].a
        while parameter >= 0 {
            scope.declareParameter(tree[parameter].a)
            parameter = tree[parameter].next
        }
        parameter = tree[index].a
        while parameter >= 0 {
            visit(tree[parameter].b)
            parameter = tree[parameter].next
        }
    }

    mutating func visit(_ index: Int32) {
        guard index >= 0 else { return }
        let node = tree[index]
        switch node.kind {
        case .integer, .bigInteger, .float, .string, .boolean, .none, .text, .breakLoop, .continueLoop, .debug, .block,
            .autoescape, .importName, .signature, .parameter, .loopParts, .extensionTag:
            break
        case .name, .namespaceTarget: scope.noteLoad(node.a)
        case .tuple, .list, .dictionary, .concat: visitList(node.a)
        case .attribute, .keywordArgument: visit(node.kind == .attribute ? node.a : node.b)
        case .spreadArgument, .spreadKeywords, .not, .negate, .plus, .comparison, .markSafeIfAutoescape, .output, .extends,
            .include, .expressionStatement, .filterBlock:
            visit(node.a)
        case .pair, .item, .binary:
            visit(node.a)
            visit(node.b)
        case .slice:
            visit(node.a)
            visit(node.b)
            visit(node.c)
        case .call, .filter, .test, .compare:
            visit(node.a)
            visitList(node.b)
        case .conditional:
            visit(node.a)
            visit(node.b)
            visit(node.c)
        case .forLoop: visit(node.b)
        case .ifElse: visitIf(index)
        case .macro: scope.noteStore(node.a, inBranch: branches > 0)
        case .callBlock: visit(node.a)
        case .set:
            visit(node.b)
            visitTarget(node.a, asParameter: false)
        case .setBlock: visitTarget(node.a, asParameter: false)
        case .with: visitWithValues(node.a)
        case .withBinding: visit(node.b)
        case .importAs:
            visit(node.a)
            scope.noteStore(node.b, inBranch: branches > 0)
        case .importFrom: visitImportFrom(node)
        }
    }

    private mutating func visitWithValues(_ first: Int32) {
        var binding = first
        while binding >= 0 {
            visit(tree[binding].b)
            binding = tree[binding].next
        }
    }

    private mutating func visitImportFrom(_ node: Node) {
        visit(node.a)
        var name = node.b
        while name >= 0 {
            let alias = tree[name].b >= 0 ? tree[name].b : tree[name].a
            scope.noteStore(alias, inBranch: branches > 0)
            name = tree[name].next
        }
    }

    /// An elif is the only statement of an else list: a loop instead of recursion.
    private mutating func visitIf(_ first: Int32) {
        visit(tree[first].a)
        branches += 1
        var index = first
        while true {
            visitList(tree[index].b)
            let otherwise = tree[index].c
            guard otherwise >= 0 else { break }
            if tree[otherwise].kind == .ifElse && tree[otherwise].next < 0 {
                visit(tree[otherwise].a)
                index = otherwise
            } else {
                visitList(otherwise)
                break
            }
        }
        branches -= 1
    }
}
