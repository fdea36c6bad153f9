/// The fields of a request that make it conditional (RFC 9110 §13.1).
///
/// Reference: werkzeug/sansio/http.py, is_resource_modified.
public struct Preconditions: Sendable {
    /// The value of `Range`; without it `If-Range` has no meaning.
    public var range: String?
    /// The value of `If-Range`.
    public var ifRange: String?
    /// The value of `If-Modified-Since`.
    public var ifModifiedSince: String?
    /// The value of `If-None-Match`.
    public var ifNoneMatch: String?
    /// The value of `If-Match`.
    public var ifMatch: String?

    /// Makes preconditions of values.
    ///
    /// - Parameters:
    ///   - range: the value of `Range`.
    ///   - ifRange: the value of `If-Range`.
    ///   - ifModifiedSince: the value of `If-Modified-Since`.
    ///   - ifNoneMatch: the value of `If-None-Match`.
    ///   - ifMatch: the value of `If-Match`.
    public init(
        range: String? = nil, ifRange: String? = nil, ifModifiedSince: String? = nil, ifNoneMatch: String? = nil,
        ifMatch: String? = nil
    ) {
        self.range = range
        self.ifRange = ifRange
        self.ifModifiedSince = ifModifiedSince
        self.ifNoneMatch = ifNoneMatch
        self.ifMatch = ifMatch
    }

    /// Reads the preconditions of a request.
    ///
    /// - Parameter headers: the request's fields.
    public init(of headers: Headers) {
        self.init(
            range: headers["Range"], ifRange: headers["If-Range"], ifModifiedSince: headers["If-Modified-Since"],
            ifNoneMatch: headers.joined("If-None-Match"), ifMatch: headers.joined("If-Match"))
    }

    /// Whether the content has to be sent.
    ///
    /// `If-None-Match`, which compares weakly, counts before `If-Modified-Since`; `If-Match` compares strongly and
    /// says "not modified" when it fails, which then means 412.
    ///
    /// - Parameters:
    ///   - etag: the tag of the content, if it has one.
    ///   - lastModified: when the content changed, if that is known.
    ///   - honorsIfRange: whether `If-Range` counts, if there is a `Range`.
    /// - Returns: false if the client has the content already, or does not want this one.
    public func isModified(etag: ETag? = nil, lastModified: HTTPDate? = nil, honorsIfRange: Bool = false) -> Bool {
        let condition = honorsIfRange && range != nil ? ifRange.flatMap(IfRange.init(parsing:)) : nil
        var isUnmodified = false
        if let lastModified, let since = condition?.date ?? ifModifiedSince.flatMap(HTTPDate.init(parsing:)) {
            isUnmodified = lastModified <= since
        }
        guard let tag = etag?.value else { return !isUnmodified }
        if case .etag(let wanted) = condition { return !ETags(parsing: wanted).contains(tag) }
        let unwanted = ETags(parsing: ifNoneMatch), wanted = ETags(parsing: ifMatch)
        if !unwanted.isEmpty { isUnmodified = unwanted.containsWeakly(tag) }
        if !wanted.isEmpty { isUnmodified = !wanted.strong.contains(tag) }
        return !isUnmodified
    }
}
