/// The arguments of a call, in place in the registers of the caller: the positional ones, then those with names.
///
/// It borrows the registers, so it must not outlive the call; reading is checked against the count.
struct Arguments: ~Copyable {
    let base: UnsafePointer<Value>?
    /// All arguments; for filters and tests the operand is number 0.
    let count: Int
    /// Where the names of the last arguments are, as an array of its own would count references; `nil` for most calls.
    private let namePlace: UnsafePointer<[String]>?

    /// Arguments in the registers from `base` on.
    init(base: UnsafePointer<Value>?, count: Int, names: UnsafePointer<[String]>? = nil) {
        self.base = base
        self.count = count
        namePlace = names
    }

    /// The names of the last arguments; empty for most calls.
    var names: [String] { namePlace?.pointee ?? [] }

    /// Whether arguments have names.
    @inline(__always)
    var hasNames: Bool { namePlace.map { !$0.pointee.isEmpty } ?? false }

    /// How many have no name.
    var positionalCount: Int { count - (namePlace?.pointee.count ?? 0) }

    /// An argument by position; those with names follow the others.
    subscript(index: Int) -> Value {
        precondition(index >= 0 && index < count)
        return base.unsafelyUnwrapped[index]
    }
}
