public import FlaskHTTP

/// Registers functions that get responses: what stands behind `app.afterRequest` and its sisters.
public struct AfterRequestRegistration: Sendable {
    let registrar: Registrar

    private func add(_ function: RequestFunction, _ site: SourceSite) {
        registrar.change(at: site) { $0.hooks.after.append(function) }
    }

    /// Registers a function that changes each response in place; the last one registered runs first.
    ///
    /// Reference: flask/sansio/scaffold.py, Scaffold.after_request.
    ///
    /// - Parameters:
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - function: changes the response.
    public func callAsFunction(
        file: StaticString = #fileID, line: UInt = #line, _ function: @escaping @Sendable (inout Response) throws -> Void
    ) {
        add(.after(function), SourceSite(file: file, line: line))
    }

    /// Registers a function that returns the response to send; the last one registered runs first.
    ///
    /// - Parameters:
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - function: gets the response so far.
    public func callAsFunction(
        file: StaticString = #fileID, line: UInt = #line,
        _ function: @escaping @Sendable (Response) throws -> Response
    ) {
        add(.after(returning: function), SourceSite(file: file, line: line))
    }

    /// Registers a function that suspends and returns the response to send.
    ///
    /// - Parameters:
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - function: gets the response so far.
    public func callAsFunction(
        file: StaticString = #fileID, line: UInt = #line,
        _ function: @escaping @Sendable @concurrent (Response) async throws -> Response
    ) {
        add(.after(returning: function), SourceSite(file: file, line: line))
    }
}
