public import FlaskCore
import FlaskHTTP

extension Flask {
    /// Runs code as if a request were being served; hooks and view are not called, teardown functions are.
    ///
    /// ```swift
    /// let search = try TestRequest("/search", query: ["q": "swift"], auth: .bearer("t"))
    /// try app.testRequestContext(search) { #expect(request.args.get("q") == "swift") }
    /// ```
    /// Reference: flask/app.py, Flask.test_request_context.
    ///
    /// - Parameters:
    ///   - request: the request.
    ///   - action: may read every global.
    /// - Returns: what `action` returns.
    /// - Throws: what `action` throws.
    public func testRequestContext<Result>(_ request: TestRequest, _ action: () throws -> Result) throws -> Result {
        try requestContext(request.request, action)
    }

    /// Runs code that suspends as if a request were being served.
    ///
    /// - Parameters:
    ///   - request: the request.
    ///   - action: may read every global.
    /// - Returns: what `action` returns.
    /// - Throws: what `action` throws.
    public func testRequestContext<Result>(
        _ request: TestRequest, _ action: () async throws -> Result
    ) async throws -> Result {
        try await requestContext(request.request, action)
    }
}
