/// The copies of a caller's values that a rendering may change.
struct ThawedValues {
    private var copies: [ObjectIdentifier: Value] = [:]

    /// The rendering's own form of a value.
    mutating func own(_ value: Value) -> Value { value.mayNest ? value.thawed(&copies) : value }
}
