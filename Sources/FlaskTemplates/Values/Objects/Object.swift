/// A value that is none of the common kinds: subclasses answer the operations they have.
// Subclasses are immutable, or are reached by one rendering only; that is why `Value` may cross threads.
class Object {
    /// The type's name as Python writes it.
    var typeName: String { "object" }
    /// The type's name of an element of a sequence of Swift values.
    func typeName(ofElement index: Int) -> String { "object" }
    /// What Jinja2 calls it where it lacks an attribute.
    var ownerDescription: String { "\(typeName) object" }
    /// Whether it counts as a mapping, as a sequence, as something to call (the tests of these names).
    var isMapping: Bool { false }
    var isSequence: Bool { false }
    var isCallable: Bool { false }

    /// The attribute of that name; `nil` where there is none.
    func attribute(_ name: String, _ state: RenderState) throws -> Value? { nil }
    /// The method of that name, of types that have a table of them.
    func method(_ name: MethodName) -> Method? { nil }
    /// The item under that key; `nil` where there is none.
    func item(_ key: Value, _ state: RenderState) throws -> Value? { nil }
    /// Whether `object[key]` is an operation it has at all.
    var hasItems: Bool { isMapping || isSequence }
    /// The number of items; `nil` where it has no length.
    var count: Int? { nil }
    /// An item by its position, of objects that are sequences.
    func element(_ index: Int) -> Value { .none }
    /// The attribute of an element of a sequence of Swift values.
    func attribute(_ name: String, ofElement index: Int, _ state: RenderState) throws -> Value? { nil }
    /// An element of a sequence of Swift values as a value of its own.
    func materialized(element index: Int) -> Value { element(index) }
    /// The value of Swift that it stands for, of objects that live outside of templates.
    var swiftValue: (any Sendable)? { nil }
    /// The value of Swift that an element of a sequence of such values stands for.
    func swiftValue(ofElement index: Int) -> (any Sendable)? { nil }
    /// Whether it is a namespace, whose attributes templates may set.
    var isNamespace: Bool { false }
    /// Sets an attribute, of namespaces.
    func setAttribute(_ name: String, to value: Value, _ state: RenderState) throws {}
    /// Whether sandboxed templates may not call it.
    var isUnsafeCallable: Bool { false }
    /// Calls it.
    func call(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        throw TemplateError(.type, "'\(typeName)' object is not callable")
    }
    /// Walks it; `nil` where that cannot be done.
    func makeIterator(_ state: RenderState) throws -> ValueIterator? {
        isSequence ? ElementIterator(self) : nil
    }
    /// What `value in object` gives; `nil` where its items are to be searched.
    func contains(_ value: Value, _ state: RenderState) throws -> Bool? { nil }
    /// What `str` gives.
    func string(_ state: RenderState) throws -> String { try representation(state) }
    /// What `repr` gives.
    func representation(_ state: RenderState) throws -> String { "<\(typeName) object at \(address)>" }
    /// Its `__html__`, of objects that have one.
    func html(_ state: RenderState) throws -> String? { nil }
    /// The `__html__` of an element of a sequence of Swift values.
    func html(ofElement index: Int, _ state: RenderState) throws -> String? { nil }
    /// What `str` gives for an element of a sequence of Swift values.
    func string(ofElement index: Int, _ state: RenderState) throws -> String {
        try materialized(element: index).text(state)
    }
    /// What `repr` gives for an element of a sequence of Swift values.
    func representation(ofElement index: Int, _ state: RenderState) throws -> String {
        try materialized(element: index).representation(state)
    }
    /// What `object - other` gives, of sets.
    func difference(_ other: Object, _ state: RenderState) throws -> Value? { nil }
    /// What `object < other` and its kin give, of sets.
    func compare(_ order: Value.Order, _ other: Object) throws -> Bool? { nil }
    /// Writes its `repr` as a part of another one's.
    func writeRepresentation(into representation: inout Representation) throws {
        representation.write(try self.representation(representation.state))
    }
    /// A part of it, of sequences that can be sliced.
    func slice(_ range: SliceRange) throws -> Value? { nil }
    /// Whether it counts as true.
    var isTrue: Bool { count.map { $0 != 0 } ?? true }
    /// What `==` gives for another object; `nil` where only identity counts.
    func isEqual(to other: Object, depth: Int) throws -> Bool? { nil }
    /// Its hash as a key of a dictionary.
    func hash(depth: Int) throws -> UInt64 { Hashing.hash(of: self) }

    /// The object as one of a final class, `nil` where it is none: a comparison of two addresses.
    @inline(__always)
    final func exactly<Kind: Object>(_ kind: Kind.Type) -> Kind? {
        type(of: self) == kind ? unsafeDowncast(self, to: kind) : nil
    }

    /// Where it lives, as `repr` shows it.
    final var address: String { "0x" + String(UInt(bitPattern: ObjectIdentifier(self)), radix: 16) }
}
