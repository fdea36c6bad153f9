extension Request {
    /// The value of `Content-Type`: the media type of the content with its parameters.
    public var contentType: String? { headers["Content-Type"] }

    /// The media type of the content in lower case, without parameters; empty if it is not stated.
    ///
    /// Reference: werkzeug/sansio/request.py, Request.mimetype.
    public var mimetype: String {
        guard let contentType else { return "" }
        return (contentType.split(at: UInt8(ascii: ";"))?.before ?? contentType[...]).trimmed().lowercased()
    }

    /// The parameters of the media type, such as `charset` and `boundary`.
    ///
    /// Reference: werkzeug/sansio/request.py, Request.mimetype_params.
    public var mimetypeParameters: HeaderParameters { ParameterizedValue(parsing: contentType ?? "").parameters }

    /// Whether the content is JSON, by its media type.
    ///
    /// Reference: werkzeug/sansio/request.py, Request.is_json.
    public var isJSON: Bool { ContentType.isJSON(mimetype) }

    /// How many bytes the content has; `nil` if the request does not say, or sends it in chunks.
    ///
    /// A value that is no number is 0; one beyond `Int` is the largest `Int`.
    /// Reference: werkzeug/sansio/utils.py, get_content_length.
    public var contentLength: Int? {
        ContentLength.parse(headers.joined("Content-Length"), transferEncoding: headers.joined("Transfer-Encoding"))
            .map { Int(clamping: $0) }
    }

    /// The value of `Content-Encoding`: how the content is compressed.
    public var contentEncoding: String? { headers["Content-Encoding"] }

    /// The value of `Content-MD5` (RFC 1864).
    public var contentMD5: String? { headers["Content-MD5"] }
}
