extension Response {
    /// Sets a cookie.
    ///
    /// ```swift
    /// try response.setCookie("theme", "dark", maxAge: .seconds(3600))
    /// ```
    /// Reference: werkzeug/sansio/response.py, Response.set_cookie.
    ///
    /// - Parameters:
    ///   - name: the name.
    ///   - value: the value.
    ///   - maxAge: how long it lasts; without it and `expires` it ends with the browser session.
    ///   - expires: when it ends.
    ///   - path: the path it is sent to.
    ///   - domain: the domain it is sent to.
    ///   - isSecure: whether it is only sent over protected connections.
    ///   - isHTTPOnly: whether scripts cannot read it.
    ///   - sameSite: whether it goes along with requests that another site starts.
    ///   - isPartitioned: whether it is kept apart for every embedding site.
    /// - Throws: ``HTTPError`` if the domain has no ASCII form, or the name holds a line break.
    public mutating func setCookie(
        _ name: String, _ value: String = "", maxAge: Duration? = nil, expires: Cookie.Expiration? = nil,
        path: String? = "/", domain: String? = nil, isSecure: Bool = false, isHTTPOnly: Bool = false,
        sameSite: Cookie.SameSite? = nil, isPartitioned: Bool = false
    ) throws(HTTPError) {
        try setCookie(
            Cookie(
                name, value, maxAge: maxAge, expires: expires, path: path, domain: domain, isSecure: isSecure,
                isHTTPOnly: isHTTPOnly, sameSite: sameSite, isPartitioned: isPartitioned))
    }

    /// Sets a cookie, and tells when browsers may refuse its size.
    ///
    /// - Parameters:
    ///   - cookie: the cookie.
    ///   - maximumSize: the size of the field's value from which on `warn` is called; 0 for never.
    ///   - warn: gets a message that names the cookie and the sizes; by default it goes to standard error.
    /// - Throws: ``HTTPError`` if the domain has no ASCII form, or the name holds a line break.
    public mutating func setCookie(
        _ cookie: Cookie, maximumSize: Int = Cookie.maximumSize, warn: ((String) -> Void)? = nil
    ) throws(HTTPError) {
        try addCookie(cookie, now: .now, maximumSize: maximumSize, warn: warn ?? StandardError.print)
    }

    /// Sets a cookie at a time of one's own.
    package mutating func addCookie(
        _ cookie: Cookie, now: HTTPDate, maximumSize: Int, warn: (String) -> Void
    ) throws(HTTPError) {
        let text = try cookie.headerValue(now: now)
        headers.fields.append(HeaderField(name: "Set-Cookie", value: text))
        let size = text.unicodeScalars.count
        guard maximumSize > 0, size > maximumSize else { return }
        let valueSize = cookie.escapedValue.utf8.count
        warn(
            """
            The cookie \(cookie.name.prefix(100).debugDescription) is too large: its value has \(valueSize) bytes, the \
            rest of the field \(size - valueSize). Browsers may ignore cookies of more than \(maximumSize) bytes; store \
            less in it, or keep the data on the server.
            """)
    }

    /// Deletes a cookie from the browser.
    ///
    /// It is deleted only if path and domain are those that it was set with.
    /// Reference: werkzeug/sansio/response.py, Response.delete_cookie.
    ///
    /// - Parameters:
    ///   - name: the name.
    ///   - path: the path it was set with.
    ///   - domain: the domain it was set with.
    ///   - isSecure: whether it was set as secure.
    ///   - isHTTPOnly: whether scripts could not read it.
    ///   - sameSite: whether it went along with requests that another site started.
    ///   - isPartitioned: whether it was kept apart for every embedding site.
    /// - Throws: ``HTTPError`` if the domain has no ASCII form, or the name holds a line break.
    public mutating func deleteCookie(
        _ name: String, path: String? = "/", domain: String? = nil, isSecure: Bool = false, isHTTPOnly: Bool = false,
        sameSite: Cookie.SameSite? = nil, isPartitioned: Bool = false
    ) throws(HTTPError) {
        try setCookie(
            name, maxAge: .zero, expires: .date(HTTPDate(secondsSince1970: 0)), path: path, domain: domain,
            isSecure: isSecure, isHTTPOnly: isHTTPOnly, sameSite: sameSite, isPartitioned: isPartitioned)
    }
}
