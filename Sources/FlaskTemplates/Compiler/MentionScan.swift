/// Finds which of some names a part of a template reads without having bound them before.
///
/// Reference: jinja2/compiler.py, `find_undeclared`: unlike scopes it looks into loops and macros, but not into blocks.
final class MentionScan {
    private let tree: SyntaxTree
    private var wanted: [Int32]
    private(set) var found: [Int32] = []

    /// Looks for symbols in lists of statements.
    init(_ tree: SyntaxTree, for symbols: [Int32], in lists: Int32...) {
        self.tree = tree
        wanted = symbols.filter { $0 >= 0 }
        for list in lists where !wanted.isEmpty { scanList(list) }
    }

    private func scanList(_ first: Int32) {
        var index = first
        while index >= 0 && !wanted.isEmpty {
            scan(index)
            index = tree[index].next
        }
    }

    private func scan(_ index: Int32) {
        guard index >= 0, !wanted.isEmpty else { return }
        let node = tree[index]
        switch node.kind {
        case .name:
            if let place = wanted.firstIndex(of: node.a) {
                wanted.remove(at: place)
                found.append(node.a)
            }
        case .block, .text: break
        default:
            tree.forEachPart(of: node) { part in
                switch part {
                case .node(let child): scan(child)
                case .list(let first): scanList(first)
                case .target(let target): bind(target)
                case .binding(let symbol): wanted.removeAll { $0 == symbol }
                }
            }
        }
    }

    private func bind(_ index: Int32) {
        guard index >= 0 else { return }
        let node = tree[index]
        if node.kind == .name {
            wanted.removeAll { $0 == node.a }
        } else if node.kind == .tuple || node.kind == .list {
            var item = node.a
            while item >= 0 {
                bind(item)
                item = tree[item].next
            }
        }
    }
}
