public import FlaskCore
public import FlaskTesting

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How a test client reaches the application.
public enum TestMedium: Sendable, Hashable {
    /// By a call, as `app.testClient()` does: errors of the application reach the test, and contexts can be looked into.
    case call
    /// Over a socket, through the server that production uses.
    case socket

    /// What the environment asks for: a socket where `FLASK_TEST_SOCKET` is `1`, a call otherwise.
    public static var environment: TestMedium {
        guard let value = getenv("FLASK_TEST_SOCKET") else { return .call }
        return String(cString: value) == "1" ? .socket : .call
    }
}

extension Flask {
    /// Makes a client that reaches this application by a call or over a socket, so that the same tests serve for both.
    ///
    /// ```swift
    /// let client = app.testClient(over: .environment)      // FLASK_TEST_SOCKET=1 swift test
    /// ```
    ///
    /// A server starts with the first request over a socket, on a free port of this machine, and stops when the client is let
    /// go of. What the application does not handle is answered 500 there.
    ///
    /// - Parameters:
    ///   - medium: a call, a socket, or what the environment says.
    ///   - baseURL: scheme, host and mount path of requests; a server knows of no mount path.
    ///   - keepsCookies: whether cookies of responses are sent again.
    ///   - prepare: changes each request before it is sent.
    /// - Returns: the client.
    public func testClient(
        over medium: TestMedium, baseURL: String = "http://localhost/", keepsCookies: Bool = true,
        prepare: (@Sendable (inout TestRequest) -> Void)? = nil
    ) -> TestClient {
        switch medium {
        case .call: testClient(baseURL: baseURL, keepsCookies: keepsCookies, prepare: prepare)
        case .socket:
            TestClient(
                SocketTransport(self), app: self, baseURL: baseURL, keepsCookies: keepsCookies, prepare: prepare)
        }
    }
}
