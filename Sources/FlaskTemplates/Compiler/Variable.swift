/// A name that a scope binds: where it gets its value from when the scope starts, and the register that holds it.
final class Variable {
    /// What a variable holds when its scope starts.
    enum Load {
        /// The scope itself sets it: a parameter, the target of a loop.
        case parameter
        /// The context's variable of that name.
        case context
        /// The value that the same name has in a scope around it.
        case alias(Variable)
        /// Nothing yet.
        case missing
    }

    let symbol: Int32
    var load: Load
    /// Whether anything assigns it.
    var isStored: Bool
    /// Whether something other than the start of its scope assigns it.
    var isReassigned = false
    /// The function whose frame holds it.
    unowned let function: FunctionBuilder
    /// Its register, -1 until the scope starts.
    var register = -1
    /// Whether the register holds a cell, because a macro sees later assignments.
    var isCell = false

    init(_ symbol: Int32, load: Load, isStored: Bool, function: FunctionBuilder) {
        self.symbol = symbol
        self.load = load
        self.isStored = isStored
        self.function = function
    }
}
