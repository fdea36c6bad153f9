/// A function of Swift as a value.
final class FunctionObject: Object {
    private let name: String
    private let function: NativeFunction
    private let isUnsafe: Bool

    init(_ name: String, isUnsafe: Bool = false, _ function: @escaping NativeFunction) {
        self.name = name
        self.isUnsafe = isUnsafe
        self.function = function
    }

    override var typeName: String { "function" }
    override var isCallable: Bool { true }
    override var isUnsafeCallable: Bool { isUnsafe }

    override func attribute(_ name: String, _ state: RenderState) throws -> Value? {
        name == "__name__" ? .string(self.name) : nil
    }

    override func call(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        try function(arguments, state)
    }

    override func representation(_ state: RenderState) throws -> String { "<function \(name) at \(address)>" }
}
