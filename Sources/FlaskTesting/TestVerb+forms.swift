public import FlaskHTTP

extension TestVerb {
    /// Sends a form, with files if there are some.
    ///
    /// ```swift
    /// let response = try await client.post("/upload", data: ["title": "Notes", "file": .file("hello", named: "a.txt")])
    /// ```
    /// Reference: werkzeug/test.py, EnvironBuilder and encode_multipart.
    ///
    /// - Parameters:
    ///   - path: the path with its query, or a whole URL; characters that need it are percent-encoded.
    ///   - query: arguments appended to the query.
    ///   - headers: header fields.
    ///   - data: the fields; with a file among them, or with the content type `multipart/form-data`, they are sent as a
    ///     multipart form, otherwise url-encoded.
    ///   - contentType: the content's type.
    ///   - followRedirects: whether redirects are followed; the responses on the way are the last one's `history`.
    ///   - baseURL: scheme, host and mount path, where they differ from the client's.
    /// - Returns: the response.
    /// - Throws: errors of the application that are propagated, `TestClientError` for an unusable URL or a redirect loop.
    @discardableResult
    public func callAsFunction(
        _ path: String = "/", query: KeyValuePairs<String, String> = [:], headers: Headers = Headers(),
        data: KeyValuePairs<String, TestFormValue>, contentType: String? = nil, followRedirects: Bool = false,
        baseURL: String? = nil
    ) async throws -> TestResponse {
        var request = TestRequest(
            method: method, url: try TestURL(path, query: query, base: baseURL ?? client.baseURL), headers: headers)
        let content = TestContent(form: data, contentType: contentType ?? headers["Content-Type"])
        request.body = content.bytes
        request.headers["Content-Type"] = content.type
        let response = try await client.send(request)
        return followRedirects ? try await client.follow(response) : response
    }
}
