/// What a URL can be built with: text, numbers, truth values, and optionals and arrays of such.
public protocol RouteValueConvertible {
    /// The value as routing knows it.
    var routeValue: RouteValue { get }
}

extension RouteValue: RouteValueConvertible {
    /// The value itself.
    public var routeValue: RouteValue { self }
}

extension String: RouteValueConvertible {
    /// The text.
    public var routeValue: RouteValue { .string(self) }
}

extension Substring: RouteValueConvertible {
    /// The text.
    public var routeValue: RouteValue { .string(String(self)) }
}

extension Bool: RouteValueConvertible {
    /// The truth value.
    public var routeValue: RouteValue { .bool(self) }
}

extension Double: RouteValueConvertible {
    /// The number.
    public var routeValue: RouteValue { .double(self) }
}

extension Float: RouteValueConvertible {
    /// The number.
    public var routeValue: RouteValue { .double(Double(self)) }
}

extension RouteValueConvertible where Self: BinaryInteger {
    /// The integer, by its digits if it does not fit in a machine word.
    public var routeValue: RouteValue { Int(exactly: self).map(RouteValue.int) ?? .bigInteger(String(self)) }
}

extension Int: RouteValueConvertible {}
extension Int64: RouteValueConvertible {}
extension Int32: RouteValueConvertible {}
extension Int16: RouteValueConvertible {}
extension Int8: RouteValueConvertible {}
extension UInt: RouteValueConvertible {}
extension UInt64: RouteValueConvertible {}
extension UInt32: RouteValueConvertible {}
extension UInt16: RouteValueConvertible {}
extension UInt8: RouteValueConvertible {}

extension Optional: RouteValueConvertible where Wrapped: RouteValueConvertible {
    /// The value, or ``RouteValue/null``.
    public var routeValue: RouteValue { self?.routeValue ?? RouteValue.null }
}

extension Array: RouteValueConvertible where Element: RouteValueConvertible {
    /// The list of the values.
    public var routeValue: RouteValue { .list(map(\.routeValue)) }
}
