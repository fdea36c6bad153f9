/// An asynchronous function of Swift as a value; a call of it in a template waits for what it returns.
final class AsyncFunctionObject: Object {
    /// A call whose arguments are known.
    typealias Call =
        @Sendable (_ arguments: [TemplateValue], _ named: [(name: String, value: TemplateValue)]) async throws -> Value

    private let name: String
    private let function: Call

    init(_ name: String, _ function: @escaping Call) {
        self.name = name
        self.function = function
    }

    override var typeName: String { "function" }
    override var isCallable: Bool { true }

    override func attribute(_ name: String, _ state: RenderState) throws -> Value? {
        name == "__name__" ? .string(self.name) : nil
    }

    // Inlined it crashes the optimiser of Swift 6.3.1, as do others that make argument packs.
    @inline(never)
    override func call(_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value {
        let function = function, (positional, named) = (TypedFunction.positional(arguments), TypedFunction.named(arguments))
        throw state.suspension(.function { try await function(positional, named) }, "the function '\(name)'")
    }

    override func representation(_ state: RenderState) throws -> String { "<function \(name) at \(address)>" }
}
