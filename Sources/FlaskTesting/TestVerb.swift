public import FlaskHTTP

/// A method of a test client, called with a path: `client.post("/login", form: ["name": "ann"])`.
public struct TestVerb: Sendable {
    let client: TestClient
    let method: HTTPMethod

    /// Sends a request.
    ///
    /// - Parameters:
    ///   - path: the path with its query, or a whole URL; characters that need it are percent-encoded.
    ///   - query: arguments appended to the query.
    ///   - headers: header fields.
    ///   - data: the content.
    ///   - text: the content as text.
    ///   - form: the content as a url-encoded form.
    ///   - json: the content as JSON.
    ///   - contentType: the content's type, where it differs from what the content says.
    ///   - followRedirects: whether redirects are followed; the responses on the way are the last one's `history`.
    ///   - baseURL: scheme, host and mount path, where they differ from the client's.
    /// - Returns: the response.
    /// - Throws: errors of the application that are propagated, `TestClientError` for an unusable URL or a redirect loop.
    @discardableResult
    public func callAsFunction(
        _ path: String = "/", query: KeyValuePairs<String, String> = [:], headers: Headers = Headers(),
        data: [UInt8]? = nil, text: String? = nil, form: KeyValuePairs<String, String>? = nil,
        json: (any Encodable)? = nil, contentType: String? = nil, followRedirects: Bool = false, baseURL: String? = nil
    ) async throws -> TestResponse {
        var request = TestRequest(
            method: method, url: try TestURL(path, query: query, base: baseURL ?? client.baseURL), headers: headers)
        if let content = try TestContent(data: data, text: text, form: form, json: json) {
            request.body = content.bytes
            if let type = content.type, headers["Content-Type"] == nil { request.headers["Content-Type"] = type }
        }
        if let contentType { request.headers["Content-Type"] = contentType }
        let response = try await client.send(request)
        return followRedirects ? try await client.follow(response) : response
    }
}

/// What went wrong in a test client.
public struct TestClientError: Error, Sendable, CustomStringConvertible {
    /// What happened, with which value.
    public let message: String
    /// The message.
    public var description: String { message }
}
