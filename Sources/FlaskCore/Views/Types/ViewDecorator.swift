public import FlaskHTTP

/// Something that is put around the views of a type.
///
/// ```swift
/// static let decorators: [ViewDecorator] = [
///     .before { guard session["user"] != nil else { try abort(401) } },
///     .after { $0.headers["X-Frame-Options"] = "DENY" },
/// ]
/// ```
///
/// Flask's decorators wrap a function and see what it returns; these see the response that was made of it.
/// Reference: flask/views.py, View.decorators.
public struct ViewDecorator: Sendable {
    private enum Kind: Sendable {
        case before(@Sendable () throws -> Response?)
        case after(@Sendable (inout Response) throws -> Void)
        case around(@Sendable @concurrent (@Sendable () async throws -> Response) async throws -> Response)
    }

    private let kind: Kind

    /// Runs before the view, and throws to answer the request without it.
    ///
    /// - Parameter check: runs with the request's globals.
    /// - Returns: the decorator.
    public static func before(_ check: @escaping @Sendable () throws -> Void) -> ViewDecorator {
        ViewDecorator(
            kind: .before {
                try check()
                return nil
            })
    }

    /// Runs before the view, and may answer in its place.
    ///
    /// - Parameter answer: returns a response, text …, or `nil` to go on to the view.
    /// - Returns: the decorator.
    @_disfavoredOverload
    public static func before<Body: ResponseConvertible>(
        _ answer: @escaping @Sendable () throws -> Body?
    ) -> ViewDecorator {
        ViewDecorator(kind: .before { try answer()?.makeResponse() })
    }

    /// Changes the response of the view.
    ///
    /// - Parameter change: gets the response that was made of what the view returned.
    /// - Returns: the decorator.
    public static func after(_ change: @escaping @Sendable (inout Response) throws -> Void) -> ViewDecorator {
        ViewDecorator(kind: .after(change))
    }

    /// Calls the view itself, or does not; a view with such a decorator runs as one that suspends.
    ///
    /// - Parameter function: gets the view.
    /// - Returns: the decorator.
    public static func around(
        _ function: @escaping @Sendable @concurrent (_ view: @Sendable () async throws -> Response) async throws -> Response
    ) -> ViewDecorator {
        ViewDecorator(kind: .around(function))
    }

    /// Puts this around a function.
    func applied(to function: RequestFunction) -> RequestFunction {
        switch (function, kind) {
        case (.synchronous(let view), .before(let check)): .synchronous { try check() ?? view($0, $1) }
        case (.synchronous(let view), .after(let change)): .synchronous { try Self.change(view($0, $1), change) }
        case (.asynchronous(let view), .before(let check)):
            .asynchronous { context, subject in
                if let answer = try check() { return answer }
                return try await view(context, subject)
            }
        case (.asynchronous(let view), .after(let change)): .asynchronous { try Self.change(await view($0, $1), change) }
        case (_, .around(let around)):
            .asynchronous { context, subject in
                try await around { try await function.call(context, subject) ?? Response(body: .empty) }
            }
        }
    }

    private static func change(
        _ response: Response?, _ change: (inout Response) throws -> Void
    ) throws -> Response? {
        guard var response else { return nil }
        try change(&response)
        return response
    }
}

extension RequestFunction {
    /// Calls the function, of either kind.
    func call(_ context: Context, _ subject: Subject) async throws -> Response? {
        switch self {
        case .synchronous(let function): try function(context, subject)
        case .asynchronous(let function): try await function(context, subject)
        }
    }
}
