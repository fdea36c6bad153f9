/// The header fields of a request as values; each is read anew when it is asked for.
///
/// Reference: werkzeug/sansio/request.py, Request.
extension Request {
    /// The media types that the client accepts.
    public var acceptMIMETypes: MIMEAccept { MIMEAccept(parsing: headers.joined("Accept")) }

    /// The charsets that the client accepts.
    public var acceptCharsets: CharsetAccept { CharsetAccept(parsing: headers.joined("Accept-Charset")) }

    /// The content codings that the client accepts, such as `gzip`.
    public var acceptEncodings: Accept { Accept(parsing: headers.joined("Accept-Encoding")) }

    /// The languages that the client accepts.
    public var acceptLanguages: LanguageAccept { LanguageAccept(parsing: headers.joined("Accept-Language")) }

    /// The credentials; `nil` if there are none, or `basic` ones are malformed.
    public var authorization: Authorization? { headers["Authorization"].flatMap(Authorization.init(parsing:)) }

    /// The directives for caches.
    public var cacheControl: RequestCacheControl { RequestCacheControl(parsing: headers.joined("Cache-Control")) }

    /// The directives of `Pragma`, which HTTP/1.0 has in place of ``cacheControl``.
    public var pragma: HeaderSet { HeaderSet(parsing: headers.joined("Pragma")) }

    /// When the request was made, if the client says so.
    public var date: HTTPDate? { dateField("Date") }

    /// The URL of the page that has the link, from the field misspelt `Referer`.
    public var referrer: String? { headers["Referer"] }

    /// The origin of the page that makes the request.
    public var origin: String? { headers["Origin"] }

    /// The name of the program that makes the request; empty if it does not say.
    public var userAgent: String { headers["User-Agent"] ?? "" }

    /// How often a `TRACE` or `OPTIONS` request may still be forwarded.
    public var maxForwards: Int? {
        headers["Max-Forwards"].flatMap { DecimalInteger.lenient($0) }.map { Int(clamping: $0) }
    }

    /// The fields that the page wants to send across origins, in a preflight request.
    public var accessControlRequestHeaders: HeaderSet? {
        headers.joined("Access-Control-Request-Headers").map { HeaderSet(parsing: $0) }
    }

    /// The method that the page wants to use across origins, in a preflight request.
    public var accessControlRequestMethod: HTTPMethod? {
        headers["Access-Control-Request-Method"].map(HTTPMethod.init(rawValue:))
    }

    func dateField(_ name: String) -> HTTPDate? { headers[name].flatMap(HTTPDate.init(parsing:)) }
}

/// The fields that make a request conditional, or ask for a part of the content.
extension Request {
    /// The tags of `If-Match`: answer only if the content has one of them.
    public var ifMatch: ETags { ETags(parsing: headers.joined("If-Match")) }

    /// The tags of `If-None-Match`: answer only if the content has none of them.
    public var ifNoneMatch: ETags { ETags(parsing: headers.joined("If-None-Match")) }

    /// Answer only if the content changed since.
    public var ifModifiedSince: HTTPDate? { dateField("If-Modified-Since") }

    /// Answer only if the content did not change since.
    public var ifUnmodifiedSince: HTTPDate? { dateField("If-Unmodified-Since") }

    /// Send a part only if the content still is this one.
    public var ifRange: IfRange? { headers["If-Range"].flatMap(IfRange.init(parsing:)) }

    /// The parts of the content that are wanted; `nil` if all of it is, or the field is malformed.
    public var range: RequestedRanges? { headers["Range"].flatMap(RequestedRanges.init(parsing:)) }
}
