/// The converter `uuid`: 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12.
///
/// Reference: werkzeug/routing/converters.py, UUIDConverter.
public struct UUIDConverter: Converter {
    /// Makes the converter.
    public init() {}

    /// Five groups of hexadecimal digits.
    public var pattern: String {
        "[A-Fa-f0-9]{8}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{12}"
    }

    /// Makes a UUID.
    ///
    /// - Parameter text: the digits in their groups.
    /// - Returns: the UUID in lower case.
    public func value(from text: String) -> RouteValue? { .uuid(text.lowercased()) }

    /// Writes a UUID.
    ///
    /// - Parameter value: the UUID.
    /// - Returns: its text as it is.
    /// - Throws: nothing.
    public func text(from value: RouteValue) throws -> String? { value.description }
}
