import FlaskHTTP

/// Entity tags and conditional requests.
enum ConditionalOperations {
    static let table: [String: HTTPSuite.Operation] = [
        "quote_etag": { .string(try ETag($0.text("etag") ?? "", isWeak: $0["weak"]?.bool ?? false).headerValue) },
        "unquote_etag": { vector in
            guard let etag = vector.text("etag").flatMap(ETag.init(parsing:)) else { return .tuple(.null, .null) }
            return .tuple(.string(etag.value), .bool(etag.isWeak))
        },
        "generate_etag": { .string(ETag(of: $0["data"]?.bytes ?? []).value) },
        "parse_etags": { vector in
            let tags = ETags(parsing: vector.text("header"))
            return .members([
                "strong": list(tags.strong, hasEmpty: tags.hasEmptyStrong), "weak": list(tags.weak, hasEmpty: tags.hasEmptyWeak),
                "star": .bool(tags.isStar),
            ])
        },
        "etags_lookup": lookUp,
        "is_resource_modified": isModified,
        "parse_if_range_header": { vector in
            let condition = vector.text("header").flatMap(IfRange.init(parsing:))
            let header = try condition?.etag.map { try ETag($0).headerValue } ?? condition?.headerValue ?? ""
            return .members([
                "etag": .optional(condition?.etag), "date": condition?.date.map { .date($0) } ?? .null,
                "header": .string(header),
            ])
        },
        "make_conditional": makeConditional,
    ]

    private static func list(_ tags: Set<String>, hasEmpty: Bool) -> JSON {
        .array((hasEmpty ? [.null] : []) + tags.sorted().map { .string($0) })
    }

    private static func lookUp(_ vector: Vector) -> JSON {
        let tags = ETags(parsing: vector.text("header")), tag = vector.text("etag") ?? ""
        return .members([
            "contains": .bool(tags.contains(tag)), "contains_weak": .bool(tags.containsWeakly(tag)),
            "contains_raw": .bool(ETag(parsing: tag).map { tags.contains($0) } ?? (tags.isStar || tags.hasEmptyStrong)),
            "is_weak": .bool(tags.weak.contains(tag)), "is_strong": .bool(tags.strong.contains(tag)),
            "any": .bool(!tags.isEmpty),
        ])
    }

    private static func isModified(_ vector: Vector) throws -> JSON {
        if vector.has("data"), vector.has("etag") { throw PythonError("TypeError") }
        let conditions = Preconditions(
            range: vector.text("http_range"), ifRange: vector.text("http_if_range"),
            ifModifiedSince: vector.text("http_if_modified_since"), ifNoneMatch: vector.text("http_if_none_match"),
            ifMatch: vector.text("http_if_match"))
        let etag = vector["data"]?.bytes.map { ETag(of: $0) } ?? vector.text("etag").flatMap(ETag.init(parsing:))
        let lastModified = vector.text("last_modified").flatMap(HTTPDate.init(parsing:)) ?? vector["last_modified"]?.date
        return .bool(
            conditions.isModified(
                etag: etag, lastModified: lastModified, honorsIfRange: !(vector["ignore_if_range"]?.bool ?? true)))
    }

    private static func makeConditional(_ vector: Vector) throws -> JSON {
        let content = vector.text("body") ?? ""
        var response = Response(content, contentType: "text/plain; charset=utf-8")
        if let code = vector["status"]?.int { response.status = HTTPStatus(code) }
        for (name, value) in vector["headers"]?.pairs ?? [] { try response.headers.add(name, value.string ?? "") }
        if let kind = vector.text("add_etag") { response.addETag(isWeak: kind == "weak") }
        if let parts = vector["etag"]?.array, parts.count == 2 {
            response.etag = try ETag(parts[0].string ?? "", isWeak: parts[1].bool ?? false)
        }
        if let date = vector["last_modified"]?.date { response.lastModified = date }
        var request = Request(method: HTTPMethod(rawValue: vector.text("method") ?? "GET"))
        for (name, value) in vector["request"]?.pairs ?? [] { try request.headers.add(name, value.string ?? "") }
        let ranges = vector["accept_ranges"]
        try response.makeConditional(
            for: request, acceptRanges: ranges?.bool == true ? "bytes" : ranges?.string,
            completeLength: vector["complete_length"] == nil ? content.utf8.count : vector["complete_length"]?.int)
        return sent(response, to: request)
    }

    private static func sent(_ response: Response, to request: Request) -> JSON {
        let body: [UInt8] =
            switch response.body {
            case .text(let text) where request.method != .head: Array(text.utf8)
            case .bytes(let bytes) where request.method != .head: bytes
            default: []
            }
        let headers = response.headers.map { JSON.Member(key: $0.name.lowercased(), value: .string($0.value)) }
        return .members([
            "status": .string(response.status.description), "headers": .object(headers), "body": .bytes(body),
        ])
    }
}
