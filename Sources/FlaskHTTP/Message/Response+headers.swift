/// The header fields of a response as values: reading parses the field, setting writes it, `nil` removes it.
///
/// Reference: werkzeug/sansio/response.py, Response.
extension Response {
    /// The value of `Location`: where to go on.
    public var location: String? {
        get { headers["Location"] }
        set { headers["Location"] = newValue }
    }

    /// The seconds since the response was made or validated; a negative number removes the field.
    public var age: Int? {
        get { headers["Age"].flatMap(Age.parse) }
        set { headers["Age"] = newValue.flatMap { try? Age.text($0) } }
    }

    /// When the response was made; the server writes it if it is missing.
    public var date: HTTPDate? {
        get { dateField("Date") }
        set { headers["Date"] = newValue?.description }
    }

    /// When the response becomes stale.
    public var expires: HTTPDate? {
        get { dateField("Expires") }
        set { headers["Expires"] = newValue?.description }
    }

    /// When the content changed last.
    public var lastModified: HTTPDate? {
        get { dateField("Last-Modified") }
        set { headers["Last-Modified"] = newValue?.description }
    }

    /// When to ask again.
    public var retryAfter: RetryAfter? {
        get { headers["Retry-After"].flatMap(RetryAfter.init(parsing:)) }
        set { headers["Retry-After"] = newValue?.headerValue }
    }

    /// The request fields that the response depends on.
    public var vary: HeaderSet {
        get { fieldSet("Vary") }
        set { write(newValue, to: "Vary") }
    }

    /// The methods that the resource supports.
    public var allow: HeaderSet {
        get { fieldSet("Allow") }
        set { write(newValue, to: "Allow") }
    }

    /// The directives for caches.
    public var cacheControl: ResponseCacheControl {
        get { ResponseCacheControl(parsing: headers.joined("Cache-Control")) }
        set { headers["Cache-Control"] = newValue.isEmpty ? nil : newValue.headerValue }
    }

    /// The tag of the content.
    public var etag: ETag? {
        get { headers["ETag"].flatMap(ETag.init(parsing:)) }
        set { headers["ETag"] = newValue?.headerValue }
    }

    /// The unit in which parts of the content may be asked for: `bytes` or `none`.
    public var acceptRanges: String? {
        get { headers["Accept-Ranges"] }
        set { headers["Accept-Ranges"] = newValue }
    }

    /// The challenges of a 401 response, one a field.
    public var wwwAuthenticate: [WWWAuthenticate] {
        get { headers.values("WWW-Authenticate").compactMap(WWWAuthenticate.init(parsing:)) }
        set {
            headers["WWW-Authenticate"] = newValue.first?.headerValue
            for challenge in newValue.dropFirst() {
                headers.append(HeaderField(name: "WWW-Authenticate", value: challenge.headerValue))
            }
        }
    }

    func dateField(_ name: String) -> HTTPDate? { headers[name].flatMap(HTTPDate.init(parsing:)) }

    func fieldSet(_ name: String) -> HeaderSet { HeaderSet(parsing: headers.joined(name)) }

    mutating func write(_ set: HeaderSet, to name: String) { headers[name] = set.isEmpty ? nil : set.headerValue }
}
