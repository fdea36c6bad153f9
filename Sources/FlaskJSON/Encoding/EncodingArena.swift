/// What an `Encodable` value encoded so far: a tree in one array, so that a value costs no allocation of its own.
final class EncodingArena {
    /// What a place of the tree holds.
    enum Kind {
        /// Nothing yet.
        case unset
        case scalar
        case array
        case object
    }

    /// One value of the tree, linked to its parent and to the next of its parent's values.
    struct Node {
        var kind = Kind.unset
        var scalar = JSONValue.null
        /// The key, if the parent is an object.
        let key: String
        /// The value of the key, if it is the text of an integer that was one in Swift.
        let integerKey: Int?
        let parent: Int
        var count = 0
        var firstChild = -1
        var lastChild = -1
        var next = -1
    }

    private(set) var nodes: [Node] = []
    private let hook: (@Sendable (any Encodable) throws -> JSONValue?)?
    /// The types that the hook had nothing to say about.
    private var plainTypes: [ObjectIdentifier] = []

    init(_ hook: (@Sendable (any Encodable) throws -> JSONValue?)?) { self.hook = hook }

    /// Encodes a value that is no part of another.
    func encodeWhole(_ value: some Encodable) throws {
        nodes.append(Node(key: "", integerKey: nil, parent: -1))
        do { try encode(value, at: 0) } catch let error as EncodingError { throw JSONError(error) }
    }

    /// Adds a value to an array or object.
    func add(to parent: Int, key: String = "", integerKey: Int? = nil) -> Int {
        let node = nodes.count
        nodes.append(Node(key: key, integerKey: integerKey, parent: parent))
        let last = nodes[parent].lastChild
        if last < 0 { nodes[parent].firstChild = node } else { nodes[last].next = node }
        nodes[parent].lastChild = node
        nodes[parent].count += 1
        return node
    }

    /// Adds a member to an object.
    @inline(__always)
    func add(to parent: Int, _ key: some CodingKey) -> Int {
        let text = key.stringValue
        // Only then it is the key of a dictionary; types may number their members too.
        guard let number = key.intValue, text == String(number) else { return add(to: parent, key: text) }
        return add(to: parent, key: text, integerKey: number)
    }

    @inline(__always)
    func set(_ scalar: JSONValue, at node: Int) {
        nodes[node].scalar = scalar
        nodes[node].kind = .scalar
    }

    /// Makes a value an array or object, unless it is one already.
    func open(_ kind: Kind, at node: Int) {
        if nodes[node].kind != kind { nodes[node].kind = kind }
    }

    /// Encodes a value at its place.
    func encode<Value: Encodable>(_ value: Value, at node: Int) throws {
        if Value.self == JSONValue.self, let value = value as? JSONValue { return set(value, at: node) }
        if let hook, !plainTypes.contains(ObjectIdentifier(Value.self)) {
            if let replacement = try ask(hook, value, node) { return set(replacement, at: node) }
            plainTypes.append(ObjectIdentifier(Value.self))
        }
        try value.encode(to: ArenaEncoder(arena: self, node: node))
        if nodes[node].kind == .unset {
            throw JSONError(.unencodable, "\(Value.self) encodes nothing, so it has no form in JSON", keyPath: keyPath(node))
        }
    }

    /// Asks the hook; what it throws gets the key path.
    private func ask(
        _ hook: @Sendable (any Encodable) throws -> JSONValue?, _ value: any Encodable, _ node: Int
    ) throws -> JSONValue? {
        do { return try hook(value) } catch {
            throw JSONError(.unencodable, "\(error)", keyPath: keyPath(node), underlying: error)
        }
    }

    /// The keys that lead to a value.
    func path(_ node: Int) -> [any CodingKey] {
        var path: [any CodingKey] = []
        var node = node
        while nodes[node].parent >= 0 {
            let parent = nodes[node].parent
            path.append(nodes[parent].kind == .array ? AnyKey(index: indexInArray(node)) : AnyKey(nodes[node].key))
            node = parent
        }
        return path.reversed()
    }

    func keyPath(_ node: Int) -> String { KeyPathText.text(path(node)) }

    private func indexInArray(_ node: Int) -> Int {
        var index = 0, sibling = nodes[nodes[node].parent].firstChild
        while sibling != node, sibling >= 0 { (index, sibling) = (index + 1, nodes[sibling].next) }
        return index
    }
}
