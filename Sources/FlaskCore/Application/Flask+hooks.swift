public import FlaskHTTP

extension Flask {
    /// Registers a function that runs before each request, in the order of registration.
    ///
    /// Throw, for example by `try abort(401)`, to answer the request without calling the view.
    /// Reference: flask/sansio/scaffold.py, Scaffold.before_request.
    ///
    /// - Parameters:
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - function: runs with the request's globals.
    public func beforeRequest(
        file: StaticString = #fileID, line: UInt = #line, _ function: @escaping @Sendable () throws -> Void
    ) {
        addHook(
            \.before,
            .synchronous { _, _ in
                try function(); return nil
            }, SourceSite(file: file, line: line))
    }

    /// Registers a function that suspends and runs before each request.
    ///
    /// - Parameters:
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - function: runs with the request's globals.
    public func beforeRequest(
        file: StaticString = #fileID, line: UInt = #line,
        _ function: @escaping @Sendable @concurrent () async throws -> Void
    ) {
        addHook(
            \.before,
            .asynchronous { _, _ in
                try await function(); return nil
            }, SourceSite(file: file, line: line))
    }

    /// Registers a function that may answer a request before its view: what it returns, if not `nil`, is the response.
    ///
    /// - Parameters:
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - function: returns a response, text …, or `nil` to go on to the view.
    @_disfavoredOverload
    public func beforeRequest<Body: ResponseConvertible>(
        file: StaticString = #fileID, line: UInt = #line, _ function: @escaping @Sendable () throws -> Body?
    ) {
        let hook = RequestFunction.synchronous { _, _ in try function()?.makeResponse() }
        addHook(\.before, hook, SourceSite(file: file, line: line))
    }

    /// Registers a function that suspends and may answer a request before its view.
    ///
    /// - Parameters:
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - function: returns a response, text …, or `nil` to go on to the view.
    @_disfavoredOverload
    public func beforeRequest<Body: ResponseConvertible>(
        file: StaticString = #fileID, line: UInt = #line,
        _ function: @escaping @Sendable @concurrent () async throws -> Body?
    ) {
        let hook = RequestFunction.asynchronous { _, _ in try await function()?.makeResponse() }
        addHook(\.before, hook, SourceSite(file: file, line: line))
    }

    /// Registers a function that changes each response in place; the last one registered runs first.
    ///
    /// Reference: flask/sansio/scaffold.py, Scaffold.after_request.
    ///
    /// - Parameters:
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - function: changes the response.
    public func afterRequest(
        file: StaticString = #fileID, line: UInt = #line, _ function: @escaping @Sendable (inout Response) throws -> Void
    ) {
        addHook(\.after, .after(function), SourceSite(file: file, line: line))
    }

    /// Registers a function that returns the response to send; the last one registered runs first.
    ///
    /// - Parameters:
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - function: gets the response so far.
    public func afterRequest(
        file: StaticString = #fileID, line: UInt = #line,
        _ function: @escaping @Sendable (Response) throws -> Response
    ) {
        addHook(\.after, .after(returning: function), SourceSite(file: file, line: line))
    }

    /// Registers a function that suspends and returns the response to send.
    ///
    /// - Parameters:
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - function: gets the response so far.
    public func afterRequest(
        file: StaticString = #fileID, line: UInt = #line,
        _ function: @escaping @Sendable @concurrent (Response) async throws -> Response
    ) {
        addHook(\.after, .after(returning: function), SourceSite(file: file, line: line))
    }

    /// Registers a function that runs when a request is over, whatever became of it.
    ///
    /// It gets the error that nobody handled, if there was one. What it throws is logged.
    /// Reference: flask/sansio/scaffold.py, Scaffold.teardown_request.
    ///
    /// - Parameters:
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - function: cleans up.
    public func teardownRequest(
        file: StaticString = #fileID, line: UInt = #line,
        _ function: @escaping @Sendable ((any Error)?) throws -> Void
    ) {
        addHook(\.teardown, .teardown(function), SourceSite(file: file, line: line))
    }

    /// Registers a function that suspends and runs when a request is over.
    ///
    /// - Parameters:
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - function: cleans up.
    public func teardownRequest(
        file: StaticString = #fileID, line: UInt = #line,
        _ function: @escaping @Sendable @concurrent ((any Error)?) async throws -> Void
    ) {
        addHook(\.teardown, .teardown(function), SourceSite(file: file, line: line))
    }

    /// Registers a function that runs when a context is over, that of a request or one made by ``appContext(_:)``.
    ///
    /// Reference: flask/app.py, Flask.teardown_appcontext.
    ///
    /// - Parameters:
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - function: cleans up.
    public func teardownAppContext(
        file: StaticString = #fileID, line: UInt = #line,
        _ function: @escaping @Sendable ((any Error)?) throws -> Void
    ) {
        addHook(\.contextTeardown, .teardown(function), SourceSite(file: file, line: line))
    }
}
