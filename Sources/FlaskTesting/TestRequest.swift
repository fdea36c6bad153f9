public import FlaskHTTP

/// A request that a test makes: sent by a client, or the one of a request context.
///
/// ```swift
/// let creation = try TestRequest("/users", method: .post, json: ["name": "ann"])
/// let response = try await client.open(creation)
/// try app.testRequestContext(creation) { … }
/// ```
/// Reference: werkzeug/test.py, EnvironBuilder.
public struct TestRequest: Sendable {
    /// The method.
    public var method: HTTPMethod
    /// Where it goes.
    public internal(set) var url: TestURL
    /// The header fields; `Host` and `Content-Length` are added.
    public var headers: Headers
    /// The content.
    public var body: [UInt8] = []

    init(method: HTTPMethod, url: TestURL, headers: Headers) {
        self.method = method
        self.url = url
        self.headers = headers
    }

    /// Makes a request.
    ///
    /// - Parameters:
    ///   - path: the path with its query, or a whole URL; characters that need it are percent-encoded.
    ///   - method: the method.
    ///   - query: arguments appended to the query.
    ///   - headers: header fields.
    ///   - auth: credentials, sent as `Authorization`.
    ///   - data: the content.
    ///   - text: the content as text.
    ///   - form: the content as a url-encoded form.
    ///   - json: the content as JSON.
    ///   - contentType: the content's type, where it differs from what the content says.
    ///   - baseURL: scheme, host and mount path.
    /// - Throws: ``TestClientError`` for an unusable URL or several contents, or what encoding JSON throws.
    public init(
        _ path: String = "/", method: HTTPMethod = .get, query: KeyValuePairs<String, String> = [:],
        headers: Headers = Headers(), auth: Authorization? = nil, data: [UInt8]? = nil, text: String? = nil,
        form: KeyValuePairs<String, String>? = nil, json: (any Encodable)? = nil, contentType: String? = nil,
        baseURL: String = "http://localhost/"
    ) throws {
        self.init(method: method, url: try TestURL(path, query: query, base: baseURL), headers: headers)
        authorize(auth)
        if let content = try TestContent(data: data, text: text, form: form, json: json) {
            body = content.bytes
            if let type = content.type, headers["Content-Type"] == nil { self.headers["Content-Type"] = type }
        }
        if let contentType { self.headers["Content-Type"] = contentType }
    }

    /// Makes a request with a form, with files if there are some.
    ///
    /// - Parameters:
    ///   - path: the path with its query, or a whole URL; characters that need it are percent-encoded.
    ///   - method: the method.
    ///   - query: arguments appended to the query.
    ///   - headers: header fields.
    ///   - auth: credentials, sent as `Authorization`.
    ///   - data: the fields; with a file among them, or with the content type `multipart/form-data`, they are sent as a
    ///     multipart form, otherwise url-encoded.
    ///   - contentType: the content's type.
    ///   - baseURL: scheme, host and mount path.
    /// - Throws: ``TestClientError`` for an unusable URL.
    public init(
        _ path: String = "/", method: HTTPMethod = .post, query: KeyValuePairs<String, String> = [:],
        headers: Headers = Headers(), auth: Authorization? = nil, data: KeyValuePairs<String, TestFormValue>,
        contentType: String? = nil, baseURL: String = "http://localhost/"
    ) throws {
        self.init(method: method, url: try TestURL(path, query: query, base: baseURL), headers: headers)
        authorize(auth)
        let content = TestContent(form: data, contentType: contentType ?? headers["Content-Type"])
        body = content.bytes
        self.headers["Content-Type"] = content.type
    }

    /// The request as an application gets it, its content read.
    public var request: Request {
        var request = value
        if !body.isEmpty { request.body = .bytes(body) }
        return request
    }

    /// The request as an application gets it before its content was read.
    var value: Request {
        var headers = headers
        if headers["Host"] == nil { headers["Host"] = url.authority }
        if !body.isEmpty && headers["Content-Length"] == nil { headers["Content-Length"] = String(body.count) }
        let peer = Peer(remoteAddress: "127.0.0.1", serverName: url.host, serverPort: url.port)
        return Request(
            method: method, scheme: url.scheme, rootPath: url.rootPath, path: url.path, queryString: Array(url.query.utf8),
            headers: headers, peer: peer)
    }

    private mutating func authorize(_ auth: Authorization?) {
        if let auth { headers["Authorization"] = auth.headerValue }
    }
}
