/// What is wrong with a field, in words for the client.
enum FieldProblem {
    /// A field that is needed is not there.
    static func missing(_ path: String) -> HTTPException {
        HTTPException(.badRequest, description: "\(path): a value is missing")
    }

    /// A field's text is no value of its type.
    static func mismatch(_ path: String, _ type: Any.Type, _ text: String) -> HTTPException {
        let shown = String(String.UnicodeScalarView(text.unicodeScalars.prefix(100)))
        return HTTPException(
            .badRequest, description: "\(path): expected \(expectation(type)), got \(shown.debugDescription)")
    }

    /// A type has a form that fields cannot give.
    static func unsupported(_ path: [any CodingKey], _ form: String) -> DecodingError {
        .typeMismatch(
            Any.self,
            .init(codingPath: path, debugDescription: "a form's field holds \(form) nowhere; take texts, numbers or lists"))
    }

    /// What an error of decoding says, behind the path of keys.
    static func description(_ error: DecodingError) -> String {
        let (context, key): (DecodingError.Context, (any CodingKey)?) =
            switch error {
            case .keyNotFound(let key, let context): (context, key)
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context): (context, nil)
            @unknown default: (.init(codingPath: [], debugDescription: "the form cannot be read"), nil)
            }
        let path = (context.codingPath + (key.map { [$0] } ?? [])).map(\.stringValue).joined(separator: ".")
        return path.isEmpty ? context.debugDescription : "\(path): \(context.debugDescription)"
    }

    private static func expectation(_ type: Any.Type) -> String {
        switch type {
        case is any FixedWidthInteger.Type: "an integer"
        case is any BinaryFloatingPoint.Type: "a number"
        case is Bool.Type: "true or false"
        default: "a value of \(type)"
        }
    }
}

/// Reads one value from a field's text.
enum FieldValue {
    static func decode<Target: Decodable>(_ type: Target.Type, _ texts: [String], _ path: [any CodingKey]) throws -> Target {
        guard let convertible = type as? any TextConvertible.Type else {
            return try Target(from: FieldDecoder(texts: texts, codingPath: path))
        }
        let name = path.map(\.stringValue).joined(separator: ".")
        guard let text = texts.first else { throw FieldProblem.missing(name) }
        guard let value = convertible.init(text: text) as? Target else { throw FieldProblem.mismatch(name, type, text) }
        return value
    }
}
