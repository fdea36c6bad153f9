extension HTTPDate: Codable {
    /// Encodes the date as text, as in `Sun, 06 Nov 1994 08:49:37 GMT`.
    ///
    /// - Parameter encoder: the encoder.
    /// - Throws: what the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    /// Decodes a date that is a text in any form of HTTP.
    ///
    /// - Parameter decoder: the decoder.
    /// - Throws: `DecodingError` if the text is no date, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let date = HTTPDate(parsing: text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "expected a date as HTTP writes it"))
        }
        self = date
    }
}
