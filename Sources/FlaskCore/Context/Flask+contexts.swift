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
        let dispatcher = dispatcher, context = dispatcher.applicationContext(self)
        return try Context.$current.withValue(context) {
            context.announceStart()
            do {
                let result = try body()
                dispatcher.tearDown(context, nil)
                return result
            } catch {
                dispatcher.tearDown(context, error)
                throw error
            }
        }
    }

    /// Runs code that suspends in a context of this application without a request.
    ///
    /// - Parameter body: may read ``g`` and ``currentApp``.
    /// - Returns: what `body` returns.
    /// - Throws: what `body` throws.
    public func appContext<Result>(_ body: () async throws -> Result) async rethrows -> Result {
        let dispatcher = dispatcher, context = dispatcher.applicationContext(self)
        return try await Context.$current.withValue(context) {
            context.announceStart()
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
            context.announceStart()
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
        let dispatcher = dispatcher, context = dispatcher.requestContext(self, request)
        return try await Context.$current.withValue(context) {
            context.announceStart()
            do {
                try await dispatcher.sessions.openWaiting(context)
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

extension Flask {
    /// Runs code as if a request were being served, for tests and for trying things out.
    ///
    /// ```swift
    /// try app.testRequestContext("/hello", method: .post) { print(request.path) }
    /// ```
    ///
    /// Reference: flask/app.py, Flask.test_request_context.
    ///
    /// - Parameters:
    ///   - target: the path with its query.
    ///   - method: the method.
    ///   - headers: the header fields; `Host` is `localhost` unless it is among them.
    ///   - body: the content.
    ///   - action: may read every global.
    /// - Returns: what `action` returns.
    /// - Throws: what `action` throws.
    public func testRequestContext<Result>(
        _ target: String = "/", method: HTTPMethod = .get, headers: Headers = Headers(), body: [UInt8] = [],
        _ action: () throws -> Result
    ) throws -> Result {
        try requestContext(Request(testing: target, method, headers, body), action)
    }

    /// Runs code that suspends as if a request were being served.
    ///
    /// - Parameters:
    ///   - target: the path with its query.
    ///   - method: the method.
    ///   - headers: the header fields; `Host` is `localhost` unless it is among them.
    ///   - body: the content.
    ///   - action: may read every global.
    /// - Returns: what `action` returns.
    /// - Throws: what `action` throws.
    public func testRequestContext<Result>(
        _ target: String = "/", method: HTTPMethod = .get, headers: Headers = Headers(), body: [UInt8] = [],
        _ action: () async throws -> Result
    ) async throws -> Result {
        try await requestContext(Request(testing: target, method, headers, body), action)
    }
}

extension Request {
    fileprivate init(testing target: String, _ method: HTTPMethod, _ headers: Headers, _ body: [UInt8]) {
        var headers = headers
        if headers["Host"] == nil { headers["Host"] = "localhost" }
        if !body.isEmpty && headers["Content-Length"] == nil { headers["Content-Length"] = String(body.count) }
        self.init(method: method, target: target, headers: headers, body: body.isEmpty ? .empty : .bytes(body))
    }
}
