/// The decoder of one value.
struct ValueDecoder: Decoder {
    typealias Hook = @Sendable (any Decodable.Type, JSONValue) throws -> (any Decodable)?

    let value: JSONValue
    let codingPath: [any CodingKey]
    let hook: Hook?

    var userInfo: [CodingUserInfoKey: Any] { [:] }

    init(_ value: JSONValue, path: [any CodingKey], _ hook: Hook?) {
        self.value = value
        codingPath = path
        self.hook = hook
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard case .object(let object) = value else { throw mismatch([String: JSONValue].self, "an object") }
        return KeyedDecodingContainer(ValueKeyedContainer(object: object, decoder: self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard case .array(let items) = value else { throw mismatch([JSONValue].self, "an array") }
        return ValueUnkeyedContainer(items: items, decoder: self)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer { ValueSingleContainer(decoder: self) }

    /// Decodes the value as a type.
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        if type == JSONValue.self, let value = value as? Value { return value }
        if let hook {
            do {
                if let replacement = try hook(type, value) as? Value { return replacement }
            } catch {
                throw DecodingError.dataCorrupted(.init(codingPath: codingPath, debugDescription: "\(error)"))
            }
        }
        return try Value(from: self)
    }

    /// The decoder of a part of the value.
    func part(_ value: JSONValue, _ key: any CodingKey) -> ValueDecoder {
        ValueDecoder(value, path: codingPath + [key], hook)
    }

    /// The error that the value is not what was asked for.
    func mismatch(_ type: any Any.Type, _ wanted: String) -> DecodingError {
        let description = "expected \(wanted), got \(Self.shown(value))"
        let context = DecodingError.Context(codingPath: codingPath, debugDescription: description)
        return value.isNull ? .valueNotFound(type, context) : .typeMismatch(type, context)
    }

    /// The value as a message shows it: scalars themselves, if they are short.
    private static func shown(_ value: JSONValue) -> String {
        switch value {
        case .array, .object, .null: return value.kindName
        case .string(let text) where text.utf8.count > 60: return "a text of \(text.utf8.count) bytes"
        case .bigInteger(let digits) where digits.utf8.count > 60: return "an integer of \(digits.utf8.count) digits"
        default: return value.description
        }
    }
}
