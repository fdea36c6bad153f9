public import FlaskHTTP
import Logging
import Synchronization

/// Middleware that measures how long an application takes to answer, by endpoint.
///
/// ```swift
/// let profiler = ProfilerMiddleware(app, slowerThan: .milliseconds(200))
/// app.responder = profiler
/// print(profiler.report)
/// ```
/// A Swift program has better tools to see where time goes (`perf`, Instruments); this tells which endpoint to look at. What is
/// measured ends when the response is there; sending it does not count. Thread-safe.
/// Reference: werkzeug/middleware/profiler.py, ProfilerMiddleware.
public final class ProfilerMiddleware: Responder {
    /// How the requests to one endpoint fared.
    public struct Timing: Sendable, Hashable {
        /// The endpoint with the method; of requests that no rule matched, the method alone.
        public let name: String
        /// How many requests were answered.
        public internal(set) var count = 0
        /// How many of them ended in an error, or in a status of 500 and above.
        public internal(set) var failures = 0
        /// All times together.
        public internal(set) var total = Duration.zero
        /// The longest time.
        public internal(set) var maximum = Duration.zero
        /// The mean time.
        public var mean: Duration { count == 0 ? .zero : total / count }
    }

    private let app: Flask
    private let responder: any Responder
    private let slowLimit: Duration?
    private let log: @Sendable (String) -> Void
    private let timings = Mutex<[String: Timing]>([:])

    /// Wraps an application with the middleware that it has.
    ///
    /// - Parameters:
    ///   - app: the application.
    ///   - limit: requests that take longer are logged one by one; `nil` for none.
    ///   - log: takes such a line; the application's logger unless given.
    public init(_ app: Flask, slowerThan limit: Duration? = nil, log: (@Sendable (String) -> Void)? = nil) {
        self.app = app
        responder = app.responder
        slowLimit = limit
        let logger = app.logger
        self.log = log ?? { logger.warning("\($0)") }
    }

    /// Answers the request, and takes the time.
    ///
    /// - Parameter request: the request.
    /// - Returns: what the application says.
    /// - Throws: what the application throws.
    public func respond(to request: Request) throws -> Reply {
        let start = ContinuousClock.now
        do {
            return try responder.respond(to: request).map { [self] response in
                record(request, since: start, failed: response.status.code >= 500)
                return response
            }.recover { [self] error in
                record(request, since: start, failed: true)
                throw error
            }
        } catch {
            record(request, since: start, failed: true)
            throw error
        }
    }

    /// What was measured so far, the endpoint that took most time first.
    public var statistics: [Timing] {
        timings.withLock { Array($0.values) }.sorted { ($0.total, $1.name) > ($1.total, $0.name) }
    }

    /// What was measured so far, as a table.
    public var report: String {
        let rows = statistics.map { timing in
            [
                timing.name, "\(timing.count)", "\(timing.failures)", Self.milliseconds(timing.mean),
                Self.milliseconds(timing.maximum), Self.milliseconds(timing.total),
            ]
        }
        return TextTable(titles: ["endpoint", "count", "failed", "mean ms", "max ms", "total ms"], rows: rows).text
    }

    /// Forgets what was measured.
    public func reset() { timings.withLock { $0 = [:] } }

    private func record(_ request: Request, since start: ContinuousClock.Instant, failed: Bool) {
        let time = ContinuousClock.now - start
        let endpoint = app.endpoint(of: request)
        let name = endpoint.map { "\(request.method) \($0)" } ?? Self.unmatched(request.method)
        timings.withLock { timings in
            var timing = timings[name] ?? Timing(name: name)
            timing.count += 1
            timing.failures += failed ? 1 : 0
            timing.total += time
            timing.maximum = max(timing.maximum, time)
            timings[name] = timing
        }
        if let slowLimit, time > slowLimit {
            log("\(request.method) \(request.path) took \(Self.milliseconds(time)) ms (\(endpoint ?? "no endpoint"))")
        }
    }

    /// Clients may send any method: those that nobody knows share one line.
    private static func unmatched(_ method: HTTPMethod) -> String {
        [.get, .head, .post, .put, .patch, .delete, .options].contains(method) ? "\(method)" : "other"
    }

    private static func milliseconds(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        let microseconds = seconds * 1_000_000 + attoseconds / 1_000_000_000_000
        let rest = String(microseconds % 1000)
        return "\(microseconds / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
    }
}

extension Flask {
    /// The endpoint that a request goes to; `nil` where no rule matches.
    fileprivate func endpoint(of request: Request) -> String? {
        let dispatcher = dispatcher
        return dispatcher.binding.route(request, dispatcher.plainMatches).match?.entry.endpoint
    }
}
