extension Scaffold {
    /// Gives an endpoint its view, for rules that were added by ``addURLRule(_:file:line:)``.
    ///
    /// Reference: flask/sansio/scaffold.py, Scaffold.endpoint.
    ///
    /// - Parameters:
    ///   - name: the endpoint.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - view: reads the values of the rule's variables from `request.viewArguments`.
    public func endpoint<Body: ResponseConvertible>(
        _ name: String, file: StaticString = #fileID, line: UInt = #line, _ view: @escaping @Sendable () throws -> Body
    ) {
        let site = SourceSite(file: file, line: line)
        let function = RequestFunction.synchronous { _, _ in try view().makeResponse() }
        registrar.setView(function, endpoint: name, at: site)
    }

    /// Gives an endpoint a view that suspends, for rules that were added by ``addURLRule(_:file:line:)``.
    ///
    /// - Parameters:
    ///   - name: the endpoint.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - view: reads the values of the rule's variables from `request.viewArguments`.
    public func endpoint<Body: ResponseConvertible>(
        _ name: String, file: StaticString = #fileID, line: UInt = #line,
        _ view: @escaping @Sendable @concurrent () async throws -> Body
    ) {
        let site = SourceSite(file: file, line: line)
        let function = RequestFunction.asynchronous { _, _ in try await view().makeResponse() }
        registrar.setView(function, endpoint: name, at: site)
    }
}
