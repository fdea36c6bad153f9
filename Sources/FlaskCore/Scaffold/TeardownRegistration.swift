/// Registers functions that run when something is over: what stands behind `app.teardownRequest` and its sisters.
public struct TeardownRegistration: Sendable {
    let registrar: Registrar
    /// Whether the functions run at the end of every context, also of one without a request.
    var isForContexts = false

    private func add(_ function: RequestFunction, _ site: SourceSite) {
        let isForContexts = isForContexts
        registrar.change(at: site) { surroundings in
            if isForContexts {
                surroundings.hooks.contextTeardown.append(function)
            } else {
                surroundings.hooks.teardown.append(function)
            }
        }
    }

    /// Registers a function that runs when a request is over, whatever became of it.
    ///
    /// It gets the error that nobody handled, if there was one. What it throws is logged.
    /// Reference: flask/sansio/scaffold.py, Scaffold.teardown_request.
    ///
    /// - Parameters:
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - function: cleans up.
    public func callAsFunction(
        file: StaticString = #fileID, line: UInt = #line,
        _ function: @escaping @Sendable ((any Error)?) throws -> Void
    ) {
        add(.teardown(function), SourceSite(file: file, line: line))
    }

    /// Registers a function that suspends and runs when a request is over.
    ///
    /// - Parameters:
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - function: cleans up.
    public func callAsFunction(
        file: StaticString = #fileID, line: UInt = #line,
        _ function: @escaping @Sendable @concurrent ((any Error)?) async throws -> Void
    ) {
        add(.teardown(function), SourceSite(file: file, line: line))
    }
}
