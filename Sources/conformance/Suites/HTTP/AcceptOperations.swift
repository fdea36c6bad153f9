import FlaskHTTP

/// The fields of the Accept family.
enum AcceptOperations {
    static let table: [String: HTTPSuite.Operation] = [
        "parse_accept_header": { vector in
            .array(
                field(vector).items.map { item in
                    .array([.string(item.value), item.statesQuality ? .double(item.quality) : .int(1)])
                })
        },
        "accept_best_match": { vector in
            let offers = (vector["matches"]?.array ?? []).compactMap(\.string)
            for offer in offers { try check(offer, vector) }
            return field(vector).bestMatch(offers).map { .string($0) } ?? vector["default"] ?? .null
        },
        "accept_quality": { .double(field($0).quality(of: try key($0))) },
        "accept_contains": { .bool(field($0).contains(try key($0))) },
        "accept_find": { .int(field($0).firstIndex(matching: $0.text("key") ?? "") ?? -1) },
        "accept_summary": summary,
    ]

    private static func field(_ vector: Vector) -> any AcceptField {
        switch vector.text("kind") {
        case "mime": field(vector, as: MIMEAccept.self)
        case "language": field(vector, as: LanguageAccept.self)
        case "charset": field(vector, as: CharsetAccept.self)
        default: field(vector, as: Accept.self)
        }
    }

    private static func field<Field: AcceptField>(_ vector: Vector, as type: Field.Type) -> Field {
        guard let items = vector["items"]?.array else { return Field(parsing: vector.text("header")) }
        return Field(
            items.compactMap { item in
                guard let pair = item.array, pair.count == 2, let value = pair[0].string else { return nil }
                return AcceptItem(value, quality: pair[1].double ?? 1)
            })
    }

    private static func key(_ vector: Vector) throws -> String {
        let key = vector.text("key") ?? ""
        try check(key, vector)
        return key
    }

    /// Werkzeug looks at an offer when it is compared with an item that is a media type.
    private static func check(_ offer: String, _ vector: Vector) throws {
        guard let field = field(vector) as? MIMEAccept, field.items.contains(where: { $0.value.contains("/") }) else { return }
        try MIMEAccept.validate(offer)
    }

    private static func summary(_ vector: Vector) -> JSON {
        let field = field(vector)
        var members: [JSON.Member] = [
            .init(key: "header", value: .string(field.headerValue)), .init(key: "best", value: .optional(field.best)),
            .init(key: "provided", value: .bool(field.isProvided)),
        ]
        if let mime = field as? MIMEAccept {
            members += [
                .init(key: "html", value: .bool(mime.acceptsHTML)), .init(key: "xhtml", value: .bool(mime.acceptsXHTML)),
                .init(key: "json", value: .bool(mime.acceptsJSON)),
            ]
        }
        return .object(members)
    }
}
