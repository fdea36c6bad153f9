/// Encodes a value that is neither array nor object, or stands for another value.
struct ArenaSingleValueContainer: SingleValueEncodingContainer {
    let arena: EncodingArena
    let node: Int

    var codingPath: [any CodingKey] { arena.path(node) }

    mutating func encodeNil() { arena.set(.null, at: node) }
    mutating func encode(_ value: Bool) { arena.set(.bool(value), at: node) }
    mutating func encode(_ value: String) { arena.set(.string(value), at: node) }
    mutating func encode(_ value: Double) { arena.set(.double(value), at: node) }
    mutating func encode(_ value: Float) { arena.set(EncodingArena.scalar(value), at: node) }
    mutating func encode(_ value: Int) { arena.set(.integer(value), at: node) }
    mutating func encode(_ value: Int8) { arena.set(.integer(Int(value)), at: node) }
    mutating func encode(_ value: Int16) { arena.set(.integer(Int(value)), at: node) }
    mutating func encode(_ value: Int32) { arena.set(.integer(Int(value)), at: node) }
    mutating func encode(_ value: Int64) { arena.set(.integer(Int(value)), at: node) }
    mutating func encode(_ value: Int128) { arena.set(.integer(exactly: value), at: node) }
    mutating func encode(_ value: UInt) { arena.set(.integer(exactly: value), at: node) }
    mutating func encode(_ value: UInt8) { arena.set(.integer(Int(value)), at: node) }
    mutating func encode(_ value: UInt16) { arena.set(.integer(Int(value)), at: node) }
    mutating func encode(_ value: UInt32) { arena.set(.integer(Int(value)), at: node) }
    mutating func encode(_ value: UInt64) { arena.set(.integer(exactly: value), at: node) }
    mutating func encode(_ value: UInt128) { arena.set(.integer(exactly: value), at: node) }

    mutating func encode<Value: Encodable>(_ value: Value) throws { try arena.encode(value, at: node) }
}
