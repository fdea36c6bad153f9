public import FlaskHTTP

extension ErrorHandlerRegistration {
    /// Registers a handler for a status code that returns a value that is sent as JSON.
    ///
    /// The status stays 200, as in Flask; return a tuple to set it.
    ///
    /// - Parameters:
    ///   - code: the status code; 500 gets every error that nobody else handles, as its `originalError`.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - handler: gets the error.
    @_disfavoredOverload
    public func callAsFunction<Body: Encodable & SendableMetatype>(
        _ code: Int, file: StaticString = #fileID, line: UInt = #line,
        _ handler: @escaping @Sendable (HTTPException) throws -> Body
    ) {
        add(code, SourceSite(file: file, line: line), handler) { try JSONBody($0).makeResponse() }
    }

    /// Registers a handler for a status code that returns a value that is sent as JSON, and a status or headers.
    ///
    /// - Parameters:
    ///   - code: the status code; 500 gets every error that nobody else handles, as its `originalError`.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - handler: gets the error.
    @_disfavoredOverload
    public func callAsFunction<Body: Encodable & SendableMetatype, Part: ResponsePart>(
        _ code: Int, file: StaticString = #fileID, line: UInt = #line,
        _ handler: @escaping @Sendable (HTTPException) throws -> (Body, Part)
    ) {
        add(code, SourceSite(file: file, line: line), handler) { try FlaskCore.makeResponse(JSONBody($0.0), $0.1) }
    }

    /// Registers a handler for a status code that returns a value that is sent as JSON, a status and headers.
    ///
    /// - Parameters:
    ///   - code: the status code; 500 gets every error that nobody else handles, as its `originalError`.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - handler: gets the error.
    @_disfavoredOverload
    public func callAsFunction<Body: Encodable & SendableMetatype, Status: ResponsePart, Fields: ResponsePart>(
        _ code: Int, file: StaticString = #fileID, line: UInt = #line,
        _ handler: @escaping @Sendable (HTTPException) throws -> (Body, Status, Fields)
    ) {
        add(code, SourceSite(file: file, line: line), handler) { try FlaskCore.makeResponse(JSONBody($0.0), $0.1, $0.2) }
    }

    /// Registers a handler for a status code that suspends and returns a value that is sent as JSON.
    ///
    /// The status stays 200, as in Flask; return a tuple to set it.
    ///
    /// - Parameters:
    ///   - code: the status code; 500 gets every error that nobody else handles, as its `originalError`.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - handler: gets the error.
    @_disfavoredOverload
    public func callAsFunction<Body: Encodable & SendableMetatype>(
        _ code: Int, file: StaticString = #fileID, line: UInt = #line,
        _ handler: @escaping @Sendable @concurrent (HTTPException) async throws -> Body
    ) {
        add(code, SourceSite(file: file, line: line), handler) { try JSONBody($0).makeResponse() }
    }

    /// Registers a handler for a status code that suspends and returns a value that is sent as JSON, and a status or headers.
    ///
    /// - Parameters:
    ///   - code: the status code; 500 gets every error that nobody else handles, as its `originalError`.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - handler: gets the error.
    @_disfavoredOverload
    public func callAsFunction<Body: Encodable & SendableMetatype, Part: ResponsePart>(
        _ code: Int, file: StaticString = #fileID, line: UInt = #line,
        _ handler: @escaping @Sendable @concurrent (HTTPException) async throws -> (Body, Part)
    ) {
        add(code, SourceSite(file: file, line: line), handler) { try FlaskCore.makeResponse(JSONBody($0.0), $0.1) }
    }

    /// Registers a handler for a status code that suspends and returns a value that is sent as JSON, a status and headers.
    ///
    /// - Parameters:
    ///   - code: the status code; 500 gets every error that nobody else handles, as its `originalError`.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - handler: gets the error.
    @_disfavoredOverload
    public func callAsFunction<Body: Encodable & SendableMetatype, Status: ResponsePart, Fields: ResponsePart>(
        _ code: Int, file: StaticString = #fileID, line: UInt = #line,
        _ handler: @escaping @Sendable @concurrent (HTTPException) async throws -> (Body, Status, Fields)
    ) {
        add(code, SourceSite(file: file, line: line), handler) { try FlaskCore.makeResponse(JSONBody($0.0), $0.1, $0.2) }
    }
}
