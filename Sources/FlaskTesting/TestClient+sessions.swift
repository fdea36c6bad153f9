public import FlaskCore
import FlaskHTTP

extension TestClient {
    /// Reads and changes the session that the client has.
    ///
    /// ```swift
    /// try client.sessionTransaction { session in session["user"] = "ann" }
    /// ```
    ///
    /// Reference: flask/testing.py, FlaskClient.session_transaction.
    ///
    /// - Parameter change: reads or changes the session.
    /// - Returns: what `change` returns.
    /// - Throws: what `change` throws; `FlaskError` if the application has no secret key, or an `asyncSessionInterface`, for which
    ///   there is ``withSession(_:)``; ``TestClientError`` if the client was not made by `app.testClient()`.
    @discardableResult
    public func sessionTransaction<Result>(_ change: (Session) throws -> Result) throws -> Result {
        let (app, request) = try sessionRequest()
        let (result, response) = try app.changeSession(of: request.value, change)
        takeCookies(of: response, from: request.url)
        return result
    }

    /// Reads and changes the session that the client has, also where sessions have to be waited for.
    ///
    /// ```swift
    /// try await client.withSession { session in session["user"] = "ann" }
    /// ```
    ///
    /// - Parameter change: reads or changes the session; may suspend.
    /// - Returns: what `change` returns.
    /// - Throws: what `change` throws; `FlaskError` if there can be no session; ``TestClientError`` if the client was not made by
    ///   `app.testClient()`.
    @discardableResult
    public func withSession<Result>(_ change: (Session) async throws -> Result) async throws -> Result {
        let (app, request) = try sessionRequest()
        let (result, response) = try await app.changeSession(of: request.value, waiting: change)
        takeCookies(of: response, from: request.url)
        return result
    }

    private func sessionRequest() throws -> (app: Flask, request: TestRequest) {
        guard let app else {
            throw TestClientError(message: "only a client that app.testClient() made knows the sessions of its application")
        }
        return (app, withCookies(TestRequest(method: .get, url: try TestURL("/", base: baseURL), headers: Headers())))
    }
}
