public import FlaskHTTP

extension ErrorHandlerRegistration {
    /// Registers a handler for a status code that returns a body.
    ///
    /// The status stays 200 unless the body is a response or an exception, as in Flask; return a tuple to set it.
    ///
    /// - Parameters:
    ///   - code: the status code; 500 gets every error that nobody else handles, as its `originalError`.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - handler: gets the error.
    public func callAsFunction<Body: ResponseConvertible>(
        _ code: Int, file: StaticString = #fileID, line: UInt = #line,
        _ handler: @escaping @Sendable (HTTPException) throws -> Body
    ) {
        add(code, SourceSite(file: file, line: line), handler) { try $0.makeResponse() }
    }

    /// Registers a handler for a status code that returns a body and a status or headers.
    ///
    /// - Parameters:
    ///   - code: the status code; 500 gets every error that nobody else handles, as its `originalError`.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - handler: gets the error.
    public func callAsFunction<Body: ResponseConvertible, Part: ResponsePart>(
        _ code: Int, file: StaticString = #fileID, line: UInt = #line,
        _ handler: @escaping @Sendable (HTTPException) throws -> (Body, Part)
    ) {
        add(code, SourceSite(file: file, line: line), handler) { try FlaskCore.makeResponse($0.0, $0.1) }
    }

    /// Registers a handler for a status code that returns a body, a status and headers.
    ///
    /// - Parameters:
    ///   - code: the status code; 500 gets every error that nobody else handles, as its `originalError`.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - handler: gets the error.
    public func callAsFunction<Body: ResponseConvertible, Status: ResponsePart, Fields: ResponsePart>(
        _ code: Int, file: StaticString = #fileID, line: UInt = #line,
        _ handler: @escaping @Sendable (HTTPException) throws -> (Body, Status, Fields)
    ) {
        add(code, SourceSite(file: file, line: line), handler) { try FlaskCore.makeResponse($0.0, $0.1, $0.2) }
    }

    /// Registers a handler for a status code that suspends and returns a body.
    ///
    /// The status stays 200 unless the body is a response or an exception, as in Flask; return a tuple to set it.
    ///
    /// - Parameters:
    ///   - code: the status code; 500 gets every error that nobody else handles, as its `originalError`.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - handler: gets the error.
    public func callAsFunction<Body: ResponseConvertible>(
        _ code: Int, file: StaticString = #fileID, line: UInt = #line,
        _ handler: @escaping @Sendable @concurrent (HTTPException) async throws -> Body
    ) {
        add(code, SourceSite(file: file, line: line), handler) { try $0.makeResponse() }
    }

    /// Registers a handler for a status code that suspends and returns a body and a status or headers.
    ///
    /// - Parameters:
    ///   - code: the status code; 500 gets every error that nobody else handles, as its `originalError`.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - handler: gets the error.
    public func callAsFunction<Body: ResponseConvertible, Part: ResponsePart>(
        _ code: Int, file: StaticString = #fileID, line: UInt = #line,
        _ handler: @escaping @Sendable @concurrent (HTTPException) async throws -> (Body, Part)
    ) {
        add(code, SourceSite(file: file, line: line), handler) { try FlaskCore.makeResponse($0.0, $0.1) }
    }

    /// Registers a handler for a status code that suspends and returns a body, a status and headers.
    ///
    /// - Parameters:
    ///   - code: the status code; 500 gets every error that nobody else handles, as its `originalError`.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - handler: gets the error.
    public func callAsFunction<Body: ResponseConvertible, Status: ResponsePart, Fields: ResponsePart>(
        _ code: Int, file: StaticString = #fileID, line: UInt = #line,
        _ handler: @escaping @Sendable @concurrent (HTTPException) async throws -> (Body, Status, Fields)
    ) {
        add(code, SourceSite(file: file, line: line), handler) { try FlaskCore.makeResponse($0.0, $0.1, $0.2) }
    }
}
