/// The fields that describe the content of a response.
extension Response {
    /// The value of `Content-Type`: the media type with its parameters.
    public var contentType: String? {
        get { headers["Content-Type"] }
        set { headers["Content-Type"] = newValue }
    }

    /// The media type without parameters; setting it adds the charset UTF-8 where the type is text.
    ///
    /// Reference: werkzeug/sansio/response.py, Response.mimetype.
    public var mimetype: String? {
        get {
            guard let contentType, !contentType.isEmpty else { return nil }
            return String((contentType.split(at: UInt8(ascii: ";"))?.before ?? contentType[...]).trimmed())
        }
        set { contentType = newValue.map { ContentType.value($0) } }
    }

    /// The parameters of the media type, such as `charset`.
    public var mimetypeParameters: HeaderParameters {
        get { ParameterizedValue(parsing: contentType ?? "").parameters }
        set { contentType = ParameterizedValue(mimetype ?? "", newValue).headerValue }
    }

    /// Whether the content is JSON, by its media type.
    public var isJSON: Bool { mimetype.map(ContentType.isJSON) ?? false }

    /// How many bytes the content has, as the field says; see ``ResponseBody/length`` for what the body has.
    public var contentLength: Int? {
        get { headers["Content-Length"].flatMap { DecimalInteger.lenient($0) }.map { Int(clamping: $0) } }
        set { headers["Content-Length"] = newValue.map(String.init) }
    }

    /// Which part of the whole content the response holds.
    public var contentRange: ContentRange? {
        get { headers["Content-Range"].flatMap(ContentRange.init(parsing:)) }
        set { headers["Content-Range"] = newValue?.headerValue }
    }

    /// The URL under which the content itself can be found.
    public var contentLocation: String? {
        get { headers["Content-Location"] }
        set { headers["Content-Location"] = newValue }
    }

    /// How the content is compressed.
    public var contentEncoding: String? {
        get { headers["Content-Encoding"] }
        set { headers["Content-Encoding"] = newValue }
    }

    /// The languages that the content is meant for.
    public var contentLanguage: HeaderSet {
        get { fieldSet("Content-Language") }
        set { write(newValue, to: "Content-Language") }
    }

    /// The digest of the content (RFC 1864).
    public var contentMD5: String? {
        get { headers["Content-MD5"] }
        set { headers["Content-MD5"] = newValue }
    }
}
