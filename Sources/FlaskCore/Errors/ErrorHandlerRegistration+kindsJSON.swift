public import FlaskHTTP

extension ErrorHandlerRegistration {
    /// Registers a handler for a kind of HTTP exception that returns a value that is sent as JSON.
    ///
    /// The status stays 200, as in Flask; return a tuple to set it.
    ///
    /// - Parameters:
    ///   - kind: the kind; kinds that descend from it and have its status code are handled too.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - handler: gets the error.
    @_disfavoredOverload
    public func callAsFunction<Body: Encodable & SendableMetatype>(
        _ kind: HTTPException.Kind, file: StaticString = #fileID, line: UInt = #line,
        _ handler: @escaping @Sendable (HTTPException) throws -> Body
    ) {
        add(kind, SourceSite(file: file, line: line), handler) { try JSONBody($0).makeResponse() }
    }

    /// Registers a handler for a kind of HTTP exception that returns a value that is sent as JSON, and a status or headers.
    ///
    /// - Parameters:
    ///   - kind: the kind; kinds that descend from it and have its status code are handled too.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - handler: gets the error.
    @_disfavoredOverload
    public func callAsFunction<Body: Encodable & SendableMetatype, Part: ResponsePart>(
        _ kind: HTTPException.Kind, file: StaticString = #fileID, line: UInt = #line,
        _ handler: @escaping @Sendable (HTTPException) throws -> (Body, Part)
    ) {
        add(kind, SourceSite(file: file, line: line), handler) { try FlaskCore.makeResponse(JSONBody($0.0), $0.1) }
    }

    /// Registers a handler for a kind of HTTP exception that returns a value that is sent as JSON, a status and headers.
    ///
    /// - Parameters:
    ///   - kind: the kind; kinds that descend from it and have its status code are handled too.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - handler: gets the error.
    @_disfavoredOverload
    public func callAsFunction<Body: Encodable & SendableMetatype, Status: ResponsePart, Fields: ResponsePart>(
        _ kind: HTTPException.Kind, file: StaticString = #fileID, line: UInt = #line,
        _ handler: @escaping @Sendable (HTTPException) throws -> (Body, Status, Fields)
    ) {
        add(kind, SourceSite(file: file, line: line), handler) { try FlaskCore.makeResponse(JSONBody($0.0), $0.1, $0.2) }
    }

    /// Registers a handler for a kind of HTTP exception that suspends and returns a value that is sent as JSON.
    ///
    /// The status stays 200, as in Flask; return a tuple to set it.
    ///
    /// - Parameters:
    ///   - kind: the kind; kinds that descend from it and have its status code are handled too.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - handler: gets the error.
    @_disfavoredOverload
    public func callAsFunction<Body: Encodable & SendableMetatype>(
        _ kind: HTTPException.Kind, file: StaticString = #fileID, line: UInt = #line,
        _ handler: @escaping @Sendable @concurrent (HTTPException) async throws -> Body
    ) {
        add(kind, SourceSite(file: file, line: line), handler) { try JSONBody($0).makeResponse() }
    }

    /// Registers a handler for a kind of HTTP exception that suspends and returns a value that is sent as JSON, and a status or headers.
    ///
    /// - Parameters:
    ///   - kind: the kind; kinds that descend from it and have its status code are handled too.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - handler: gets the error.
    @_disfavoredOverload
    public func callAsFunction<Body: Encodable & SendableMetatype, Part: ResponsePart>(
        _ kind: HTTPException.Kind, file: StaticString = #fileID, line: UInt = #line,
        _ handler: @escaping @Sendable @concurrent (HTTPException) async throws -> (Body, Part)
    ) {
        add(kind, SourceSite(file: file, line: line), handler) { try FlaskCore.makeResponse(JSONBody($0.0), $0.1) }
    }

    /// Registers a handler for a kind of HTTP exception that suspends and returns a value that is sent as JSON, a status and headers.
    ///
    /// - Parameters:
    ///   - kind: the kind; kinds that descend from it and have its status code are handled too.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - handler: gets the error.
    @_disfavoredOverload
    public func callAsFunction<Body: Encodable & SendableMetatype, Status: ResponsePart, Fields: ResponsePart>(
        _ kind: HTTPException.Kind, file: StaticString = #fileID, line: UInt = #line,
        _ handler: @escaping @Sendable @concurrent (HTTPException) async throws -> (Body, Status, Fields)
    ) {
        add(kind, SourceSite(file: file, line: line), handler) { try FlaskCore.makeResponse(JSONBody($0.0), $0.1, $0.2) }
    }
}
