/// Decodes the members of an object.
struct ValueKeyedContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let object: JSONObject
    let decoder: ValueDecoder

    var codingPath: [any CodingKey] { decoder.codingPath }
    var allKeys: [Key] { object.compactMap { Key(stringValue: $0.key) } }

    func contains(_ key: Key) -> Bool { object.contains(key.stringValue) }

    func decodeNil(forKey key: Key) throws -> Bool { try part(key).value.isNull }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try part(key).bool() }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try part(key).string() }
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try part(key).double() }
    func decode(_ type: Float.Type, forKey key: Key) throws -> Float { Float(try part(key).double()) }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try part(key).integer(type) }
    func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try part(key).integer(type) }
    func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try part(key).integer(type) }
    func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try part(key).integer(type) }
    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try part(key).integer(type) }
    func decode(_ type: Int128.Type, forKey key: Key) throws -> Int128 { try part(key).integer(type) }
    func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try part(key).integer(type) }
    func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try part(key).integer(type) }
    func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try part(key).integer(type) }
    func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try part(key).integer(type) }
    func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try part(key).integer(type) }
    func decode(_ type: UInt128.Type, forKey key: Key) throws -> UInt128 { try part(key).integer(type) }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value { try part(key).decode(type) }

    func nestedContainer<NestedKey: CodingKey>(keyedBy type: NestedKey.Type, forKey key: Key) throws -> KeyedDecodingContainer<
        NestedKey
    > {
        try part(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { try part(key).unkeyedContainer() }

    func superDecoder() throws -> any Decoder {
        decoder.part(object[AnyKey.superclass.stringValue] ?? .null, AnyKey.superclass)
    }

    func superDecoder(forKey key: Key) throws -> any Decoder { try part(key) }

    private func part(_ key: Key) throws -> ValueDecoder {
        guard let value = object[key.stringValue] else {
            throw DecodingError.keyNotFound(key, .init(codingPath: codingPath, debugDescription: "is missing"))
        }
        return decoder.part(value, AnyKey(key.stringValue))
    }
}
