public import FlaskHTTP
public import FlaskJSON

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
    ///   - auth: credentials, such as `.basic(username: "ann", password: "secret")`.
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
        auth: Authorization? = nil, data: [UInt8]? = nil, text: String? = nil, form: KeyValuePairs<String, String>? = nil,
        json: (any Encodable)? = nil, contentType: String? = nil, followRedirects: Bool = false, baseURL: String? = nil
    ) async throws -> TestResponse {
        let request = try TestRequest(
            path, method: method, query: query, headers: headers, auth: auth, data: data, text: text, form: form, json: json,
            contentType: contentType, baseURL: baseURL ?? client.baseURL)
        return try await client.open(request, followRedirects: followRedirects)
    }

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
    ///   - auth: credentials, such as `.basic(username: "ann", password: "secret")`.
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
        auth: Authorization? = nil, data: KeyValuePairs<String, TestFormValue>, contentType: String? = nil,
        followRedirects: Bool = false, baseURL: String? = nil
    ) async throws -> TestResponse {
        let request = try TestRequest(
            path, method: method, query: query, headers: headers, auth: auth, data: data, contentType: contentType,
            baseURL: baseURL ?? client.baseURL)
        return try await client.open(request, followRedirects: followRedirects)
    }

    /// Sends JSON that is written out, with values of several types: `json: ["name": "Pen", "price": 1.5, "tags": []]`.
    ///
    /// - Parameters:
    ///   - path: the path with its query, or a whole URL; characters that need it are percent-encoded.
    ///   - query: arguments appended to the query.
    ///   - headers: header fields.
    ///   - auth: credentials, such as `.basic(username: "ann", password: "secret")`.
    ///   - json: the content.
    ///   - contentType: the content's type, where it is not `application/json`.
    ///   - followRedirects: whether redirects are followed; the responses on the way are the last one's `history`.
    ///   - baseURL: scheme, host and mount path, where they differ from the client's.
    /// - Returns: the response.
    /// - Throws: errors of the application that are propagated, `TestClientError` for an unusable URL or a redirect loop.
    @_disfavoredOverload
    @discardableResult
    public func callAsFunction(
        _ path: String = "/", query: KeyValuePairs<String, String> = [:], headers: Headers = Headers(),
        auth: Authorization? = nil, json: JSONValue, contentType: String? = nil, followRedirects: Bool = false,
        baseURL: String? = nil
    ) async throws -> TestResponse {
        let request = try TestRequest(
            path, method: method, query: query, headers: headers, auth: auth, json: json, contentType: contentType,
            baseURL: baseURL ?? client.baseURL)
        return try await client.open(request, followRedirects: followRedirects)
    }
}

/// What went wrong in a test client.
public struct TestClientError: Error, Sendable, CustomStringConvertible {
    /// What happened, with which value.
    public let message: String
    /// The message.
    public var description: String { message }

    package init(message: String) { self.message = message }
}
