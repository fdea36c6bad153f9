/// Decodes a type whose properties are the fields of a form or the arguments of a URL.
struct FieldsDecoder: Decoder {
    let values: MultiDict
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(FieldsContainer(values: values))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw FieldProblem.unsupported([], "a list of forms") }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        throw FieldProblem.unsupported([], "a value without a name")
    }
}

/// The fields by their names.
private struct FieldsContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let values: MultiDict
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { values.keys.compactMap(Key.init(stringValue:)) }

    func contains(_ key: Key) -> Bool { values.contains(key.stringValue) }

    /// An input that was left blank is sent as an empty text.
    func decodeNil(forKey key: Key) -> Bool { values.get(key.stringValue)?.isEmpty ?? true }

    func decode<Target: Decodable>(_ type: Target.Type, forKey key: Key) throws -> Target { try value(type, key) }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try value(type, key) }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try value(type, key) }
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try value(type, key) }
    func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try value(type, key) }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try value(type, key) }
    func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try value(type, key) }
    func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try value(type, key) }
    func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try value(type, key) }
    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try value(type, key) }
    func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try value(type, key) }
    func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try value(type, key) }
    func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try value(type, key) }
    func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try value(type, key) }
    func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try value(type, key) }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> { throw FieldProblem.unsupported([key], "an object") }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        FieldDecoder(texts: values.getList(key.stringValue), codingPath: [key]).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { throw FieldProblem.unsupported([], "a superclass") }

    func superDecoder(forKey key: Key) throws -> any Decoder { throw FieldProblem.unsupported([key], "a superclass") }

    private func value<Target: Decodable>(_ type: Target.Type, _ key: Key) throws -> Target {
        try FieldValue.decode(type, values.getList(key.stringValue), [key])
    }
}
