/// Python's bytes.
final class BytesObject: Object {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    override var typeName: String { "bytes" }
    override var isSequence: Bool { true }
    override var count: Int? { bytes.count }
    override func element(_ index: Int) -> Value { .int(Int(bytes[index])) }

    override func slice(_ range: SliceRange) throws -> Value? { .object(BytesObject(range.select(bytes))) }

    override func representation(_ state: RenderState) throws -> String { Representation.bytes(bytes) }

    override func isEqual(to other: Object, depth: Int) throws -> Bool? {
        guard let other = other as? BytesObject else { return nil }
        return bytes == other.bytes
    }

    override func hash(depth: Int) throws -> UInt64 {
        Hashing.other(bytes.withUnsafeBufferPointer { Hashing.hash(of: $0) })
    }

    override func compare(_ order: Value.Order, _ other: Object) throws -> Bool? {
        guard let other = other as? BytesObject else { return nil }
        if bytes == other.bytes { return order.accepts(0) }
        return order.accepts(bytes.lexicographicallyPrecedes(other.bytes) ? -1 : 1)
    }

    override func contains(_ value: Value, _ state: RenderState) throws -> Bool? {
        if let number = value.number, number.isInteger {
            guard case .int(let byte) = number, let byte = UInt8(exactly: byte) else {
                throw TemplateError(.value, "byte must be in range(0, 256)")
            }
            return bytes.contains(byte)
        }
        guard case .object(let object) = value, let part = object as? BytesObject else {
            throw TemplateError(.type, "a bytes-like object is required, not '\(value.typeName)'")
        }
        return bytes.withUnsafeBufferPointer { bytes in
            part.bytes.withUnsafeBufferPointer { ByteSearch.find($0, in: bytes, from: 0) >= 0 }
        }
    }

    override func method(_ name: MethodName) -> Method? { BytesMethods.method(name) }
}

extension Object {
    /// The text of bytes that are ASCII.
    var asciiText: String? {
        guard let bytes = (self as? BytesObject)?.bytes, bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }
}
