import FlaskHTTP

extension Flask {
    /// Registers a handler for a status code.
    func addErrorHandler<Result>(
        _ code: Int, _ site: SourceSite, _ handler: @escaping @Sendable (HTTPException) throws -> Result,
        _ respond: @escaping @Sendable (Result) throws -> Response
    ) {
        let function = RequestFunction.handling(handler, respond)
        register(at: site) { $0.errors.byCode[code] = function }
    }

    /// Registers a handler for a status code that suspends.
    func addErrorHandler<Result>(
        _ code: Int, _ site: SourceSite,
        _ handler: @escaping @Sendable @concurrent (HTTPException) async throws -> Result,
        _ respond: @escaping @Sendable (Result) throws -> Response
    ) {
        let function = RequestFunction.handling(handler, respond)
        register(at: site) { $0.errors.byCode[code] = function }
    }

    /// Registers a handler for a type of error.
    func addErrorHandler<Failure: Error, Result>(
        _ type: Failure.Type, _ site: SourceSite, _ handler: @escaping @Sendable (Failure) throws -> Result,
        _ respond: @escaping @Sendable (Result) throws -> Response
    ) {
        let function = RequestFunction.handling(handler, respond)
        register(at: site) { $0.errors.byType.append(.init(type, function)) }
    }

    /// Registers a handler for a type of error that suspends.
    func addErrorHandler<Failure: Error, Result>(
        _ type: Failure.Type, _ site: SourceSite,
        _ handler: @escaping @Sendable @concurrent (Failure) async throws -> Result,
        _ respond: @escaping @Sendable (Result) throws -> Response
    ) {
        let function = RequestFunction.handling(handler, respond)
        register(at: site) { $0.errors.byType.append(.init(type, function)) }
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
