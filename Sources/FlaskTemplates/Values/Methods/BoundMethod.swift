/// A method of a value that was not called yet.
final class BoundMethod: Object {
    private(set) var receiver: Value
    let name: MethodName
    let method: Method

    init(receiver: Value, name: MethodName, method: @escaping Method) {
        self.receiver = receiver
        self.name = name
        self.method = method
    }

    deinit { Teardown.release(&receiver) }

    override var typeName: String { "builtin_function_or_method" }
    override var isCallable: Bool { true }

    override func call(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try method(receiver, arguments, state)
    }

    override func attribute(_ name: String, _ state: RenderState) throws -> Value? {
        switch name {
        case "__name__", "__qualname__": .string(self.name.rawValue)
        case "__self__": receiver
        default: nil
        }
    }

    override func representation(_ state: RenderState) throws -> String {
        if case .safe = receiver { return "<bound method Markup.\(name.rawValue) of \(try receiver.representation(state))>" }
        return "<built-in method \(name.rawValue) of \(receiver.typeName) object at \(address)>"
    }

    override func isEqual(to other: Object, depth: Int) throws -> Bool? {
        guard let other = other as? BoundMethod, other.name == name else { return false }
        return Value.isSame(receiver, other.receiver)
    }
}
