/// Turns values of Swift into JSON and back, by `Encodable` and `Decodable`.
///
/// Texts, numbers, truth values, optionals, arrays, dictionaries and types made of them have the form that Swift gives
/// them; for others, such as dates, ``encodes`` and ``decodes`` say what they become. May be used from several threads.
public struct JSONCoder: Sendable {
    /// Says what a value becomes, before the value is asked to encode itself; `nil` lets it do so.
    ///
    /// A type whose value got `nil` is not asked about again in the same encoding. What it throws becomes a ``JSONError``.
    public var encodes: (@Sendable (any Encodable) throws -> JSONValue?)?
    /// Says what a JSON value becomes as a type, before the type is asked to decode it; `nil` lets it do so.
    ///
    /// What it throws becomes a ``JSONError`` with the key path.
    public var decodes: (@Sendable (any Decodable.Type, JSONValue) throws -> (any Decodable)?)?

    /// Makes a coder that leaves every type to itself.
    public init() {}

    /// A value as JSON text in UTF-8.
    ///
    /// - Parameters:
    ///   - value: the value.
    ///   - format: the layout.
    /// - Returns: the bytes, without a line feed at the end.
    /// - Throws: ``JSONError`` of kind `unencodable`, or what a type's own encoding throws.
    public func bytes(encoding value: some Encodable, _ format: JSONFormat = JSONFormat()) throws -> [UInt8] {
        let arena = EncodingArena(encodes)
        try arena.encodeWhole(value)
        var writer = Writer(format)
        writer.write(arena, node: 0, depth: 0)
        return writer.output
    }

    /// A value as a JSON value.
    ///
    /// - Parameter value: the value.
    /// - Returns: the JSON value; the members of types stand in the order in which they are encoded.
    /// - Throws: ``JSONError`` of kind `unencodable`, or what a type's own encoding throws.
    public func value(encoding value: some Encodable) throws -> JSONValue {
        if let known = value as? JSONValue { return known }
        let arena = EncodingArena(encodes)
        try arena.encodeWhole(value)
        return arena.value(of: 0)
    }

    /// A JSON value as a value of a type.
    ///
    /// Numbers become what the type asks for if they fit exactly.
    ///
    /// - Parameters:
    ///   - type: the type.
    ///   - value: the JSON value.
    /// - Returns: the value.
    /// - Throws: ``JSONError`` with the key path and the reason, or what a type's own decoding throws.
    public func decode<Value: Decodable>(_ type: Value.Type, from value: JSONValue) throws -> Value {
        do {
            return try ValueDecoder(value, path: [], decodes).decode(type)
        } catch let error as DecodingError {
            throw JSONError(error)
        }
    }
}
