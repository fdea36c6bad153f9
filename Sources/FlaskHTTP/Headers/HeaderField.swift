/// One line of a header: a name and a value.
public struct HeaderField: Sendable, Hashable {
    /// The field's name as it was written; names compare without regard to case.
    public var name: String
    /// The field's value without surrounding white space.
    public var value: String

    /// Makes a field.
    ///
    /// - Parameters:
    ///   - name: the field's name.
    ///   - value: the field's value.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}
