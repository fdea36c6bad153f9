import FlaskHTTP
import Logging

extension Dispatcher {
    /// A context without a request.
    func applicationContext(_ app: Flask) -> Context {
        Context(app: app, request: nil, routing: .none, binding: binding)
    }

    /// A context of a request that is not dispatched.
    func requestContext(_ app: Flask, _ request: Request) -> Context {
        var request = request
        request.limits = request.limits.filled(from: limits)
        return Context(app: app, request: request, routing: binding.route(request, plainMatches), binding: binding)
    }

    /// Runs the teardown functions that return at once, for contexts that code without `await` made.
    ///
    /// Teardown functions that suspend are skipped there, since nothing could wait for them; that is logged.
    func tearDown(_ context: Context, _ error: (any Error)?) {
        for (index, function) in teardownFunctions(context).enumerated().reversed() {
            if index == contextTeardownCount(context) - 1 { context.announceRequestEnd(error) }
            guard case .synchronous(let function) = function else {
                context.app.logger.warning(
                    "A teardown function that suspends was skipped: make the context in an async function to have it run.")
                continue
            }
            do { _ = try function(context, .end(error)) } catch { logTeardownError(error, context) }
        }
        if contextTeardownCount(context) == 0 { context.announceRequestEnd(error) }
        context.announceEnd(error)
    }

    /// Runs the teardown functions.
    func tearDown(_ context: Context, _ error: (any Error)?) async {
        for (index, function) in teardownFunctions(context).enumerated().reversed() {
            if index == contextTeardownCount(context) - 1 { context.announceRequestEnd(error) }
            do {
                switch function {
                case .synchronous(let function): _ = try function(context, .end(error))
                case .asynchronous(let function): _ = try await function(context, .end(error))
                }
            } catch { logTeardownError(error, context) }
        }
        if contextTeardownCount(context) == 0 { context.announceRequestEnd(error) }
        context.announceEnd(error)
    }

    private func teardownFunctions(_ context: Context) -> [RequestFunction] {
        let hooks = surroundings(around: context).hooks
        return context.request == nil ? hooks.contextTeardown : hooks.teardown
    }

    /// How many of the teardown functions, the first ones, belong to the context rather than to the request.
    private func contextTeardownCount(_ context: Context) -> Int { surroundings(around: context).hooks.contextTeardown.count }

    private func surroundings(around context: Context) -> FrozenSurroundings {
        context.routing.match?.entry.surroundings ?? surroundings
    }
}
