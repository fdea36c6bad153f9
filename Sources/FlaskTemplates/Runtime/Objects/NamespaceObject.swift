/// What the global function `namespace` makes: attributes that templates may set.
///
/// Reference: jinja2/utils.py, `Namespace`.
final class NamespaceObject: Object {
    let members: DictBox

    init(_ members: DictBox) { self.members = members }

    deinit {
        var items: [Value] = [.dict(members)]
        Teardown.release(&items)
    }

    override var typeName: String { "Namespace" }
    override var ownerDescription: String { "jinja2.utils.Namespace object" }
    override var isNamespace: Bool { true }

    override func attribute(_ name: String, _ state: RenderState) throws -> Value? { members[name] }

    override func setAttribute(_ name: String, to value: Value, _ state: RenderState) throws { members.set(name, to: value) }

    override func representation(_ state: RenderState) throws -> String {
        "<Namespace \(try Value.dict(members).representation(state))>"
    }
}
