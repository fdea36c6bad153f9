public import FlaskHTTP

extension Flask {
    /// Runs code in a context of this application without a request, for scripts and jobs.
    ///
    /// Reference: flask/app.py, Flask.app_context.
    ///
    /// - Parameter body: may read ``g`` and ``currentApp``.
    /// - Returns: what `body` returns.
    /// - Throws: what `body` throws.
    public func appContext<Result>(_ body: () throws -> Result) rethrows -> Result {
        try Context.$current.withValue(dispatcher.applicationContext(self)) { try body() }
    }

    /// Runs code that suspends in a context of this application without a request.
    ///
    /// - Parameter body: may read ``g`` and ``currentApp``.
    /// - Returns: what `body` returns.
    /// - Throws: what `body` throws.
    public func appContext<Result>(_ body: () async throws -> Result) async rethrows -> Result {
        try await Context.$current.withValue(dispatcher.applicationContext(self)) { try await body() }
    }

    /// Runs code as if a request were being served; hooks and view are not called, teardown functions are.
    ///
    /// Reference: flask/app.py, Flask.request_context.
    ///
    /// - Parameters:
    ///   - request: the request.
    ///   - body: may read every global.
    /// - Returns: what `body` returns.
    /// - Throws: what `body` throws.
    public func requestContext<Result>(_ request: Request, _ body: () throws -> Result) throws -> Result {
        let context = dispatcher.requestContext(self, request)
        return try Context.$current.withValue(context) {
            let result = Swift.Result { try body() }
            dispatcher.tearDown(context, result.failure)
            return try result.get()
        }
    }

    /// Runs code that suspends as if a request were being served.
    ///
    /// - Parameters:
    ///   - request: the request.
    ///   - body: may read every global.
    /// - Returns: what `body` returns.
    /// - Throws: what `body` throws.
    public func requestContext<Result>(_ request: Request, _ body: () async throws -> Result) async throws -> Result {
        let context = dispatcher.requestContext(self, request)
        return try await Context.$current.withValue(context) {
            do {
                let result = try await body()
                await dispatcher.tearDown(context, nil)
                return result
            } catch {
                await dispatcher.tearDown(context, error)
                throw error
            }
        }
    }
}

extension Result {
    fileprivate var failure: Failure? { if case .failure(let error) = self { error } else { nil } }
}
