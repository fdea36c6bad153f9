/// A name that compiled code looks up: its text, its hash, and what reading the name without a value gives.
struct Key {
    /// Its form as a key of a dict: the first member, so that a pointer to the key is one to it.
    let dictionaryKey: DictKey
    let name: String
    /// Its hash among the variables of a context.
    let hash: Int
    /// The undefined value of a variable of that name that has no value; the identity of the object marks it.
    let missing: Undefined
    /// Whether a dict has an attribute of that name, so that `d.name` may be more than an item.
    let isDictionaryAttribute: Bool

    init(_ name: String, behavior: Undefined.Behavior) {
        self.name = name
        hash = VariableTable.hash(of: name)
        dictionaryKey = DictKey(name)
        missing = Undefined(behavior: behavior, name: name)
        isDictionaryAttribute = Self.dictionaryMethods.contains(name) || name.utf8.starts(with: "__".utf8)
    }

    private static let dictionaryMethods: Set<String> = [
        "clear", "copy", "fromkeys", "get", "items", "keys", "pop", "popitem", "setdefault", "update", "values",
    ]
}

extension UnsafePointer<Key> {
    /// The key of a dict, in place.
    @inline(__always)
    var dictionaryKey: UnsafePointer<DictKey> { UnsafeRawPointer(self).assumingMemoryBound(to: DictKey.self) }
}
