extension Request {
    /// The path below ``rootPath``, percent-decoded; it begins with exactly one slash.
    public var path: String {
        get {
            let bytes = pathInfo.utf8
            let second = bytes.dropFirst().first
            if bytes.first == UInt8(ascii: "/"), second != UInt8(ascii: "/") { return pathInfo }
            return "/" + pathInfo.withoutLeadingSlashes()
        }
        set { pathInfo = newValue }
    }

    /// The prefix that the application is mounted under, without a final slash; empty at the root.
    public var rootPath: String {
        get { scriptName.utf8.last == UInt8(ascii: "/") ? String(scriptName.withoutFinalSlashes()) : scriptName }
        set { scriptName = newValue }
    }

    /// The prefix that the application is mounted under: another name of ``rootPath``.
    public var scriptRoot: String { rootPath }

    /// The path with the query string behind a question mark, which always stands.
    public var fullPath: String { "\(path)?\(PercentCoding.text(encodingInvalid: queryString))" }

    /// Whether the request came over a protected connection: by `https` or `wss`.
    public var isSecure: Bool { scheme == "https" || scheme == "wss" }

    /// The whole URL as people read it: percent-encoded text and Punycode are decoded where that is safe.
    public var url: String {
        CurrentURL(scheme: scheme, host: host, rootPath: scriptName, path: path, query: queryString).text
    }

    /// The URL without the query string.
    public var baseURL: String { CurrentURL(scheme: scheme, host: host, rootPath: scriptName, path: path).text }

    /// The URL that the application is mounted at: scheme, host and ``rootPath``, with a slash at the end.
    public var rootURL: String { CurrentURL(scheme: scheme, host: host, rootPath: scriptName).text }

    /// The scheme and host of the URL, with a slash at the end.
    public var hostURL: String { CurrentURL(scheme: scheme, host: host).text }
}

extension Request {
    /// The host that the request was made to, with its port unless that is the scheme's own.
    ///
    /// Empty if the request names none, if it holds invalid characters, or if it is not one of ``trustedHosts``; an
    /// application calls ``checkHost()`` before anything reads it. Reference: werkzeug/sansio/utils.py, get_host.
    public var host: String { (try? checkHost()) ?? "" }

    /// Makes sure that the request was made to a trusted host.
    ///
    /// - Returns: the host, as ``host`` has it.
    /// - Throws: ``HTTPException`` of kind `securityError`, a 400, if there are ``trustedHosts`` and this is none.
    @discardableResult
    public func checkHost() throws(HTTPException) -> String {
        try HostHeader.host(
            scheme: scheme, header: headers["Host"], server: (peer.serverName, peer.serverPort), trusted: trustedHosts)
    }

    /// The addresses that the request came by: from the client's to that of the last proxy.
    ///
    /// They are those of `X-Forwarded-For` if it is there, which anybody can forge.
    public var accessRoute: [String] {
        let forwarded = headers.values("X-Forwarded-For")
        if forwarded.isEmpty { return remoteAddress.map { [$0] } ?? [] }
        return HeaderValue.parseList(forwarded.joined(separator: ","))
    }
}

extension Request {
    /// The arguments in the URL, behind its question mark.
    ///
    /// `+` reads as a space, blank values stay, and bytes that are no UTF-8 stay percent-encoded.
    /// Reference: werkzeug/sansio/request.py, Request.args.
    public var args: MultiDict {
        if queryString.isEmpty { return MultiDict() }
        return storage.value(\.arguments) { MultiDict(QueryString.pairs(in: queryString)) }
    }

    /// The cookies that the client sent; of several with one name the first counts.
    ///
    /// Reference: werkzeug/sansio/http.py, parse_cookie.
    public var cookies: MultiDict {
        guard headers.contains("Cookie") else { return MultiDict() }
        return storage.value(\.cookies) { Cookie.parse(headers.values("Cookie").joined(separator: ";")) }
    }
}
