public import FlaskJSON

/// How an application writes and reads JSON: in responses, in sessions, and by hand.
///
/// Members are sorted and characters outside ASCII escaped, so that responses can be cached and are the same bytes as Flask's.
/// Dates are texts as HTTP writes them, UUIDs and decimal numbers are texts; for types of the application's own,
/// ``encodes`` says what they become, unless they are `Encodable` as they should be.
/// Reference: flask/json/provider.py, DefaultJSONProvider.
public struct JSONProvider: Sendable {
    /// Whether the members of objects are sorted by their keys.
    public var sortKeys = true
    /// Whether characters outside ASCII are escaped.
    public var ensureASCII = true
    /// Whether responses are written without spaces; `nil` for outside of debug mode only, where they are indented.
    public var compact: Bool?
    /// The media type of responses.
    public var mimetype = "application/json"
    /// Says what a value becomes, before anything else is tried; `nil` goes on to what the framework and the type do.
    ///
    /// A type whose value got `nil` is not asked about again in the same text. Reference: DefaultJSONProvider.default.
    public var encodes: (@Sendable (any Encodable) throws -> JSONValue?)?

    /// Makes the provider that an application starts with.
    public init() {}

    /// The layout of ``dumps(_:_:)``.
    public var format: JSONFormat { JSONFormat(ensureASCII: ensureASCII, sortKeys: sortKeys) }

    /// Writes a value as JSON.
    ///
    /// Reference: flask/json/__init__.py, dumps.
    ///
    /// - Parameters:
    ///   - value: the value.
    ///   - format: the layout; ``format`` if it is not given.
    /// - Returns: the text.
    /// - Throws: `JSONError` for a value that has no form in JSON, or what its own encoding throws.
    public func dumps(_ value: some Encodable, _ format: JSONFormat? = nil) throws -> String {
        String(decoding: try coder.bytes(encoding: value, format ?? self.format), as: UTF8.self)
    }

    /// Reads JSON.
    ///
    /// Reference: flask/json/__init__.py, loads.
    ///
    /// - Parameter text: the text.
    /// - Returns: the value.
    /// - Throws: `JSONError` with the position.
    public func loads(_ text: String) throws(JSONError) -> JSONValue { try JSONValue(parsing: text) }

    /// Reads JSON in UTF-8, UTF-16 or UTF-32.
    ///
    /// - Parameter bytes: the text.
    /// - Returns: the value.
    /// - Throws: `JSONError` with the position.
    public func loads(_ bytes: [UInt8]) throws(JSONError) -> JSONValue { try JSONValue(parsing: bytes) }

    /// A JSON value as a value of a type.
    ///
    /// - Parameters:
    ///   - type: the type.
    ///   - value: the JSON value.
    /// - Returns: the value.
    /// - Throws: `JSONError` with the key path and the reason, or what the type's own decoding throws.
    public func decode<Value: Decodable>(_ type: Value.Type, from value: JSONValue) throws -> Value {
        try coder.decode(type, from: value)
    }
}

extension JSONProvider {
    /// What turns values into JSON and back.
    var coder: JSONCoder {
        var coder = JSONCoder()
        if let encodes {
            coder.encodes = { try encodes($0) ?? FrameworkTypes.encode($0) }
        } else {
            coder.encodes = FrameworkTypes.encode
        }
        coder.decodes = FrameworkTypes.decode
        return coder
    }

    /// The layout of responses.
    func responseFormat(debug: Bool) -> JSONFormat {
        var format = format
        if compact ?? !debug {
            (format.itemSeparator, format.keySeparator) = (",", ":")
        } else {
            format.indent = "  "
        }
        return format
    }
}
