/// The copies of a caller's values that a rendering may change.
struct ThawedValues {
    /// The originals stay with their copies: one that a member made for this rendering only would be gone, and another one
    /// could come to stand at its address.
    private var copies: [ObjectIdentifier: (original: AnyObject, copy: Value)] = [:]

    /// The rendering's own form of a value.
    mutating func own(_ value: Value) -> Value { value.mayNest ? value.thawed(&self) : value }

    /// The copy of a box, `nil` where there is none yet.
    func copy(of original: AnyObject) -> Value? { copies[ObjectIdentifier(original)]?.copy }

    /// Remembers the copy of a box.
    mutating func remember(_ copy: Value, of original: AnyObject) { copies[ObjectIdentifier(original)] = (original, copy) }
}
