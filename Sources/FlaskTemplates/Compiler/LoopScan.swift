/// Finds whether the body of a loop uses `loop` as an object, or only asks for its numbers.
final class LoopScan {
    private let tree: SyntaxTree
    private let loop: Int32
    /// Whether an object is needed: it is passed on, captured, or visible to another template.
    private(set) var needsObject = false
    /// Whether the body asks for the item before or after the current one.
    private(set) var looksAround = false
    /// Whether the body asks for `loop.changed`.
    private(set) var usesChanged = false

    init(_ tree: SyntaxTree, loop: Int32, body: Int32) {
        self.tree = tree
        self.loop = loop
        scanList(body)
    }

    private func scanList(_ first: Int32) {
        var index = first
        while index >= 0 && !needsObject {
            scan(index)
            index = tree[index].next
        }
    }

    private func isLoop(_ index: Int32) -> Bool { index >= 0 && tree[index].kind == .name && tree[index].a == loop }

    private func scan(_ index: Int32) {
        guard index >= 0, !needsObject else { return }
        let node = tree[index]
        switch node.kind {
        case .text: break
        case .name: if node.a == loop { needsObject = true }
        case .attribute where isLoop(node.a):
            switch LoopAttribute(name: tree.symbols[Int(node.b)]) {
            case nil: needsObject = true
            case .previtem, .nextitem: looksAround = true
            default: break
            }
        case .call where Self.isMethod(node, tree, isLoop):
            if tree.symbols[Int(tree[node.a].b)] == "changed" { usesChanged = true }
            scanList(node.b)
        case .forLoop: scanLoop(node)
        case .macro, .callBlock: if mentions(index) { needsObject = true } else { scan(node.kind == .callBlock ? node.a : -1) }
        case .include, .importAs, .importFrom:
            if node.detail & 2 != 0 { needsObject = true } else { scan(node.a) }
        case .block: if node.detail & 1 != 0 { needsObject = true }
        case .debug: needsObject = true
        default:
            tree.forEachPart(of: node) { part in
                switch part {
                case .node(let child): scan(child)
                case .list(let first): scanList(first)
                case .target, .binding: break
                }
            }
        }
    }

    /// The body of a loop within has a `loop` of its own, if it mentions any.
    private func scanLoop(_ node: Node) {
        scan(node.b)
        let parts = tree[node.c]
        scanList(parts.b)
        scan(parts.c)
        let isOwn = node.detail & 1 != 0 || !MentionScan(tree, for: [loop], in: parts.a).found.isEmpty
        if !isOwn { scanList(parts.a) }
    }

    private func mentions(_ index: Int32) -> Bool {
        let node = tree[index]
        return !MentionScan(tree, for: [loop], in: node.c, tree[node.b].a).found.isEmpty
            || includesTemplates(node.c)
    }

    /// Whether a closure shows its variables to other templates.
    private func includesTemplates(_ first: Int32) -> Bool {
        let scan = LoopScan(tree, loop: -2, body: first)
        return scan.needsObject
    }

    /// Whether a call is `loop.cycle(…)` or `loop.changed(…)` with plain arguments.
    static func isMethod(_ node: Node, _ tree: SyntaxTree, _ isLoop: (Int32) -> Bool) -> Bool {
        let callee = tree[node.a]
        guard callee.kind == .attribute, isLoop(callee.a) else { return false }
        let name = tree.symbols[Int(callee.b)]
        guard name == "cycle" || name == "changed" else { return false }
        var argument = node.b
        while argument >= 0 {
            if [.keywordArgument, .spreadArgument, .spreadKeywords].contains(tree[argument].kind) { return false }
            argument = tree[argument].next
        }
        return true
    }
}
