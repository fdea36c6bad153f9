extension Response {
    /// Makes a response of content, with `Content-Type` and, where the length is known, `Content-Length`.
    ///
    /// Both replace what `headers` holds of them, in its place; the type does so only if it is given.
    /// Reference: werkzeug/sansio/response.py and werkzeug/wrappers/response.py, Response.
    ///
    /// - Parameters:
    ///   - content: the content.
    ///   - status: the status.
    ///   - headers: further header fields.
    ///   - mimetype: the media type; text types get `charset=utf-8`. Without one and without a `Content-Type` among the
    ///     headers it is `text/html`.
    ///   - contentType: the media type with its parameters; it counts before `mimetype`.
    public init(
        content: ResponseBody, status: HTTPStatus = 200, headers: Headers = Headers(), mimetype: String? = nil,
        contentType: String? = nil
    ) {
        self.init(status: status, headers: headers, body: content.withoutEmptyContent)
        if let type = contentType ?? mimetype.map(Self.contentType(ofMimetype:)) {
            self.headers.put("Content-Type", type)
        } else if !headers.contains("Content-Type") {
            self.headers.replace("Content-Type", with: "text/html; charset=utf-8")
        }
        if let length = content.length { self.headers.replace("Content-Length", with: String(length)) }
    }

    /// The value of `Content-Type` for a media type.
    ///
    /// Reference: werkzeug/utils.py, get_content_type.
    ///
    /// - Parameter mimetype: the media type without parameters.
    /// - Returns: the type, for text with `charset=utf-8`.
    static func contentType(ofMimetype mimetype: String) -> String {
        let isText = mimetype.hasPrefix("text/") || mimetype.hasSuffix("+xml") || textTypes.contains(mimetype)
        return isText ? mimetype + "; charset=utf-8" : mimetype
    }

    private static let textTypes: Set<String> = [
        "application/ecmascript", "application/javascript", "application/sql", "application/xml", "application/xml-dtd",
        "application/xml-external-parsed-entity",
    ]
}

extension ResponseBody {
    /// The same content; `empty` where there are no bytes.
    fileprivate var withoutEmptyContent: ResponseBody {
        switch self {
        case .text(""): .empty
        case .bytes(let bytes) where bytes.isEmpty: .empty
        default: self
        }
    }
}
