import FlaskHTTP

/// Registers error handlers: what stands behind `app.errorHandler` and its sisters.
///
/// Call it like a function, with a status code or a type of error and a closure. Reference: flask/sansio/scaffold.py,
/// Scaffold.errorhandler.
public struct ErrorHandlerRegistration: Sendable {
    let registrar: Registrar
}

extension ErrorHandlerRegistration {
    /// Registers a handler for a status code.
    func add<Result>(
        _ code: Int, _ site: SourceSite, _ handler: @escaping @Sendable (HTTPException) throws -> Result,
        _ respond: @escaping @Sendable (Result) throws -> Response
    ) {
        let function = RequestFunction.handling(handler, respond)
        registrar.change(at: site) { $0.errors.set(function, forCode: code) }
    }

    /// Registers a handler for a status code that suspends.
    func add<Result>(
        _ code: Int, _ site: SourceSite,
        _ handler: @escaping @Sendable @concurrent (HTTPException) async throws -> Result,
        _ respond: @escaping @Sendable (Result) throws -> Response
    ) {
        let function = RequestFunction.handling(handler, respond)
        registrar.change(at: site) { $0.errors.set(function, forCode: code) }
    }

    /// Registers a handler for a kind of HTTP exception.
    func add<Result>(
        _ kind: HTTPException.Kind, _ site: SourceSite, _ handler: @escaping @Sendable (HTTPException) throws -> Result,
        _ respond: @escaping @Sendable (Result) throws -> Response
    ) {
        let function = RequestFunction.handling(handler, respond)
        registrar.change(at: site) { $0.errors.set(function, forKind: kind) }
    }

    /// Registers a handler for a kind of HTTP exception that suspends.
    func add<Result>(
        _ kind: HTTPException.Kind, _ site: SourceSite,
        _ handler: @escaping @Sendable @concurrent (HTTPException) async throws -> Result,
        _ respond: @escaping @Sendable (Result) throws -> Response
    ) {
        let function = RequestFunction.handling(handler, respond)
        registrar.change(at: site) { $0.errors.set(function, forKind: kind) }
    }

    /// Registers a handler for a type of error.
    func add<Failure: Error, Result>(
        _ type: Failure.Type, _ site: SourceSite, _ handler: @escaping @Sendable (Failure) throws -> Result,
        _ respond: @escaping @Sendable (Result) throws -> Response
    ) {
        let function = RequestFunction.handling(handler, respond)
        registrar.change(at: site) { $0.errors.byType.append(.init(type, function)) }
    }

    /// Registers a handler for a type of error that suspends.
    func add<Failure: Error, Result>(
        _ type: Failure.Type, _ site: SourceSite,
        _ handler: @escaping @Sendable @concurrent (Failure) async throws -> Result,
        _ respond: @escaping @Sendable (Result) throws -> Response
    ) {
        let function = RequestFunction.handling(handler, respond)
        registrar.change(at: site) { $0.errors.byType.append(.init(type, function)) }
    }
}

extension RequestFunction {
    /// An error handler that returns at once.
    fileprivate static func handling<Failure: Error, Result>(
        _ handler: @escaping @Sendable (Failure) throws -> Result, _ respond: @escaping @Sendable (Result) throws -> Response
    ) -> RequestFunction {
        .synchronous { _, subject in
            guard case .error(let error) = subject, let failure = error as? Failure else { return nil }
            return try respond(try handler(failure))
        }
    }

    /// An error handler that suspends.
    fileprivate static func handling<Failure: Error, Result>(
        _ handler: @escaping @Sendable @concurrent (Failure) async throws -> Result,
        _ respond: @escaping @Sendable (Result) throws -> Response
    ) -> RequestFunction {
        .asynchronous { _, subject in
            guard case .error(let error) = subject, let failure = error as? Failure else { return nil }
            return try respond(try await handler(failure))
        }
    }
}
