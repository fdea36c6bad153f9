extension HTTPException {
    /// A key is missing in what the client sent.
    ///
    /// - Parameters:
    ///   - key: the key; shown only where ``showsKey`` is set.
    ///   - description: the text of the page.
    /// - Returns: a 400 of kind `badRequestKeyError`.
    public static func badRequestKey(_ key: String?, description: String? = nil) -> Self {
        let key = key.map { Key(text: $0, representation: PythonText.quoted($0)) }
        return Self(.badRequestKeyError, details: .missingKey(key, isShown: false), description: description)
    }

    /// A key is missing for a reason that the developer is told in debug mode.
    static func badRequestKey(_ key: String, explanation: String?) -> Self {
        let key = Key(text: key, representation: PythonText.quoted(key), explanation: explanation)
        return Self(.badRequestKeyError, details: .missingKey(key, isShown: false), description: nil)
    }

    /// An index is missing in what the client sent.
    ///
    /// - Parameters:
    ///   - index: the index; shown only where ``showsKey`` is set.
    ///   - description: the text of the page.
    /// - Returns: a 400 of kind `badRequestKeyError`.
    public static func badRequestKey(_ index: Int, description: String? = nil) -> Self {
        let key = Key(text: "\(index)", representation: "\(index)")
        return Self(.badRequestKeyError, details: .missingKey(key, isShown: false), description: description)
    }

    /// The client has to say who it is.
    ///
    /// - Parameters:
    ///   - wwwAuthenticate: the values of the `WWW-Authenticate` fields, such as `Basic realm="site"`.
    ///   - description: the text of the page.
    /// - Returns: a 401.
    public static func unauthorized(wwwAuthenticate: [String], description: String? = nil) -> Self {
        Self(.unauthorized, details: .challenges(wwwAuthenticate), description: description)
    }

    /// The resource does not answer the method.
    ///
    /// - Parameters:
    ///   - validMethods: the methods it answers, for the `Allow` field.
    ///   - description: the text of the page.
    /// - Returns: a 405.
    public static func methodNotAllowed(validMethods: [HTTPMethod], description: String? = nil) -> Self {
        Self(.methodNotAllowed, details: .validMethods(validMethods), description: description)
    }

    /// The content has no such part.
    ///
    /// - Parameters:
    ///   - length: the length of the whole content, for the `Content-Range` field.
    ///   - units: what the length counts.
    ///   - description: the text of the page.
    /// - Returns: a 416.
    public static func requestedRangeNotSatisfiable(
        length: Int, units: String = "bytes", description: String? = nil
    ) -> Self {
        Self(.requestedRangeNotSatisfiable, details: .length(length, units: units), description: description)
    }

    /// The client sent too many requests.
    ///
    /// - Parameters:
    ///   - retryAfter: when it may come again.
    ///   - description: the text of the page.
    /// - Returns: a 429.
    public static func tooManyRequests(retryAfter: RetryAfter, description: String? = nil) -> Self {
        Self(.tooManyRequests, details: .retryAfter(retryAfter), description: description)
    }

    /// The server cannot answer for a while.
    ///
    /// - Parameters:
    ///   - retryAfter: when the client may come again.
    ///   - description: the text of the page.
    /// - Returns: a 503.
    public static func serviceUnavailable(retryAfter: RetryAfter, description: String? = nil) -> Self {
        Self(.serviceUnavailable, details: .retryAfter(retryAfter), description: description)
    }

    /// The application failed.
    ///
    /// - Parameters:
    ///   - original: the error that nobody handled.
    ///   - description: the text of the page.
    /// - Returns: a 500 that knows its ``originalError``.
    public static func internalServerError(original: any Error, description: String? = nil) -> Self {
        Self(.internalServerError, details: .original(original), description: description)
    }

    /// The client is sent to another URL while its request is routed.
    ///
    /// - Parameter newURL: the URL.
    /// - Returns: a 308 whose page is that of a redirect.
    public static func requestRedirect(to newURL: String) -> Self {
        Self(.requestRedirect, details: .redirect(newURL), description: nil)
    }
}
