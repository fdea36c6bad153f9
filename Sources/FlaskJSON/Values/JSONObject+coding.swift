extension JSONObject: Encodable {
    /// Encodes the members, with whatever encoder.
    ///
    /// - Parameter encoder: the encoder.
    /// - Throws: what the encoder throws.
    public func encode(to encoder: any Encoder) throws { try JSONValue.object(self).encode(to: encoder) }
}

extension JSONObject: Decodable {
    /// Decodes an object, with whatever decoder.
    ///
    /// - Parameter decoder: the decoder.
    /// - Throws: what the decoder throws; `DecodingError` for a value that is no object.
    public init(from decoder: any Decoder) throws {
        guard case .object(let object) = try JSONValue(from: decoder) else {
            throw DecodingError.typeMismatch(
                JSONObject.self, .init(codingPath: decoder.codingPath, debugDescription: "The value is no object."))
        }
        self = object
    }
}
