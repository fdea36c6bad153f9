import FlaskHTTP
import Synchronization

/// Gives work the context of the current request, wherever and whenever it runs.
///
/// ```swift
/// let work = copyCurrentRequestContext { try await mail.send(to: session["username"] ?? "nobody", about: request.path) }
/// Task.detached(operation: work)
/// ```
///
/// The work gets a context of its own, with the request and the session of this one and a `g` that is empty; its teardown functions
/// run when the work is done. What it changes in the session is not saved once the response is out.
/// Reference: flask/ctx.py, copy_current_request_context.
///
/// - Parameter work: may read every global.
/// - Returns: the work, to be called from any task.
public func copyCurrentRequestContext<Result>(
    _ work: @escaping @Sendable () async throws -> Result
) -> @Sendable () async throws -> Result {
    let original = Context.required(for: "copyCurrentRequestContext")
    _ = Context.requiredRequest(for: "copyCurrentRequestContext")
    let session = original.openSession()
    return {
        let context = original.copy(session), dispatcher = original.app.dispatcher
        return try await dispatcher.bind(context) {
            context.announceStart()
            do {
                let result = try await work()
                await dispatcher.tearDown(context, nil)
                return result
            } catch {
                await dispatcher.tearDown(context, error)
                throw error
            }
        }
    }
}

extension Context {
    /// A context of the same request that begins anew.
    fileprivate func copy(_ session: Session?) -> Context {
        let copy = Context(app: app, request: request, routing: routing, binding: binding)
        let preprocessed = state.withLock { $0.preprocessedMatch }
        copy.state.withLock { state in
            state.session = session
            state.preprocessedMatch = preprocessed
        }
        return copy
    }
}
