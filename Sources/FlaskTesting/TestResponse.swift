import FlaskCore
public import FlaskHTTP
public import FlaskJSON

/// A response as a test sees it, its content read.
///
/// It has every property of `Response` besides its own: `mimetype`, `contentType`, `vary`, `cacheControl`, `etag` …
/// Reference: werkzeug/test.py, TestResponse.
@dynamicMemberLookup
public struct TestResponse: Sendable {
    /// The response that the application made; its content may be spent.
    public let response: Response
    /// The content.
    public let data: [UInt8]
    /// The request that it answers.
    public let request: TestRequest
    /// The redirects that led here, oldest first.
    public internal(set) var history: [TestResponse] = []

    init(_ response: Response, to request: TestRequest) async throws {
        self.response = response
        self.request = request
        defer { for action in response.closeActions { action() } }
        data = request.method == .head ? [] : try await response.body.collect()
    }

    /// A property of the response: `mimetype`, `contentLength`, `vary` and the like.
    ///
    /// - Parameter property: the property.
    public subscript<Value>(dynamicMember property: KeyPath<Response, Value>) -> Value { response[keyPath: property] }

    /// The status code.
    public var statusCode: Int { response.status.code }
    /// The code and the reason phrase.
    public var status: String { response.status.description }
    /// The header fields.
    public var headers: Headers { response.headers }
    /// The content as text.
    public var text: String { String(decoding: data, as: UTF8.self) }
    /// The value of `Location`.
    public var location: String? { headers["Location"] }

    /// The content read as JSON.
    ///
    /// - Throws: `JSONError` if the content is no JSON.
    public var json: JSONValue {
        get throws(JSONError) { try JSONValue(parsing: data) }
    }

    /// The content decoded from JSON.
    ///
    /// - Parameter type: what to decode.
    /// - Returns: the value.
    /// - Throws: `JSONError` if the content is not JSON of that form.
    public func json<Value: Decodable>(as type: Value.Type = Value.self) throws -> Value {
        try JSONProvider().decode(type, from: json)
    }
}
