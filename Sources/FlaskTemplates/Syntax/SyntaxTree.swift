/// A parsed template: its nodes in one array, and the bytes that literals and template data point into.
struct SyntaxTree {
    /// The source with normalised newlines, followed by literals whose text differs from the source, then 64 zero bytes.
    var bytes: [UInt8]
    /// How many of `bytes` are the source.
    var sourceCount: Int
    var nodes: [Node]
    /// The first statement (or the expression, for a tree of `parseExpression`); -1: none.
    var root: Int32
    /// Names by symbol.
    var symbols: [String]
    /// The name of the template, for errors.
    var name: String?

    subscript(index: Int32) -> Node { nodes[Int(index)] }

    /// The text of a literal or of template data.
    func text(of node: Node) -> String {
        String(decoding: bytes[Int(node.a)..<Int(node.a) + Int(node.b)], as: UTF8.self)
    }
}
