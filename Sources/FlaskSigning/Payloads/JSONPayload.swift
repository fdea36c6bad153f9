public import FlaskJSON

/// JSON text, as Python's `json` module writes it.
///
/// Reference: itsdangerous/serializer.py, Serializer.default_serializer; itsdangerous/_json.py, _CompactJSON.
public struct JSONPayload: PayloadSerializer, Hashable {
    /// How the text is laid out.
    public let format: JSONFormat

    /// JSON in a layout of one's own.
    ///
    /// - Parameter format: how the text is laid out.
    public init(_ format: JSONFormat) { self.format = format }

    /// With a space behind commas and colons, all ASCII: what ``Serializer`` and ``TimedSerializer`` write.
    public static let standard = JSONPayload(JSONFormat())
    /// Without spaces, characters outside ASCII as they are: what the URL-safe serializers write.
    public static let compact = JSONPayload(JSONFormat(ensureASCII: false, itemSeparator: ",", keySeparator: ":"))

    /// The value as JSON text.
    public func dumps(_ value: JSONValue) -> [UInt8] { value.bytes(format) }

    /// The value that a JSON text stands for.
    ///
    /// - Throws: ``SigningError`` of kind ``SigningError/Kind/badPayload`` for what is no UTF-8, `JSONError` for what is no JSON.
    public func loads(_ payload: [UInt8]) throws -> JSONValue {
        guard let text = String(validating: payload, as: UTF8.self) else {
            throw SigningError(.badPayload, "the payload \(excerpt(of: payload)) is no UTF-8")
        }
        return try JSONValue(parsing: text)
    }
}
