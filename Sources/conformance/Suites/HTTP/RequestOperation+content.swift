import FlaskHTTP

extension RequestOperation {
    /// The attributes that say what the content is.
    static func contentAttribute(_ name: String, of request: Request) throws -> JSON {
        let type = request.headers["Content-Type"]
        let parts = (type ?? "").split(separator: ";")
        let mimetype = (parts.first ?? "").lowercased().filter { $0 != " " }
        switch name {
        case "content_type": return .text(type)
        case "mimetype": return .string(mimetype)
        case "mimetype_params":
            return .object(
                parts.dropFirst().map { part in
                    let pair = part.split(separator: "=", maxSplits: 1)
                    return JSON.Member(
                        key: pair[0].lowercased().filter { $0 != " " }, value: .string(pair.count > 1 ? String(pair[1]) : ""))
                })
        case "is_json":
            return .bool(mimetype == "application/json" || (mimetype.hasPrefix("application/") && mimetype.hasSuffix("+json")))
        case "content_length":
            guard request.headers["Transfer-Encoding"] != "chunked", let length = request.headers["Content-Length"] else {
                return .null
            }
            return .int(max(0, Int(length) ?? 0))
        default: throw PythonError("AttributeError")
        }
    }
}
