import FlaskHTTP

extension ErrorHandlerRegistration {
    /// Registers a handler for a type of error that returns a value that is sent as JSON.
    ///
    /// The status stays 200, as in Flask; return a tuple to set it.
    ///
    /// - Parameters:
    ///   - type: the type; types derived from it are handled too, `(any Error).self` handles everything.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - handler: gets the error.
    @_disfavoredOverload
    public func callAsFunction<Failure: Error, Body: Encodable & SendableMetatype>(
        _ type: Failure.Type, file: StaticString = #fileID, line: UInt = #line,
        _ handler: @escaping @Sendable (Failure) throws -> Body
    ) {
        add(type, SourceSite(file: file, line: line), handler) { try JSONBody($0).makeResponse() }
    }

    /// Registers a handler for a type of error that returns a value that is sent as JSON, and a status or headers.
    ///
    /// - Parameters:
    ///   - type: the type; types derived from it are handled too, `(any Error).self` handles everything.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - handler: gets the error.
    @_disfavoredOverload
    public func callAsFunction<Failure: Error, Body: Encodable & SendableMetatype, Part: ResponsePart>(
        _ type: Failure.Type, file: StaticString = #fileID, line: UInt = #line,
        _ handler: @escaping @Sendable (Failure) throws -> (Body, Part)
    ) {
        add(type, SourceSite(file: file, line: line), handler) { try FlaskCore.makeResponse(JSONBody($0.0), $0.1) }
    }

    /// Registers a handler for a type of error that returns a value that is sent as JSON, a status and headers.
    ///
    /// - Parameters:
    ///   - type: the type; types derived from it are handled too, `(any Error).self` handles everything.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - handler: gets the error.
    @_disfavoredOverload
    public func callAsFunction<Failure: Error, Body: Encodable & SendableMetatype, Status: ResponsePart, Fields: ResponsePart>(
        _ type: Failure.Type, file: StaticString = #fileID, line: UInt = #line,
        _ handler: @escaping @Sendable (Failure) throws -> (Body, Status, Fields)
    ) {
        add(type, SourceSite(file: file, line: line), handler) { try FlaskCore.makeResponse(JSONBody($0.0), $0.1, $0.2) }
    }

    /// Registers a handler for a type of error that suspends and returns a value that is sent as JSON.
    ///
    /// The status stays 200, as in Flask; return a tuple to set it.
    ///
    /// - Parameters:
    ///   - type: the type; types derived from it are handled too, `(any Error).self` handles everything.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - handler: gets the error.
    @_disfavoredOverload
    public func callAsFunction<Failure: Error, Body: Encodable & SendableMetatype>(
        _ type: Failure.Type, file: StaticString = #fileID, line: UInt = #line,
        _ handler: @escaping @Sendable @concurrent (Failure) async throws -> Body
    ) {
        add(type, SourceSite(file: file, line: line), handler) { try JSONBody($0).makeResponse() }
    }

    /// Registers a handler for a type of error that suspends and returns a value that is sent as JSON, and a status or headers.
    ///
    /// - Parameters:
    ///   - type: the type; types derived from it are handled too, `(any Error).self` handles everything.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - handler: gets the error.
    @_disfavoredOverload
    public func callAsFunction<Failure: Error, Body: Encodable & SendableMetatype, Part: ResponsePart>(
        _ type: Failure.Type, file: StaticString = #fileID, line: UInt = #line,
        _ handler: @escaping @Sendable @concurrent (Failure) async throws -> (Body, Part)
    ) {
        add(type, SourceSite(file: file, line: line), handler) { try FlaskCore.makeResponse(JSONBody($0.0), $0.1) }
    }

    /// Registers a handler for a type of error that suspends and returns a value that is sent as JSON, a status and headers.
    ///
    /// - Parameters:
    ///   - type: the type; types derived from it are handled too, `(any Error).self` handles everything.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - handler: gets the error.
    @_disfavoredOverload
    public func callAsFunction<Failure: Error, Body: Encodable & SendableMetatype, Status: ResponsePart, Fields: ResponsePart>(
        _ type: Failure.Type, file: StaticString = #fileID, line: UInt = #line,
        _ handler: @escaping @Sendable @concurrent (Failure) async throws -> (Body, Status, Fields)
    ) {
        add(type, SourceSite(file: file, line: line), handler) { try FlaskCore.makeResponse(JSONBody($0.0), $0.1, $0.2) }
    }
}
