import FlaskHTTP

extension ErrorHandlerRegistration {
    /// Registers a handler for a type of error that returns a body.
    ///
    /// The status stays 200 unless the body is a response or an exception, as in Flask; return a tuple to set it.
    ///
    /// - Parameters:
    ///   - type: the type; types derived from it are handled too, `(any Error).self` handles everything.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - handler: gets the error.
    public func callAsFunction<Failure: Error, Body: ResponseConvertible>(
        _ type: Failure.Type, file: StaticString = #fileID, line: UInt = #line,
        _ handler: @escaping @Sendable (Failure) throws -> Body
    ) {
        add(type, SourceSite(file: file, line: line), handler) { try $0.makeResponse() }
    }

    /// Registers a handler for a type of error that returns a body and a status or headers.
    ///
    /// - Parameters:
    ///   - type: the type; types derived from it are handled too, `(any Error).self` handles everything.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - handler: gets the error.
    public func callAsFunction<Failure: Error, Body: ResponseConvertible, Part: ResponsePart>(
        _ type: Failure.Type, file: StaticString = #fileID, line: UInt = #line,
        _ handler: @escaping @Sendable (Failure) throws -> (Body, Part)
    ) {
        add(type, SourceSite(file: file, line: line), handler) { try FlaskCore.makeResponse($0.0, $0.1) }
    }

    /// Registers a handler for a type of error that returns a body, a status and headers.
    ///
    /// - Parameters:
    ///   - type: the type; types derived from it are handled too, `(any Error).self` handles everything.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - handler: gets the error.
    public func callAsFunction<Failure: Error, Body: ResponseConvertible, Status: ResponsePart, Fields: ResponsePart>(
        _ type: Failure.Type, file: StaticString = #fileID, line: UInt = #line,
        _ handler: @escaping @Sendable (Failure) throws -> (Body, Status, Fields)
    ) {
        add(type, SourceSite(file: file, line: line), handler) { try FlaskCore.makeResponse($0.0, $0.1, $0.2) }
    }

    /// Registers a handler for a type of error that suspends and returns a body.
    ///
    /// The status stays 200 unless the body is a response or an exception, as in Flask; return a tuple to set it.
    ///
    /// - Parameters:
    ///   - type: the type; types derived from it are handled too, `(any Error).self` handles everything.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - handler: gets the error.
    public func callAsFunction<Failure: Error, Body: ResponseConvertible>(
        _ type: Failure.Type, file: StaticString = #fileID, line: UInt = #line,
        _ handler: @escaping @Sendable @concurrent (Failure) async throws -> Body
    ) {
        add(type, SourceSite(file: file, line: line), handler) { try $0.makeResponse() }
    }

    /// Registers a handler for a type of error that suspends and returns a body and a status or headers.
    ///
    /// - Parameters:
    ///   - type: the type; types derived from it are handled too, `(any Error).self` handles everything.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - handler: gets the error.
    public func callAsFunction<Failure: Error, Body: ResponseConvertible, Part: ResponsePart>(
        _ type: Failure.Type, file: StaticString = #fileID, line: UInt = #line,
        _ handler: @escaping @Sendable @concurrent (Failure) async throws -> (Body, Part)
    ) {
        add(type, SourceSite(file: file, line: line), handler) { try FlaskCore.makeResponse($0.0, $0.1) }
    }

    /// Registers a handler for a type of error that suspends and returns a body, a status and headers.
    ///
    /// - Parameters:
    ///   - type: the type; types derived from it are handled too, `(any Error).self` handles everything.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - handler: gets the error.
    public func callAsFunction<Failure: Error, Body: ResponseConvertible, Status: ResponsePart, Fields: ResponsePart>(
        _ type: Failure.Type, file: StaticString = #fileID, line: UInt = #line,
        _ handler: @escaping @Sendable @concurrent (Failure) async throws -> (Body, Status, Fields)
    ) {
        add(type, SourceSite(file: file, line: line), handler) { try FlaskCore.makeResponse($0.0, $0.1, $0.2) }
    }
}
