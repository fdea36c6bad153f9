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
    /// - Throws: what `change` throws; `FlaskError` if the application has no secret key; ``TestClientError`` if the client
    ///   was not made by `app.testClient()`.
    @discardableResult
    public func sessionTransaction<Result>(_ change: (Session) throws -> Result) throws -> Result {
        guard let app else {
            throw TestClientError(message: "only a client that app.testClient() made knows the sessions of its application")
        }
        let request = withCookies(TestRequest(method: .get, url: try TestURL("/", base: baseURL), headers: Headers()))
        let (result, response) = try app.changeSession(of: request.value, change)
        takeCookies(of: response, from: request.url)
        return result
    }
}
