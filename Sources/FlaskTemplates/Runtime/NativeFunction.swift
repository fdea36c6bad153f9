/// Code of Swift that templates call: a filter or a test (argument 0 is its operand), a method, or a global function.
///
/// It must not keep the arguments; the state is for the duration of the call as well.
typealias NativeFunction = @Sendable (_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value
