extension JSONError {
    /// What a type's encoding complained about.
    init(_ error: EncodingError) {
        guard case .invalidValue(_, let context) = error else {
            self.init(.unencodable, "\(error)", underlying: error)
            return
        }
        self.init(
            .unencodable, context.debugDescription, keyPath: KeyPathText.text(context.codingPath), underlying: error)
    }

    /// What a type's decoding complained about.
    init(_ error: DecodingError) {
        let kind: Kind, context: DecodingError.Context
        var path: [any CodingKey] = []
        switch error {
        case .keyNotFound(let key, let details): (kind, context, path) = (.missingKey, details, [key])
        case .typeMismatch(_, let details), .valueNotFound(_, let details): (kind, context) = (.mismatch, details)
        case .dataCorrupted(let details): (kind, context) = (.mismatch, details)
        @unknown default:
            self.init(.mismatch, "\(error)", keyPath: "", underlying: error)
            return
        }
        let message = kind == .missingKey ? "is missing" : context.debugDescription
        self.init(kind, message, keyPath: KeyPathText.text(context.codingPath + path), underlying: error)
    }
}
