import FlaskHTTP

/// Quoting, lists, parameters, and the fields that are sets of names.
enum HeaderValueOperations {
    static let table: [String: HTTPSuite.Operation] = [
        "quote_header_value": { vector in
            .string(HeaderValue.quoted(vector["value"]?.pythonText ?? "None", allowingToken: vector["allow_token"]?.bool ?? true))
        },
        "unquote_header_value": { .string(HeaderValue.unquoted($0.text("value") ?? "")) },
        "parse_options_header": { vector in
            let value = ParameterizedValue(parsing: vector.text("value") ?? "")
            return .tuple(.string(value.value), .mapping(value.parameters))
        },
        "dump_options_header": dumpOptions,
        "dump_header": { vector in
            let iterable = vector["iterable"] ?? .null
            guard let items = iterable.array else { return .string(HeaderValue.list(iterable.parameters)) }
            return .string(HeaderValue.list(items.map { $0.pythonText ?? "None" }))
        },
        "parse_list_header": { .texts(HeaderValue.parseList($0.text("value") ?? "")) },
        "parse_dict_header": { .mapping(HeaderValue.parseParameters($0.text("value") ?? "")) },
        "parse_set_header": { .texts(HeaderSet(parsing: $0.text("header"))) },
        "set_contains": { .bool(HeaderSet(parsing: $0.text("header")).contains($0.text("item") ?? "")) },
        "parse_csp_header": { vector in
            let policy = ContentSecurityPolicy(parsing: vector.text("header"))
            return .members(["items": .mapping(policy.directives), "header": .string(policy.headerValue)])
        },
        "get_content_type": { .string(ContentType.value($0.text("mimetype") ?? "", charset: $0.text("charset") ?? "")) },
        "get_content_length": { vector in
            let length = ContentLength.parse(
                vector.text("http_content_length"), transferEncoding: vector.text("http_transfer_encoding"))
            return length.map { .integer($0) } ?? .null
        },
    ]

    private static func dumpOptions(_ vector: Vector) throws -> JSON {
        let options = vector["options"]?.parameters ?? [:]
        guard let header = vector.text("header") else {
            // A field without a value consists of its parameters only; the library has no use for that.
            return .string(String(ParameterizedValue("", options).headerValue.dropFirst(2)))
        }
        return .string(ParameterizedValue(header, options).headerValue)
    }
}
