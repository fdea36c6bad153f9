import FlaskHTTP

extension Pipeline {
    /// Runs the pipeline where it is called, as far as its functions return at once.
    ///
    /// - Parameters:
    ///   - context: the context of the request, which is the current one.
    ///   - placement: where a task runs, if one is needed.
    /// - Returns: the response, or a task that goes on from the first function that suspends.
    /// - Throws: an error that is propagated (`PROPAGATE_EXCEPTIONS`), or that the handler of errors threw.
    consuming func drive(_ context: Context, tasksOn placement: @autoclosure () -> TaskPlacement) throws -> Reply {
        while true {
            switch next() {
            case .finish(let result): return Self.reply(try result.get(), context)
            case .call(.synchronous(let function), let subject):
                resume(with: Result { try function(context, subject) })
            case .call(.asynchronous(let function), let subject):
                let rest = self
                return .task({ try await rest.drive(context, from: function, subject) }, on: placement())
            }
        }
    }

    /// The reply that ends a request: its response in the form in which it is sent.
    static func reply(_ response: consuming Response, _ context: Context) -> Reply {
        if let request = context.request { response.prepare(for: request) }
        return .response(response)
    }

    /// Runs the rest of the pipeline inside a task, up to a view that has to leave it.
    private consuming func drive(
        _ context: Context, from function: @Sendable (Context, RequestFunction.Subject) async throws -> Response?,
        _ subject: RequestFunction.Subject
    ) async throws -> Reply {
        let dispatcher = dispatcher
        var pipeline = self
        return try await dispatcher.bind(context) {
            pipeline.resume(with: await outcome { try await function(context, subject) })
            while true {
                switch pipeline.next() {
                case .finish(let result): return Self.reply(try result.get(), context)
                case .call(.synchronous(let function), let subject):
                    if pipeline.isAtView {
                        if let reply = dispatcher.leavingTask(context, with: pipeline) { return reply }
                        let result = dispatcher.callInTask(context) { Result { try function(context, subject) } }
                        pipeline.resume(with: result)
                    } else {
                        pipeline.resume(with: Result { try function(context, subject) })
                    }
                case .call(.asynchronous(let function), let subject):
                    pipeline.resume(with: await outcome { try await function(context, subject) })
                }
            }
        }
    }
}

/// What an asynchronous call did.
private func outcome(_ call: () async throws -> Response?) async -> Result<Response?, any Error> {
    do { return .success(try await call()) } catch { return .failure(error) }
}
