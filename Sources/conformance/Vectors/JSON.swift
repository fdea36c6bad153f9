/// A JSON value that keeps what the vectors rely on: the order of keys, and integers apart from floats.
enum JSON: Equatable, Sendable {
    case null
    case bool(Bool)
    case int(Int)
    /// An integer that does not fit in 64 bits, by its digits.
    case bigInteger(String)
    case double(Double)
    case string(String)
    case array([JSON])
    case object([Member])

    /// One member of an object.
    struct Member: Equatable, Sendable {
        var key: String
        var value: JSON
    }

    /// An object of pairs, in their order.
    static func members(_ pairs: KeyValuePairs<String, JSON>) -> JSON {
        .object(pairs.map { Member(key: $0.key, value: $0.value) })
    }

    /// A value tagged by a one-key object, such as `{"$bytes": …}`.
    static func tagged(_ tag: String, _ value: JSON) -> JSON { .object([Member(key: tag, value: value)]) }

    /// The member of an object, `nil` where it is absent.
    subscript(key: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// The value behind a tag, if this is an object of that one key.
    func untagged(_ tag: String) -> JSON? {
        guard case .object(let members) = self, members.count == 1, members[0].key == tag else { return nil }
        return members[0].value
    }

    var string: String? { if case .string(let text) = self { text } else { nil } }
    var int: Int? { if case .int(let number) = self { number } else { nil } }
    var bool: Bool? { if case .bool(let flag) = self { flag } else { nil } }
    var array: [JSON]? { if case .array(let items) = self { items } else { nil } }
    var members: [Member]? { if case .object(let members) = self { members } else { nil } }
    var isNull: Bool { self == .null }

    /// A number as floating point.
    var double: Double? {
        switch self {
        case .int(let number): Double(number)
        case .double(let number): number
        default: nil
        }
    }

    /// The bytes of a `$bytes` value.
    var bytes: [UInt8]? { untagged("$bytes")?.string.flatMap(Base64.decode) }

    /// Bytes as a `$bytes` value.
    static func bytes(_ bytes: some Collection<UInt8>) -> JSON { .tagged("$bytes", .string(Base64.encode(bytes))) }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral, ExpressibleByNilLiteral {
    init(stringLiteral value: String) { self = .string(value) }
    init(integerLiteral value: Int) { self = .int(value) }
    init(booleanLiteral value: Bool) { self = .bool(value) }
    init(nilLiteral: ()) { self = .null }
}
