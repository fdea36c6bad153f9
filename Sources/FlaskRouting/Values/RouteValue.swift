/// A value of a variable in a URL, of a rule's default, or of a parameter that a URL is built with.
///
/// Matching gives the cases of the converters: text, numbers, UUIDs, or what a custom converter makes. The others are
/// for building URLs.
public enum RouteValue: Sendable, Hashable {
    /// Nothing; as a value of a URL to build it is as if it was not given.
    case null
    /// A truth value.
    case bool(Bool)
    /// An integer that fits in a machine word.
    case int(Int)
    /// An integer that does not, by its decimal digits with a `-` in front if it is negative.
    case bigInteger(String)
    /// A floating point number.
    case double(Double)
    /// Text.
    case string(String)
    /// Bytes, for parameters of a query that are no text.
    case bytes([UInt8])
    /// A UUID in its canonical form: 32 lower case hexadecimal digits in five groups.
    case uuid(String)
    /// Several values, written as a parameter that repeats.
    case list([RouteValue])
    /// The value of a custom converter.
    indirect case custom(any Sendable & Hashable)

    /// Whether two values are the same.
    ///
    /// - Parameters:
    ///   - left: a value.
    ///   - right: another value.
    /// - Returns: whether case and content are equal: `.int(1)` is not `.double(1)`.
    public static func == (left: RouteValue, right: RouteValue) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.int(let left), .int(let right)): left == right
        case (.bigInteger(let left), .bigInteger(let right)): left == right
        case (.double(let left), .double(let right)): left == right
        case (.string(let left), .string(let right)): left == right
        case (.bytes(let left), .bytes(let right)): left == right
        case (.uuid(let left), .uuid(let right)): left == right
        case (.list(let left), .list(let right)): left == right
        case (.custom(let left), .custom(let right)): AnyHashable(left) == AnyHashable(right)
        default: false
        }
    }

    /// Feeds the value to a hasher.
    ///
    /// - Parameter hasher: what takes it in.
    public func hash(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0)
        case .bool(let flag): hasher.combine(flag)
        case .int(let number): hasher.combine(number)
        case .bigInteger(let digits): hasher.combine(digits)
        case .double(let number): hasher.combine(number)
        case .string(let text): hasher.combine(text)
        case .bytes(let bytes): hasher.combine(bytes)
        case .uuid(let text): hasher.combine(text)
        case .list(let values): hasher.combine(values)
        case .custom(let value): hasher.combine(AnyHashable(value))
        }
    }
}
