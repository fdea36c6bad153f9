import FlaskHTTP

/// Registers functions that run before requests: what stands behind `app.beforeRequest` and its sisters.
public struct BeforeRequestRegistration: Sendable {
    let registrar: Registrar

    private func add(_ function: RequestFunction, _ site: SourceSite) {
        registrar.change(at: site) { $0.hooks.before.append(function) }
    }

    /// Registers a function that runs before each request, in the order of registration.
    ///
    /// Throw, for example by `try abort(401)`, to answer the request without calling the view.
    /// Reference: flask/sansio/scaffold.py, Scaffold.before_request.
    ///
    /// - Parameters:
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - function: runs with the request's globals.
    public func callAsFunction(
        file: StaticString = #fileID, line: UInt = #line, _ function: @escaping @Sendable () throws -> Void
    ) {
        add(
            .synchronous { _, _ in
                try function(); return nil
            }, SourceSite(file: file, line: line))
    }

    /// Registers a function that suspends and runs before each request.
    ///
    /// - Parameters:
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - function: runs with the request's globals.
    public func callAsFunction(
        file: StaticString = #fileID, line: UInt = #line,
        _ function: @escaping @Sendable @concurrent () async throws -> Void
    ) {
        add(
            .asynchronous { _, _ in
                try await function(); return nil
            }, SourceSite(file: file, line: line))
    }

    /// Registers a function that may answer a request before its view: what it returns, if not `nil`, is the response.
    ///
    /// - Parameters:
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - function: returns a response, text …, or `nil` to go on to the view.
    @_disfavoredOverload
    public func callAsFunction<Body: ResponseConvertible>(
        file: StaticString = #fileID, line: UInt = #line, _ function: @escaping @Sendable () throws -> Body?
    ) {
        let hook = RequestFunction.synchronous { _, _ in try function()?.makeResponse() }
        add(hook, SourceSite(file: file, line: line))
    }

    /// Registers a function that suspends and may answer a request before its view.
    ///
    /// - Parameters:
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - function: returns a response, text …, or `nil` to go on to the view.
    @_disfavoredOverload
    public func callAsFunction<Body: ResponseConvertible>(
        file: StaticString = #fileID, line: UInt = #line,
        _ function: @escaping @Sendable @concurrent () async throws -> Body?
    ) {
        let hook = RequestFunction.asynchronous { _, _ in try await function()?.makeResponse() }
        add(hook, SourceSite(file: file, line: line))
    }
}
