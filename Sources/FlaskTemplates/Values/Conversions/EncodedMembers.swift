/// The members of a value that is being encoded: entries of a dictionary.
struct EncodedMembers<Key: CodingKey>: KeyedEncodingContainerProtocol {
    private let encoder: ValueEncoder
    private let box: DictBox

    init(_ encoder: ValueEncoder, _ box: DictBox) {
        self.encoder = encoder
        self.box = box
    }

    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil(forKey key: Key) { box.setExpected(key.stringValue, to: .none) }
    mutating func encode(_ value: Bool, forKey key: Key) { box.setExpected(key.stringValue, to: .bool(value)) }
    mutating func encode(_ value: String, forKey key: Key) { box.setExpected(key.stringValue, to: .string(value)) }
    mutating func encode(_ value: Double, forKey key: Key) { box.setExpected(key.stringValue, to: .double(value)) }
    mutating func encode(_ value: Float, forKey key: Key) { box.setExpected(key.stringValue, to: .double(Double(value))) }
    mutating func encode(_ value: Int, forKey key: Key) { box.setExpected(key.stringValue, to: .int(value)) }

    mutating func encode(_ value: some Encodable, forKey key: Key) throws {
        box.setExpected(key.stringValue, to: try encoder.convert(value))
    }

    mutating func nestedContainer<Nested>(
        keyedBy keyType: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        let nested = DictBox()
        nested.isFrozen = true
        box.setExpected(key.stringValue, to: .dict(nested))
        return KeyedEncodingContainer(EncodedMembers<Nested>(encoder, nested))
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        let nested = ListBox([])
        nested.isFrozen = true
        box.setExpected(key.stringValue, to: .list(nested))
        return EncodedItems(encoder, nested)
    }

    mutating func superEncoder() -> any Encoder { DeferredEncoder { [box] in box.set("super", to: $0) } }

    mutating func superEncoder(forKey key: Key) -> any Encoder {
        let name = key.stringValue
        return DeferredEncoder { [box] in box.set(name, to: $0) }
    }
}

/// The items of a value that is being encoded.
struct EncodedItems: UnkeyedEncodingContainer {
    private let encoder: ValueEncoder
    private let box: ListBox

    init(_ encoder: ValueEncoder, _ box: ListBox) {
        self.encoder = encoder
        self.box = box
    }

    var codingPath: [any CodingKey] { [] }
    var count: Int { box.items.count }

    mutating func encodeNil() { box.items.append(.none) }
    mutating func encode(_ value: String) { box.items.append(.string(value)) }
    mutating func encode(_ value: Int) { box.items.append(.int(value)) }
    mutating func encode(_ value: some Encodable) throws { box.items.append(try encoder.convert(value)) }

    mutating func nestedContainer<Nested>(keyedBy keyType: Nested.Type) -> KeyedEncodingContainer<Nested> {
        let nested = DictBox()
        nested.isFrozen = true
        box.items.append(.dict(nested))
        return KeyedEncodingContainer(EncodedMembers<Nested>(encoder, nested))
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        let nested = ListBox([])
        nested.isFrozen = true
        box.items.append(.list(nested))
        return EncodedItems(encoder, nested)
    }

    mutating func superEncoder() -> any Encoder {
        let place = box.items.count
        box.items.append(.none)
        return DeferredEncoder { [box] in box.items[place] = $0 }
    }
}

/// A value that is encoded as one of a simple type.
struct EncodedScalar: SingleValueEncodingContainer {
    private let encoder: ValueEncoder

    init(_ encoder: ValueEncoder) { self.encoder = encoder }

    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil() { encoder.finish(.none) }
    mutating func encode(_ value: some Encodable) throws { encoder.finish(try encoder.convert(value)) }
}

/// An encoder of a part of a value, which puts it into its place when it ends.
final class DeferredEncoder: Encoder {
    private let encoder = ValueEncoder()
    private let place: (Value) -> Void

    init(_ place: @escaping (Value) -> Void) { self.place = place }

    deinit { place(encoder.result ?? .none) }

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> { encoder.container(keyedBy: type) }
    func unkeyedContainer() -> any UnkeyedEncodingContainer { encoder.unkeyedContainer() }
    func singleValueContainer() -> any SingleValueEncodingContainer { encoder.singleValueContainer() }
}
