/// Where each node of a tree begins and ends in the source.
///
/// Only errors ask for it. So that parsing has nothing to do for it, the source is parsed once more when one happens.
struct ExpressionSpans {
    let tree: SyntaxTree
    let spans: NodeSpans

    /// Parses a source again; `nil` if it is none, which then has an error of its own.
    init?(
        _ source: String, isExpression: Bool, syntax: TemplateSyntax, rules: DelimiterRules, extensions: SyntaxExtensions
    ) {
        let spans = NodeSpans()
        let tree = try? SyntaxTree.parse(
            source, isExpression: isExpression, name: nil, syntax: syntax, rules: rules, extensions: extensions, spans: spans)
        guard let tree else { return nil }
        (self.tree, self.spans) = (tree, spans)
    }

    /// What stands at a position that an instruction or a node names.
    ///
    /// - Returns: the bytes of the whole expression or tag, and those that matter of it; `nil` if there is nothing.
    func mark(at position: Int32) -> (span: Range<Int>, focus: Range<Int>?)? {
        // What was read later holds what was read before.
        guard let found = tree.nodes.lastIndex(where: { $0.position == position && $0.kind != .text && $0.kind != .output })
        else { return nil }
        let index = Int32(truncatingIfNeeded: found), start = start(of: index), end = end(of: index)
        guard start < end else { return nil }
        return (start..<end, focus(of: index, end: end))
    }

    /// The part of an expression that has operands before it.
    private func focus(of index: Int32, end: Int) -> Range<Int>? {
        let node = tree[index], position = Int(node.position)
        switch node.kind {
        case .binary, .comparison, .compare, .concat: return position..<position + operatorLength(at: position)
        case .item, .filter, .test: return position < end ? position..<end : nil
        default: return nil
        }
    }

    /// How long the operator at a place is: a word, or one or two signs.
    private func operatorLength(at position: Int) -> Int {
        let first = tree.bytes[position], second = tree.bytes[position + 1]
        if Lexer.isNameByte(first) { return tree.bytes[position...].prefix { Lexer.isNameByte($0) }.count }
        let isDouble = second == UInt8(ascii: "=") || second == first && first != UInt8(ascii: "-")
        return isDouble ? 2 : 1
    }

    /// Where an expression begins: with its first operand.
    private func start(of index: Int32) -> Int {
        var index = index
        while let first = firstOperand(of: tree[index]) {
            if let open = spans.brackets[first] { return Int(open) }
            index = first
        }
        return Int(tree[index].position)
    }

    private func firstOperand(of node: Node) -> Int32? {
        let operand: Int32 =
            switch node.kind {
            case .attribute, .item, .filter, .test, .binary, .compare, .concat, .pair: node.a
            case .call where tree[node.a].kind != .extensionTag: node.a
            case .conditional: node.b
            case .tuple where node.a >= 0 && tree[node.a].position < node.position: node.a
            default: -1
            }
        return operand >= 0 ? operand : nil
    }

    /// Where an expression ends, or the part of a statement that is before its body.
    private func end(of index: Int32) -> Int {
        let node = tree[index]
        switch node.kind {
        case .forLoop: return end(of: tree[node.c].c >= 0 ? tree[node.c].c : node.b)
        case .ifElse, .autoescape, .callBlock, .filterBlock: return end(of: node.a)
        case .macro: return end(of: node.b)
        case .setBlock: return end(of: node.b >= 0 ? node.b : node.a)
        case .block, .with: return Int(node.position) + operatorLength(at: Int(node.position))
        default: return index < spans.ends.count ? Int(spans.ends[Int(index)]) : Int(node.position)
        }
    }
}

/// Where nodes end, and the brackets that stand around some of them, as the parser notes them.
final class NodeSpans {
    var ends: [Int32] = []
    /// The opening parenthesis before a node.
    var brackets: [Int32: Int32] = [:]
}
