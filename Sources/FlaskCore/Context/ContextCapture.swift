import Synchronization

/// The context of the last request that was served inside some code, kept for tests to look into.
package final class ContextCapture: Sendable {
    @TaskLocal private static var active: ContextCapture?

    private let context = Mutex<Context?>(nil)

    /// Runs code that sends requests to an application, in the same task, and keeps the context of the last one.
    ///
    /// - Parameters:
    ///   - app: the application.
    ///   - body: sends the requests.
    /// - Returns: what `body` returns, and what was kept.
    /// - Throws: what `body` throws.
    package static func around<Result>(
        _ app: Flask, _ body: () async throws -> Result
    ) async rethrows -> (Result, ContextCapture) {
        let capture = ContextCapture()
        let note: @Sendable (ContextEvent) -> Void = { _ in active?.context.withLock { $0 = Context.current } }
        let result = try await appContextPushed.connected(to: note, sender: app) {
            try await $active.withValue(capture) { try await body() }
        }
        return (result, capture)
    }

    /// Runs code with the globals of the request; `nil` if none was served.
    package func run<Result>(_ body: () async throws -> Result) async rethrows -> Result? {
        guard let context = context.withLock({ $0 }) else { return nil }
        return try await Context.$current.withValue(context) { try await body() }
    }
}
