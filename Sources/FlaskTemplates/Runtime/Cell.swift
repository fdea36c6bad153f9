/// A variable that macros share with the code around them.
final class Cell: Object {
    @exclusivity(unchecked) var value: Value
    init(_ value: Value) { self.value = value }
}

extension Undefined {
    /// Marks an argument that was not given.
    static let notProvided = Undefined(behavior: .lenient, name: nil)
}
