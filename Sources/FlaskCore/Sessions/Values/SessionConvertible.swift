public import FlaskTemplates

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A type whose values can be put into a session and read from it.
///
/// For other types that are `Codable` there are ``Session/encode(_:forKey:)`` and ``Session/decode(_:forKey:)``.
public protocol SessionConvertible: SendableMetatype {
    /// The value as the session keeps it.
    var sessionValue: SessionValue { get }

    /// Reads a value; `nil` if it is of another kind.
    ///
    /// - Parameter sessionValue: the value in the session.
    init?(sessionValue: SessionValue)
}

extension SessionValue: SessionConvertible {
    /// The value itself.
    public var sessionValue: SessionValue { self }

    /// The value itself.
    ///
    /// - Parameter sessionValue: the value.
    public init?(sessionValue: SessionValue) { self = sessionValue }
}

extension String: SessionConvertible {
    /// A text.
    public var sessionValue: SessionValue { .string(self) }

    /// Reads a text, also that of HTML.
    ///
    /// - Parameter sessionValue: the value in the session.
    public init?(sessionValue: SessionValue) {
        guard let text = sessionValue.string else { return nil }
        self = text
    }
}

extension Bool: SessionConvertible {
    /// A truth value.
    public var sessionValue: SessionValue { .bool(self) }

    /// Reads a truth value.
    ///
    /// - Parameter sessionValue: the value in the session.
    public init?(sessionValue: SessionValue) {
        guard case .bool(let flag) = sessionValue else { return nil }
        self = flag
    }
}

extension SessionConvertible where Self: FixedWidthInteger {
    /// An integer.
    public var sessionValue: SessionValue {
        Int(exactly: self).map { .integer($0) } ?? .bigInteger(String(self))
    }

    /// Reads an integer that fits.
    ///
    /// - Parameter sessionValue: the value in the session.
    public init?(sessionValue: SessionValue) {
        switch sessionValue {
        case .integer(let number): self.init(exactly: number)
        case .bigInteger(let digits): self.init(digits)
        default: return nil
        }
    }
}

extension Int: SessionConvertible {}
extension Int32: SessionConvertible {}
extension Int64: SessionConvertible {}
extension UInt: SessionConvertible {}
extension UInt8: SessionConvertible {}
extension UInt32: SessionConvertible {}
extension UInt64: SessionConvertible {}

extension Double: SessionConvertible {
    /// A float.
    public var sessionValue: SessionValue { .double(self) }

    /// Reads a number.
    ///
    /// - Parameter sessionValue: the value in the session.
    public init?(sessionValue: SessionValue) {
        switch sessionValue {
        case .double(let number): self = number
        case .integer(let number): self.init(number)
        default: return nil
        }
    }
}

extension Markup: SessionConvertible {
    /// HTML.
    public var sessionValue: SessionValue { .markup(self) }

    /// Reads HTML; a text is none.
    ///
    /// - Parameter sessionValue: the value in the session.
    public init?(sessionValue: SessionValue) {
        guard case .markup(let markup) = sessionValue else { return nil }
        self = markup
    }
}

extension UUID: SessionConvertible {
    /// A UUID.
    public var sessionValue: SessionValue { .uuid(self) }

    /// Reads a UUID.
    ///
    /// - Parameter sessionValue: the value in the session.
    public init?(sessionValue: SessionValue) {
        guard case .uuid(let id) = sessionValue else { return nil }
        self = id
    }
}

extension Date: SessionConvertible {
    /// An instant.
    public var sessionValue: SessionValue { .date(self) }

    /// Reads an instant.
    ///
    /// - Parameter sessionValue: the value in the session.
    public init?(sessionValue: SessionValue) {
        guard case .date(let date) = sessionValue else { return nil }
        self = date
    }
}

extension Array: SessionConvertible where Element: SessionConvertible {
    /// A list; bytes of `[UInt8]`.
    public var sessionValue: SessionValue {
        if Element.self == UInt8.self, let bytes = self as? [UInt8] { return .bytes(bytes) }
        return .list(map(\.sessionValue))
    }

    /// Reads a list or tuple whose items are all of the type; bytes for `[UInt8]`.
    ///
    /// - Parameter sessionValue: the value in the session.
    public init?(sessionValue: SessionValue) {
        if case .bytes(let bytes) = sessionValue, let bytes = bytes as? [Element] {
            self = bytes
            return
        }
        guard let items = sessionValue.items else { return nil }
        self = []
        for item in items {
            guard let element = Element(sessionValue: item) else { return nil }
            append(element)
        }
    }
}

extension Dictionary: SessionConvertible where Key == String, Value: SessionConvertible {
    /// A mapping, its keys in alphabetical order.
    public var sessionValue: SessionValue {
        .object(SessionObject(distinct: sorted { $0.key < $1.key }.map { ($0.key, $0.value.sessionValue) }))
    }

    /// Reads a mapping whose values are all of the type.
    ///
    /// - Parameter sessionValue: the value in the session.
    public init?(sessionValue: SessionValue) {
        guard let object = sessionValue.object else { return nil }
        self.init(minimumCapacity: object.count)
        for member in object {
            guard let value = Value(sessionValue: member.value) else { return nil }
            self[member.key] = value
        }
    }
}
