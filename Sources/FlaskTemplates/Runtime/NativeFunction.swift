/// Code of Swift that templates call: a filter or a test (argument 0 is its operand), a method, or a global function.
///
/// It must not keep the arguments; the state is for the duration of the call as well.
typealias NativeFunction = @Sendable (_ arguments: borrowing Arguments, _ state: RenderState) throws -> Value

/// A native function that call sites share: it is called through one reference that is not counted.
final class NativeFunctionBox: Sendable {
    let call: NativeFunction

    init(_ call: @escaping NativeFunction) { self.call = call }
}
