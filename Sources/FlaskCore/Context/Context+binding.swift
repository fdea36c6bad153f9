import Synchronization

extension Context {
    /// Does something with this context as the current one.
    package func bound<Result>(_ body: () throws -> Result) rethrows -> Result {
        try Context.$current.withValue(self, operation: body)
    }

    /// Does something that suspends with this context as the current one.
    package func bound<Result>(_ body: () async throws -> Result) async rethrows -> Result {
        try await app.dispatcher.bind(self, body)
    }

    /// A context of an application that belongs to no request.
    package static func idle(of app: Flask) -> Context { app.dispatcher.applicationContext(app) }

    /// What the session holds, if there is a request that can have one.
    package var sessionValues: SessionObject? { openSession()?.values }

    /// The rule that matched, as it was written.
    package var ruleText: String? { routing.match.map { "\($0.rule)" } }

    /// The values of `g`, by name.
    package var globalValues: [(name: String, value: any Sendable)] {
        state.withLock { $0.values }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// The name of the view that matched.
    package var endpoint: String? { routing.match?.entry.endpoint }
}
