extension Response {
    /// Makes the response what is sent to a request.
    ///
    /// `Location` and `Content-Location` are written in ASCII, `Content-Length` is set where the length is known, and the
    /// content is left out where there must be none: for `HEAD`, informational responses, 204 and 304. Fields that
    /// describe content go with it. Reference: werkzeug/wrappers/response.py, Response.get_wsgi_response.
    ///
    /// - Parameters:
    ///   - request: the request that is answered.
    ///   - makesLocationAbsolute: whether a relative `Location` becomes absolute.
    public mutating func prepare(for request: Request, makingLocationAbsolute makesLocationAbsolute: Bool = false) {
        let special = headers.sendingFields
        if special.contains(.location), let location = headers["Location"] {
            let base = makesLocationAbsolute ? request.baseURL : nil
            replaceChanged("Location", location, with: Self.wireURL(location, base: base))
        }
        if special.contains(.contentLocation), let location = headers["Content-Location"] {
            replaceChanged("Content-Location", location, with: Self.wireURL(location, base: nil))
        }
        let code = status.code
        if code == 304 {
            for name in Self.entityFields { headers.remove(name) }
        } else if status.forbidsContent {
            headers.remove("Content-Length")
        } else if !special.contains(.contentLength), let length = body.length {
            headers.replace("Content-Length", with: DecimalInteger.text(of: length))
        }
        if status.forbidsContent || request.method == .head { body = .empty }
    }

    private mutating func replaceChanged(_ name: String, _ old: String, with new: String) {
        if !new.hasSameBytes(as: old) { headers.replace(name, with: new) }
    }

    /// A URL in ASCII; one that cannot be taken apart is percent-encoded as a whole, so that a response is always sent.
    private static func wireURL(_ location: String, base: String?) -> String {
        guard let uri = try? iriToURI(location) else { return PercentCoding.encode(location, safe: anyDelimiter) }
        guard let base, let origin = try? iriToURI(base), let joined = try? URLParts.join(origin, uri) else { return uri }
        return joined
    }

    private static let anyDelimiter = PercentCoding.SafeSet("%!#$&'()*+,/:;=?@[]")

    /// What describes content; `Expires` and `Content-Location` may stand without it (RFC 9110 §15.4.5).
    private static let entityFields = [
        "Allow", "Content-Encoding", "Content-Language", "Content-Length", "Content-MD5", "Content-Range", "Content-Type",
        "Last-Modified",
    ]
}
