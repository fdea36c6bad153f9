/// The arguments of a call, in place in the registers of the caller: the positional ones, then those with names.
///
/// It borrows the registers, so it must not outlive the call; reading is checked against the count.
struct Arguments: ~Copyable {
    let base: UnsafePointer<Value>?
    /// All arguments; for filters and tests the operand is number 0.
    let count: Int
    /// The names of the last arguments; empty for most calls.
    let names: [String]

    /// Arguments in the registers from `base` on.
    init(base: UnsafePointer<Value>?, count: Int, names: [String] = []) {
        self.base = base
        self.count = count
        self.names = names
    }

    /// How many have no name.
    var positionalCount: Int { count - names.count }

    /// An argument by position; those with names follow the others.
    subscript(index: Int) -> Value {
        precondition(index >= 0 && index < count)
        return base.unsafelyUnwrapped[index]
    }
}
