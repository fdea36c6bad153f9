import FlaskCore
public import FlaskHTTP

extension TestVerb {
    /// Sends a request and looks into its context: the counterpart of Flask's `with client:`.
    ///
    /// ```swift
    /// try await client.get("/?page=2") { response in
    ///     #expect(request.args.get("page") == "2" && session["user"] == "ann")
    /// }
    /// ```
    ///
    /// The teardown functions were called before. Of several requests, as with redirects, it is the context of the last one.
    ///
    /// - Parameters:
    ///   - path: the path with its query, or a whole URL; characters that need it are percent-encoded.
    ///   - query: arguments appended to the query.
    ///   - headers: header fields.
    ///   - auth: credentials, such as `.basic(username: "ann", password: "secret")`.
    ///   - data: the content.
    ///   - text: the content as text.
    ///   - form: the content as a url-encoded form.
    ///   - json: the content as JSON.
    ///   - contentType: the content's type, where it differs from what the content says.
    ///   - followRedirects: whether redirects are followed; the responses on the way are the last one's `history`.
    ///   - baseURL: scheme, host and mount path, where they differ from the client's.
    ///   - body: gets the response; may read `request`, `session` and `g` of its request.
    /// - Returns: what `body` returns.
    /// - Throws: as without `body`, and what `body` throws.
    @discardableResult
    public func callAsFunction<Result>(
        _ path: String = "/", query: KeyValuePairs<String, String> = [:], headers: Headers = Headers(),
        auth: Authorization? = nil, data: [UInt8]? = nil, text: String? = nil, form: KeyValuePairs<String, String>? = nil,
        json: (any Encodable)? = nil, contentType: String? = nil, followRedirects: Bool = false, baseURL: String? = nil,
        _ body: (TestResponse) async throws -> Result
    ) async throws -> Result {
        let request = try TestRequest(
            path, method: method, query: query, headers: headers, auth: auth, data: data, text: text, form: form, json: json,
            contentType: contentType, baseURL: baseURL ?? client.baseURL)
        return try await client.open(request, followRedirects: followRedirects, body)
    }

    /// Sends a form and looks into the context of its request.
    ///
    /// - Parameters:
    ///   - path: the path with its query, or a whole URL; characters that need it are percent-encoded.
    ///   - query: arguments appended to the query.
    ///   - headers: header fields.
    ///   - auth: credentials, such as `.basic(username: "ann", password: "secret")`.
    ///   - data: the fields; with a file among them, or with the content type `multipart/form-data`, they are sent as a
    ///     multipart form, otherwise url-encoded.
    ///   - contentType: the content's type.
    ///   - followRedirects: whether redirects are followed; the responses on the way are the last one's `history`.
    ///   - baseURL: scheme, host and mount path, where they differ from the client's.
    ///   - body: gets the response; may read `request`, `session` and `g` of its request.
    /// - Returns: what `body` returns.
    /// - Throws: as without `body`, and what `body` throws.
    @discardableResult
    public func callAsFunction<Result>(
        _ path: String = "/", query: KeyValuePairs<String, String> = [:], headers: Headers = Headers(),
        auth: Authorization? = nil, data: KeyValuePairs<String, TestFormValue>, contentType: String? = nil,
        followRedirects: Bool = false, baseURL: String? = nil,
        _ body: (TestResponse) async throws -> Result
    ) async throws -> Result {
        let request = try TestRequest(
            path, method: method, query: query, headers: headers, auth: auth, data: data, contentType: contentType,
            baseURL: baseURL ?? client.baseURL)
        return try await client.open(request, followRedirects: followRedirects, body)
    }
}

extension TestClient {
    /// Sends a request and looks into its context.
    ///
    /// - Parameters:
    ///   - request: the request.
    ///   - followRedirects: whether redirects are followed.
    ///   - body: gets the response; may read `request`, `session` and `g` of its request.
    /// - Returns: what `body` returns.
    /// - Throws: errors of the application that are propagated, what `body` throws, and ``TestClientError`` where the context is
    ///   out of reach: behind a socket, or in a client of a responder that is no application.
    @discardableResult
    public func open<Result>(
        _ request: TestRequest, followRedirects: Bool = false, _ body: (TestResponse) async throws -> Result
    ) async throws -> Result {
        guard let app else {
            throw TestClientError(message: "only a client that app.testClient() made can look into contexts: give it no closure")
        }
        let (response, capture) = try await ContextCapture.around(app) {
            try await open(request, followRedirects: followRedirects)
        }
        guard let result = try await capture.run({ try await body(response) }) else {
            throw TestClientError(
                message: """
                    the context of \(request.method) \(request.url) is out of reach: the request did not come to the application, \
                    or it was served behind a socket; give the call no closure
                    """)
        }
        return result
    }
}
