extension JSONValue {
    /// Whether it is `null`.
    public var isNull: Bool { if case .null = self { true } else { false } }

    /// The truth value; `nil` if it is none.
    public var bool: Bool? { if case .bool(let flag) = self { flag } else { nil } }

    /// The integer; `nil` if it is none or beyond 64 bits.
    public var int: Int? { if case .integer(let number) = self { number } else { nil } }

    /// The number as a float; `nil` if it is none.
    public var double: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .bigInteger(let digits): Double(digits)
        case .double(let number): number
        default: nil
        }
    }

    /// The text; `nil` if it is none.
    public var string: String? { if case .string(let text) = self { text } else { nil } }

    /// The items of an array; `nil` if it is none.
    public var array: [JSONValue]? { if case .array(let items) = self { items } else { nil } }

    /// The object; `nil` if it is none.
    public var object: JSONObject? { if case .object(let object) = self { object } else { nil } }

    /// The value of an object's member.
    ///
    /// It is `nil` where there is none, or this is no object.
    ///
    /// - Parameter key: the member's key.
    public subscript(key: String) -> JSONValue? { object?[key] }

    /// An item of an array.
    ///
    /// It is `nil` where there is none, or this is no array.
    ///
    /// - Parameter index: the item's index, from 0.
    public subscript(index: Int) -> JSONValue? {
        guard case .array(let items) = self, items.indices.contains(index) else { return nil }
        return items[index]
    }

    /// What kind of value it is, for messages.
    var kindName: String {
        switch self {
        case .null: "null"
        case .bool: "a truth value"
        case .integer, .bigInteger: "an integer"
        case .double: "a number"
        case .string: "a text"
        case .array: "an array"
        case .object: "an object"
        }
    }
}
