public import FlaskHTTP
import Synchronization

/// Registers a function that is called with the response of the current request, before the after functions.
///
/// Reference: flask/ctx.py, after_this_request.
///
/// - Parameter function: changes the response in place.
public func afterThisRequest(_ function: @escaping @Sendable (inout Response) throws -> Void) {
    Context.required(for: "afterThisRequest").callAfterwards(.after(function))
}

/// Registers a function that returns the response to send in place of that of the current request.
///
/// - Parameter function: gets the response so far.
public func afterThisRequest(_ function: @escaping @Sendable (Response) throws -> Response) {
    Context.required(for: "afterThisRequest").callAfterwards(.after(returning: function))
}

/// Registers a function that suspends and returns the response to send in place of that of the current request.
///
/// - Parameter function: gets the response so far.
public func afterThisRequest(_ function: @escaping @Sendable @concurrent (Response) async throws -> Response) {
    Context.required(for: "afterThisRequest").callAfterwards(.after(returning: function))
}

extension Context {
    fileprivate func callAfterwards(_ function: RequestFunction) {
        state.withLock { $0.afterFunctions.append(function) }
    }
}
