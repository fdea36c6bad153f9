import FlaskHTTP

extension RequestFunction {
    /// An after function that changes the response in place.
    static func after(_ function: @escaping @Sendable (inout Response) throws -> Void) -> RequestFunction {
        .synchronous { _, subject in
            guard case .response(var response) = subject else { return nil }
            try function(&response)
            return response
        }
    }

    /// An after function that returns the response to send.
    static func after(returning function: @escaping @Sendable (Response) throws -> Response) -> RequestFunction {
        .synchronous { _, subject in
            guard case .response(let response) = subject else { return nil }
            return try function(response)
        }
    }

    /// An after function that suspends and returns the response to send.
    static func after(
        returning function: @escaping @Sendable @concurrent (Response) async throws -> Response
    ) -> RequestFunction {
        .asynchronous { _, subject in
            guard case .response(let response) = subject else { return nil }
            return try await function(response)
        }
    }

    /// A teardown function.
    static func teardown(_ function: @escaping @Sendable ((any Error)?) throws -> Void) -> RequestFunction {
        .synchronous { _, subject in
            guard case .end(let error) = subject else { return nil }
            try function(error)
            return nil
        }
    }

    /// A teardown function that suspends.
    static func teardown(
        _ function: @escaping @Sendable @concurrent ((any Error)?) async throws -> Void
    ) -> RequestFunction {
        .asynchronous { _, subject in
            guard case .end(let error) = subject else { return nil }
            try await function(error)
            return nil
        }
    }
}
