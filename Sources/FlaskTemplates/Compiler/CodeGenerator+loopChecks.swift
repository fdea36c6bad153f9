extension CodeGenerator {
    func mentionsLoop(_ first: Int32) -> Bool {
        special.loop >= 0 && !MentionScan(tree, for: [special.loop], in: first).found.isEmpty
    }

    /// Whether a scoped block is anywhere within; it sees `loop`.
    func containsScopedBlock(_ first: Int32) -> Bool {
        guard hasScopedBlocks else { return false }
        var found = false
        walk(list: first) { node in
            if node.kind == .block && node.detail & 1 != 0 { found = true }
            return !found
        }
        return found
    }

    /// Whether a body has a break or continue of its own loop.
    func leavesEarly(_ first: Int32) -> Bool {
        guard hasLoopControls else { return false }
        var found = false
        walk(list: first) { node in
            if node.kind == .breakLoop || node.kind == .continueLoop { found = true }
            return !found && node.kind != .forLoop
        }
        return found
    }

    /// No assignment within a loop may have the target `loop`.
    func checkLoopTargets(_ node: Node) throws {
        guard special.loop >= 0 else { return }
        var fault: Node?
        func check(_ target: Int32) {
            guard target >= 0, fault == nil else { return }
            let node = tree[target]
            if node.kind == .name && node.a == special.loop { fault = node }
            if node.kind == .tuple || node.kind == .list {
                var item = node.a
                while item >= 0 {
                    check(item)
                    item = tree[item].next
                }
            }
        }
        check(node.a)
        let parts = tree[node.c]
        for list in [parts.a, parts.b] {
            walk(list: list) { node in
                if [.forLoop, .set, .setBlock].contains(node.kind) { check(node.a) }
                return fault == nil
            }
        }
        if let fault {
            throw failure(.assertion, "Can't assign to special loop variable in for-loop target", at: fault)
        }
    }

    /// Visits the nodes below a list of statements; those for which the visitor is false are not entered.
    func walk(list first: Int32, _ visit: (Node) -> Bool) {
        var index = first
        while index >= 0 {
            walk(index, visit)
            index = tree[index].next
        }
    }

    private func walk(_ index: Int32, _ visit: (Node) -> Bool) {
        guard index >= 0 else { return }
        let node = tree[index]
        guard node.kind != .text, visit(node) else { return }
        tree.forEachPart(of: node) { part in
            switch part {
            case .node(let child): walk(child, visit)
            case .list(let first): walk(list: first, visit)
            case .target, .binding: break
            }
        }
    }
}
