extension Markup: Codable {
    /// Encodes the HTML as text.
    ///
    /// - Parameter encoder: the encoder.
    /// - Throws: what the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(html)
    }

    /// Decodes a text that is HTML.
    ///
    /// - Parameter decoder: the decoder.
    /// - Throws: what the decoder throws.
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }
}
