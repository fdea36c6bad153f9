/// A Swift value whose members are read on demand.
final class LiveObject<Base: LiveTemplateValue>: Object {
    let base: Base

    init(_ base: Base) { self.base = base }

    override var typeName: String { "\(Base.self)" }
    override var isSequence: Bool { base.templateCount != nil }
    override var isCallable: Bool { true }
    override var count: Int? { base.templateCount.map { max(0, $0) } }
    override var swiftValue: (any Sendable)? { base }

    override func attribute(_ name: String, _ state: RenderState) throws -> Value? { try base.templateMember(name)?.value }

    override func element(_ index: Int) -> Value { base.templateElement(index).value }

    override func string(_ state: RenderState) throws -> String { base.templateText ?? "<\(typeName) object at \(address)>" }

    override func html(_ state: RenderState) throws -> String? { base.templateHTML }

    override func call(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        var named: [(name: String, value: TemplateValue)] = []
        for (index, name) in arguments.names.enumerated() {
            named.append((name, TemplateValue(arguments[arguments.positionalCount + index])))
        }
        let positional = arguments.positional.map(TemplateValue.init)
        if let result = try base.templateCall(positional, named: named) { return result.value }
        return try super.call(arguments, state)
    }
}

/// An array of Swift values whose members are read on demand: an element is the array and a position.
final class LiveSequence<Base: LiveTemplateValue>: Object {
    let items: [Base]

    init(_ items: [Base]) { self.items = items }

    override var typeName: String { "list" }
    override var isSequence: Bool { true }
    override var count: Int? { items.count }

    override func element(_ index: Int) -> Value { .element(self, index) }

    override func swiftValue(ofElement index: Int) -> (any Sendable)? { items[index] }

    override func typeName(ofElement index: Int) -> String { "\(Base.self)" }

    override func attribute(_ name: String, ofElement index: Int, _ state: RenderState) throws -> Value? {
        try items[index].templateMember(name)?.value
    }

    override func materialized(element index: Int) -> Value { .object(LiveObject(items[index])) }

    override func html(ofElement index: Int, _ state: RenderState) throws -> String? { items[index].templateHTML }

    override func string(ofElement index: Int, _ state: RenderState) throws -> String {
        try items[index].templateText ?? materialized(element: index).text(state)
    }

    override func slice(_ range: SliceRange) throws -> Value? { .object(LiveSequence(range.select(items))) }

    override func writeRepresentation(into writer: inout Representation) throws {
        try writer.list((0..<items.count).map { .element(self, $0) }, "[", "]")
    }

    override func representation(_ state: RenderState) throws -> String { try Value.object(self).representation(state) }
}
