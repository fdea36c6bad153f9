/// The names that functions within a part of a template see.
struct ClosureNames {
    var names: Set<Int32> = []
    /// Whether they show all their variables to another template.
    var seesAll = false

    func contains(_ symbol: Int32) -> Bool { seesAll || names.contains(symbol) }
}

/// Finds the names that macros, call blocks and recursive loops within a part of a template see from around them.
///
/// Variables of these names live in cells where they are assigned more than once, as Python's closures see it.
final class ClosureScan {
    private let tree: SyntaxTree
    /// Whether there is any such function in the template at all.
    let hasClosures: Bool
    private var names: Set<Int32> = []
    private var seesAll = false
    private var bound: [Int32] = []
    private var closures = 0

    init(_ tree: SyntaxTree) {
        self.tree = tree
        hasClosures = tree.nodes.contains { node in
            node.kind == .macro || node.kind == .callBlock || (node.kind == .forLoop && node.detail & 1 != 0)
        }
    }

    /// The names that functions within some statements see.
    func names(in lists: Int32...) -> ClosureNames {
        guard hasClosures else { return ClosureNames() }
        names = []
        seesAll = false
        for list in lists { scanList(list) }
        return ClosureNames(names: names, seesAll: seesAll)
    }

    private func scanList(_ first: Int32) {
        var index = first
        while index >= 0 {
            scan(index)
            index = tree[index].next
        }
    }

    private func scan(_ index: Int32) {
        guard index >= 0 else { return }
        let node = tree[index]
        switch node.kind {
        case .text: break
        case .block: if closures > 0 && node.detail & 1 != 0 { seesAll = true }
        case .name, .namespaceTarget: if closures > 0 && !bound.contains(node.a) { names.insert(node.a) }
        case .macro:
            // A macro assigns its own name in the scope around it.
            if closures > 0 { names.insert(node.a) }
            closure { scanParts(node) }
        case .callBlock:
            scan(node.a)
            closure {
                scan(node.b)
                scanList(node.c)
            }
        case .forLoop where node.detail & 1 != 0:
            scan(node.b)
            closure { scan(node.c) }
        case .include, .importAs, .importFrom:
            if closures > 0 && node.detail & 2 != 0 { seesAll = true }
            scan(node.a)
        default: scanParts(node)
        }
    }

    private func closure(_ body: () -> Void) {
        let known = bound.count
        closures += 1
        body()
        closures -= 1
        bound.removeLast(bound.count - known)
    }

    private func scanParts(_ node: Node) {
        tree.forEachPart(of: node) { part in
            switch part {
            case .node(let child): scan(child)
            case .list(let first): scanList(first)
            case .target(let target): scanTarget(target)
            case .binding(let symbol): if closures > 0 { bound.append(symbol) }
            }
        }
    }

    /// An assignment in a closure starts from the value around it.
    private func scanTarget(_ index: Int32) {
        guard index >= 0 else { return }
        let node = tree[index]
        if node.kind == .tuple || node.kind == .list { scanList(node.a) } else { scan(index) }
    }
}
