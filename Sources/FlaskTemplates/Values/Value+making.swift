extension Value {
    /// A set of items; fails for items that have no hash.
    static func set(of items: [Value]) throws -> Value { .object(try SetObject(items)) }

    /// Python's bytes.
    static func bytes(_ bytes: [UInt8]) -> Value { .object(BytesObject(bytes)) }
}
