import FlaskHTTP

/// The operations on URLs, hosts and file names.
enum URLOperations {
    static let table: [String: HTTPSuite.Operation] = [
        "iri_to_uri": { .string(try iriToURI($0.text("iri") ?? "")) },
        "uri_to_iri": { .string(try uriToIRI($0.text("uri") ?? "")) },
        "secure_filename": { .string(secureFilename($0.text("filename") ?? "")) },
        "safe_join": { .text(safeJoin($0.text("directory") ?? "", $0.texts("untrusted"))) },
        "host_is_trusted": { .bool(HostHeader.isTrusted($0.text("hostname"), by: $0.texts("trusted_list"))) },
        "get_host": host,
        "get_current_url": currentURL,
        "query_args": { .pairs(MultiDict(try QueryString.parse($0.bytes("query") ?? [])).pairs) },
        "urlencode": { .string(urlEncode(arguments($0["pairs"] ?? .null))) },
    ]

    private static func host(_ vector: Vector) throws -> JSON {
        .string(
            try HostHeader.host(
                scheme: vector.text("scheme") ?? "", header: vector.text("host_header"), server: vector.server(),
                trusted: vector.texts("trusted_hosts")))
    }

    private static func currentURL(_ vector: Vector) throws -> JSON {
        let url = CurrentURL(
            scheme: vector.text("scheme") ?? "", host: vector.text("host") ?? "", rootPath: vector.text("root_path"),
            path: vector.text("path"), query: vector.bytes("query_string"))
        return .string(try url.readable())
    }

    /// Names and values of `$pairs`, or of an object whose values may be lists.
    private static func arguments(_ value: JSON) -> [(String, String?)] {
        if let pairs = value.untagged("$pairs")?.array {
            return pairs.compactMap { pair in pair.array.map { (text($0[0]) ?? "", text($0[1])) } }
        }
        return (value.members ?? []).flatMap { member in
            (member.value.array ?? [member.value]).map { (member.key, text($0)) }
        }
    }

    /// What Python's `str` makes of a value, `nil` for null.
    private static func text(_ value: JSON) -> String? {
        switch value {
        case .string(let text): text
        case .int(let number): "\(number)"
        case .bigInteger(let digits): digits
        case .double(let number): "\(number)"
        case .bool(let flag): flag ? "True" : "False"
        default: nil
        }
    }
}
