/// A Swift type whose values templates can use.
///
/// Strings, numbers, booleans, optionals, arrays, dictionaries, sets and ranges conform. Types of your own can conform by making
/// a value of them (`["name": .init(name)]`), by being ``LiveTemplateValue`` (members are read when a template asks for them),
/// or stay `Encodable` and be passed as ``TemplateValue/init(encoding:)``.
public protocol TemplateValueConvertible {
    /// The value for templates.
    var templateValue: TemplateValue { get }

    /// The value of an array of them; there is a default that makes a list.
    ///
    /// - Parameter items: The array.
    /// - Returns: The value.
    static func templateList(_ items: [Self]) -> TemplateValue
}

extension TemplateValueConvertible {
    /// A list of the converted items.
    ///
    /// - Parameter items: The array.
    /// - Returns: The list.
    public static func templateList(_ items: [Self]) -> TemplateValue {
        TemplateValue(.frozenList(items.map { $0.templateValue.value }))
    }
}

extension TemplateValue: TemplateValueConvertible {
    /// The value itself.
    public var templateValue: TemplateValue { self }
}

extension String: TemplateValueConvertible {
    /// A string.
    public var templateValue: TemplateValue { TemplateValue(.string(self)) }
}

extension Substring: TemplateValueConvertible {
    /// A string.
    public var templateValue: TemplateValue { TemplateValue(.string(String(self))) }
}

extension Character: TemplateValueConvertible {
    /// A string.
    public var templateValue: TemplateValue { TemplateValue(.string(String(self))) }
}

extension Bool: TemplateValueConvertible {
    /// A boolean.
    public var templateValue: TemplateValue { TemplateValue(.bool(self)) }
}

extension Double: TemplateValueConvertible {
    /// A float.
    public var templateValue: TemplateValue { TemplateValue(.double(self)) }
}

extension Float: TemplateValueConvertible {
    /// A float.
    public var templateValue: TemplateValue { TemplateValue(.double(Double(self))) }
}

extension TemplateValueConvertible where Self: BinaryInteger {
    /// An integer.
    public var templateValue: TemplateValue {
        if let small = Int(exactly: self) { return TemplateValue(.int(small)) }
        return TemplateValue.integer(decimal: String(self)) ?? .none
    }
}

extension Int: TemplateValueConvertible {}
extension Int8: TemplateValueConvertible {}
extension Int16: TemplateValueConvertible {}
extension Int32: TemplateValueConvertible {}
extension Int64: TemplateValueConvertible {}
extension UInt: TemplateValueConvertible {}
extension UInt8: TemplateValueConvertible {}
extension UInt16: TemplateValueConvertible {}
extension UInt32: TemplateValueConvertible {}
extension UInt64: TemplateValueConvertible {}

extension Optional: TemplateValueConvertible where Wrapped: TemplateValueConvertible {
    /// The value, or `None`.
    public var templateValue: TemplateValue { self?.templateValue ?? .none }
}

extension Array: TemplateValueConvertible where Element: TemplateValueConvertible {
    /// A list.
    public var templateValue: TemplateValue { Element.templateList(self) }
}

extension Dictionary: TemplateValueConvertible where Key: TemplateValueConvertible, Value: TemplateValueConvertible {
    /// A dictionary in the order of its keys.
    public var templateValue: TemplateValue {
        if let strings = self as? [String: String] {
            return TemplateValue(.frozenDict(strings.map { ($0.key, .string($0.value)) }))
        }
        if Key.self == String.self {
            return TemplateValue(.frozenDict(map { (unsafeBitCast($0.key, to: String.self), $0.value.templateValue.value) }))
        }
        let entries = map { (key: $0.key.templateValue, value: $0.value.templateValue) }
        return (try? .dictionary(entries.sorted { $0.key.precedes($1.key) })) ?? .none
    }
}

extension Set: TemplateValueConvertible where Element: TemplateValueConvertible {
    /// A set in the order of its members.
    public var templateValue: TemplateValue {
        (try? .set(map(\.templateValue).sorted { $0.precedes($1) })) ?? .none
    }
}

extension Range: TemplateValueConvertible where Bound == Int {
    /// A range.
    public var templateValue: TemplateValue { .range(lowerBound, upperBound) }
}

extension ClosedRange: TemplateValueConvertible where Bound == Int {
    /// A range.
    public var templateValue: TemplateValue { .range(lowerBound, upperBound == .max ? .max : upperBound + 1) }
}

extension TemplateValue {
    /// The order of keys of a dictionary of Swift: by value, else by text.
    fileprivate func precedes(_ other: TemplateValue) -> Bool {
        if case .string(let left) = value, case .string(let right) = other.value { return left.precedes(right) }
        return (try? FlaskTemplates.Value.compare(value, .less, other.value)) ?? description.precedes(other.description)
    }
}
