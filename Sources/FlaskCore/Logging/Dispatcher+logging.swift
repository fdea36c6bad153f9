import FlaskHTTP
import Logging

extension Dispatcher {
    /// Whether errors that nobody handles leave the application.
    func propagatesErrors(_ context: Context) -> Bool { context.app.config.propagates }

    /// Logs an error that nobody handled, before 500 is answered.
    ///
    /// Reference: flask/app.py, Flask.log_exception.
    func logException(_ error: any Error, _ context: Context) {
        let place = context.request.map { "\($0.path) [\($0.method)]" } ?? "a context without a request"
        context.app.logger.error("Exception on \(place): \(String(reflecting: error))")
    }

    func logTeardownError(_ error: any Error, _ context: Context) {
        context.app.logger.error("A teardown function failed: \(String(reflecting: error))")
    }

    func logFinalizingError(_ error: any Error, _ context: Context) {
        context.app.logger.error("Request finalizing failed with an error while handling an error: \(String(reflecting: error))")
    }

    /// Says that a view holds the event loop.
    func logMoved(_ entry: RouteEntry, _ context: Context) {
        let message =
            """
            The view '\(entry.endpoint)' held the event loop for more than \(ViewLoad.hold / 1_000_000) ms, so it runs on \
            a thread pool from now on. Make it async, or register it with `runs: .onThreadPool` (or `.onEventLoop` to keep it there).
            """
        context.app.logger.log(level: debug ? .warning : .debug, "\(message)")
    }
}
