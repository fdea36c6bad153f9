import FlaskHTTP
import FlaskJSON
import FlaskTemplates

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A value of a vector as an application would hand it over: `Encodable`, of the types that Swift has for it.
indirect enum VectorValue: Encodable {
    case json(JSONValue)
    case list([VectorValue])
    case members([(key: String, value: VectorValue)])
    case numbered([(key: Int, value: VectorValue)])
    case other(any Encodable)

    init(_ json: JSON) throws {
        switch json {
        case .array(let items): self = .list(try items.map(VectorValue.init))
        case .object(let members):
            if members.count == 1, members[0].key.hasPrefix("$") {
                self = try Self.tagged(members[0].key, members[0].value)
            } else {
                self = .members(try members.map { ($0.key, try VectorValue($0.value)) })
            }
        default: self = .json(JSONValue(json))
        }
    }

    private static func tagged(_ tag: String, _ value: JSON) throws -> VectorValue {
        let text = value.string ?? ""
        switch tag {
        case "$tuple", "$set": return .list(try (value.array ?? []).map(VectorValue.init))
        case "$pairs": return try pairs(value.array ?? [])
        case "$markup", "$html": return .other(Markup(text))
        case "$bytes": return .other(Base64.decode(text) ?? [])
        case "$float": return .json(.double(Double(text) ?? .nan))
        case "$bigint": return .json(JSONValue.integer(decimal: text) ?? .null)
        case "$uuid": return .other(UUID(uuidString: text))
        case "$decimal": return .other(Decimal(string: text) ?? .nan)
        case "$date": return .other(try date(text + "T00:00:00Z"))
        case "$datetime": return .other(try date(text.hasSuffix("Z") ? text : text + "Z"))
        case "$timedelta": return .other(Duration.seconds(value.double ?? 0))
        case "$dataclass": return try VectorValue(value)
        default: throw PythonError("no value is tagged \(tag)")
        }
    }

    /// A mapping with keys that are no texts; what no type of Swift can hold fails as it does in Python.
    private static func pairs(_ pairs: [JSON]) throws -> VectorValue {
        let entries = try pairs.map { (key: $0.array?.first ?? .null, value: try VectorValue($0.array?.last ?? .null)) }
        let numbers = entries.compactMap(\.key.int)
        if numbers.count == entries.count { return .numbered(zip(numbers, entries).map { ($0, $1.value) }) }
        guard numbers.isEmpty else { throw PythonError("TypeError") }
        return .members(
            try entries.map { entry in
                switch entry.key {
                case .string(let key): return (key, entry.value)
                case .null: return ("null", entry.value)
                case .bool(let key): return (key ? "true" : "false", entry.value)
                default: throw PythonError("TypeError")
                }
            })
    }

    private static func date(_ text: String) throws -> Date {
        let style = Date.ISO8601FormatStyle(includingFractionalSeconds: text.contains("."))
        return try style.parse(text)
    }

    private struct Key: CodingKey {
        let stringValue: String
        let intValue: Int?

        init(_ text: String) { (stringValue, intValue) = (text, nil) }
        init(stringValue: String) { self.init(stringValue) }
        init(intValue: Int) { (stringValue, self.intValue) = (String(intValue), intValue) }
    }

    func encode(to encoder: any Encoder) throws {
        switch self {
        case .json(let value): try value.encode(to: encoder)
        case .list(let items): try items.encode(to: encoder)
        case .members(let members):
            var container = encoder.container(keyedBy: Key.self)
            for (key, value) in members { try container.encode(value, forKey: Key(key)) }
        case .numbered(let members):
            var container = encoder.container(keyedBy: Key.self)
            for (key, value) in members { try container.encode(value, forKey: Key(intValue: key)) }
        case .other(let value):
            var container = encoder.singleValueContainer()
            try container.encode(value)
        }
    }
}

extension JSONValue {
    /// A scalar of a vector.
    init(_ json: JSON) {
        switch json {
        case .bool(let flag): self = .bool(flag)
        case .int(let number): self = .integer(number)
        case .bigInteger(let digits): self = .bigInteger(digits)
        case .double(let number): self = .double(number)
        case .string(let text): self = .string(text)
        case .null, .array, .object: self = .null
        }
    }
}
