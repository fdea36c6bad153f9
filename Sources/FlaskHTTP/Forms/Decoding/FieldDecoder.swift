/// Decodes a value, or a list of values, from the texts of one field.
struct FieldDecoder: Decoder {
    let texts: [String]
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        throw FieldProblem.unsupported(codingPath, "an object")
    }

    func unkeyedContainer() -> any UnkeyedDecodingContainer { FieldList(texts: texts, codingPath: codingPath) }

    func singleValueContainer() -> any SingleValueDecodingContainer { FieldText(texts: texts, codingPath: codingPath) }
}

/// The first text of a field.
private struct FieldText: SingleValueDecodingContainer {
    let texts: [String]
    let codingPath: [any CodingKey]

    func decodeNil() -> Bool { texts.first?.isEmpty ?? true }

    func decode<Target: Decodable>(_ type: Target.Type) throws -> Target { try FieldValue.decode(type, texts, codingPath) }
    func decode(_ type: Bool.Type) throws -> Bool { try FieldValue.decode(type, texts, codingPath) }
    func decode(_ type: String.Type) throws -> String { try FieldValue.decode(type, texts, codingPath) }
    func decode(_ type: Double.Type) throws -> Double { try FieldValue.decode(type, texts, codingPath) }
    func decode(_ type: Float.Type) throws -> Float { try FieldValue.decode(type, texts, codingPath) }
    func decode(_ type: Int.Type) throws -> Int { try FieldValue.decode(type, texts, codingPath) }
    func decode(_ type: Int8.Type) throws -> Int8 { try FieldValue.decode(type, texts, codingPath) }
    func decode(_ type: Int16.Type) throws -> Int16 { try FieldValue.decode(type, texts, codingPath) }
    func decode(_ type: Int32.Type) throws -> Int32 { try FieldValue.decode(type, texts, codingPath) }
    func decode(_ type: Int64.Type) throws -> Int64 { try FieldValue.decode(type, texts, codingPath) }
    func decode(_ type: UInt.Type) throws -> UInt { try FieldValue.decode(type, texts, codingPath) }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try FieldValue.decode(type, texts, codingPath) }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try FieldValue.decode(type, texts, codingPath) }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try FieldValue.decode(type, texts, codingPath) }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try FieldValue.decode(type, texts, codingPath) }
}

/// All texts of a field.
private struct FieldList: UnkeyedDecodingContainer {
    let texts: [String]
    let codingPath: [any CodingKey]
    private(set) var currentIndex = 0
    var count: Int? { texts.count }
    var isAtEnd: Bool { currentIndex >= texts.count }

    init(texts: [String], codingPath: [any CodingKey]) {
        self.texts = texts
        self.codingPath = codingPath
    }

    func decodeNil() -> Bool { false }

    mutating func decode<Target: Decodable>(_ type: Target.Type) throws -> Target { try next(type) }
    mutating func decode(_ type: Bool.Type) throws -> Bool { try next(type) }
    mutating func decode(_ type: String.Type) throws -> String { try next(type) }
    mutating func decode(_ type: Double.Type) throws -> Double { try next(type) }
    mutating func decode(_ type: Float.Type) throws -> Float { try next(type) }
    mutating func decode(_ type: Int.Type) throws -> Int { try next(type) }
    mutating func decode(_ type: Int8.Type) throws -> Int8 { try next(type) }
    mutating func decode(_ type: Int16.Type) throws -> Int16 { try next(type) }
    mutating func decode(_ type: Int32.Type) throws -> Int32 { try next(type) }
    mutating func decode(_ type: Int64.Type) throws -> Int64 { try next(type) }
    mutating func decode(_ type: UInt.Type) throws -> UInt { try next(type) }
    mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try next(type) }
    mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try next(type) }
    mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try next(type) }
    mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try next(type) }

    func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        throw FieldProblem.unsupported(codingPath, "an object")
    }

    func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        throw FieldProblem.unsupported(codingPath, "a list of lists")
    }

    func superDecoder() throws -> any Decoder { throw FieldProblem.unsupported(codingPath, "a superclass") }

    private mutating func next<Target: Decodable>(_ type: Target.Type) throws -> Target {
        let text = isAtEnd ? [] : [texts[currentIndex]]
        let value = try FieldValue.decode(type, text, codingPath)
        currentIndex += 1
        return value
    }
}
