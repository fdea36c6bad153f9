public import FlaskCore
public import FlaskHTTP
import Synchronization

/// Calls an application without a socket, as a browser would: it keeps cookies and follows redirects when asked.
///
/// ```swift
/// let client = app.testClient()
/// let response = try await client.get("/")
/// #expect(response.text == "Hello World!")
/// ```
///
/// Errors that nobody handles are thrown by the call when `app.testing` is true. Thread-safe.
/// Reference: werkzeug/test.py, Client; flask/testing.py, FlaskClient.
public final class TestClient: Sendable {
    /// What answers: the application with its middleware, or a server that has it.
    let transport: any TestTransport
    /// Where requests go that name no host.
    let baseURL: String
    /// The application, if the client was made by it.
    let app: Flask?
    private let jar = Mutex(CookieJar())
    private let keepsCookies: Bool
    private let prepare: (@Sendable (inout TestRequest) -> Void)?

    /// Makes a client.
    ///
    /// - Parameters:
    ///   - responder: what answers.
    ///   - baseURL: scheme, host and mount path of requests.
    ///   - keepsCookies: whether cookies of responses are sent again.
    public convenience init(_ responder: any Responder, baseURL: String = "http://localhost/", keepsCookies: Bool = true) {
        self.init(ResponderTransport(responder: responder), app: nil, baseURL: baseURL, keepsCookies: keepsCookies)
    }

    /// Makes a client that reaches the application in a way of its own.
    ///
    /// - Parameters:
    ///   - transport: takes requests and gives responses.
    ///   - app: the application, for its sessions and contexts.
    ///   - baseURL: scheme, host and mount path of requests.
    ///   - keepsCookies: whether cookies of responses are sent again.
    ///   - prepare: changes each request before it is sent.
    public init(
        _ transport: any TestTransport, app: Flask?, baseURL: String = "http://localhost/", keepsCookies: Bool = true,
        prepare: (@Sendable (inout TestRequest) -> Void)? = nil
    ) {
        self.transport = transport
        self.prepare = prepare
        self.app = app
        self.baseURL = baseURL
        self.keepsCookies = keepsCookies
    }

    /// Sends `GET` requests.
    public var get: TestVerb { TestVerb(client: self, method: .get) }
    /// Sends `HEAD` requests.
    public var head: TestVerb { TestVerb(client: self, method: .head) }
    /// Sends `POST` requests.
    public var post: TestVerb { TestVerb(client: self, method: .post) }
    /// Sends `PUT` requests.
    public var put: TestVerb { TestVerb(client: self, method: .put) }
    /// Sends `DELETE` requests.
    public var delete: TestVerb { TestVerb(client: self, method: .delete) }
    /// Sends `PATCH` requests.
    public var patch: TestVerb { TestVerb(client: self, method: .patch) }
    /// Sends `OPTIONS` requests.
    public var options: TestVerb { TestVerb(client: self, method: .options) }

    /// Sends requests of any method.
    ///
    /// - Parameter method: the method.
    /// - Returns: what to call with the path.
    public func open(_ method: HTTPMethod) -> TestVerb { TestVerb(client: self, method: method) }

    /// Sends a request.
    ///
    /// - Parameters:
    ///   - request: the request.
    ///   - followRedirects: whether redirects are followed; the responses on the way are the last one's `history`.
    /// - Returns: the response.
    /// - Throws: errors of the application that are propagated, ``TestClientError`` for a redirect loop, `HTTPError` for a header
    ///   with a line break.
    @discardableResult
    public func open(_ request: TestRequest, followRedirects: Bool = false) async throws -> TestResponse {
        let response = try await send(request)
        return followRedirects ? try await follow(response) : response
    }

    /// The value of a cookie that the client holds.
    ///
    /// - Parameters:
    ///   - name: the cookie's name.
    ///   - domain: the host that it is for.
    ///   - path: the path that it is for.
    /// - Returns: the value, or `nil`.
    public func cookie(_ name: String, domain: String = "localhost", path: String = "/") -> String? {
        jar.withLock { $0.value(name, domain: domain, path: path) }
    }

    /// Gives the client a cookie.
    ///
    /// - Parameters:
    ///   - name: the cookie's name.
    ///   - value: its value.
    ///   - domain: the host that it is for.
    ///   - path: the path that it is for.
    public func setCookie(_ name: String, _ value: String, domain: String = "localhost", path: String = "/") {
        jar.withLock { $0.set(TestCookie(name: name, value: value, domain: domain, path: path, isHostOnly: true)) }
    }

    /// Takes a cookie away from the client.
    ///
    /// - Parameters:
    ///   - name: the cookie's name.
    ///   - domain: the host that it is for.
    ///   - path: the path that it is for.
    public func deleteCookie(_ name: String, domain: String = "localhost", path: String = "/") {
        jar.withLock { $0.remove(name, domain: domain, path: path) }
    }

    /// Sends a request and takes note of the cookies of its response.
    func send(_ request: TestRequest) async throws -> TestResponse {
        var request = request
        prepare?(&request)
        if let refusal = request.headers.refusal { throw refusal }
        request = withCookies(request)
        let response = try await transport.respond(to: request)
        let answer = try await TestResponse(response, to: request)
        takeCookies(of: response, from: request.url)
        return answer
    }

    /// A request with the cookies that the client holds.
    func withCookies(_ request: TestRequest) -> TestRequest {
        guard keepsCookies, request.headers["Cookie"] == nil else { return request }
        var request = request
        request.headers["Cookie"] = jar.withLock { $0.header(for: request.url) }
        return request
    }

    /// Takes note of the cookies of a response.
    func takeCookies(of response: Response, from url: TestURL) {
        guard keepsCookies else { return }
        jar.withLock { jar in
            for header in response.headers.values("Set-Cookie") { jar.take(header, from: url) }
        }
    }
}

extension Flask {
    /// Makes a client that calls this application without a socket.
    ///
    /// Reference: flask/app.py, Flask.test_client.
    ///
    /// - Parameters:
    ///   - baseURL: scheme, host and mount path of requests.
    ///   - keepsCookies: whether cookies of responses are sent again.
    ///   - prepare: changes each request before it is sent: headers that all of them have, and the like.
    /// - Returns: the client.
    public func testClient(
        baseURL: String = "http://localhost/", keepsCookies: Bool = true,
        prepare: (@Sendable (inout TestRequest) -> Void)? = nil
    ) -> TestClient {
        TestClient(
            ResponderTransport(responder: responder), app: self, baseURL: baseURL, keepsCookies: keepsCookies,
            prepare: prepare)
    }
}
