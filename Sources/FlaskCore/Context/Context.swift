public import FlaskHTTP
import FlaskRouting
import Synchronization

/// What belongs to one request, or to one piece of work outside of requests: the application, the request, `g`.
///
/// Framework code passes a context on; the globals ``request``, ``g`` and ``currentApp`` read the current one.
/// A context may be read from several threads. Reference: flask/ctx.py, AppContext and RequestContext, made one.
public final class Context: Sendable {
    /// The context of the task or call that asks.
    @TaskLocal static var current: Context?

    /// What changes while a context lives.
    struct State: Sendable {
        var values: [String: any Sendable] = [:]
        var afterFunctions: [RequestFunction] = []
        var adapter: MapAdapter?
        /// The match with the values that the preprocessors left, if there are any.
        var preprocessedMatch: RouteMatchEntry?
        var session: Session?
        /// The messages that were taken from the session for this request.
        var flashes: [FlashedMessage]?
    }

    /// The application.
    public let app: Flask
    /// The request; `nil` in a context that was made without one (``Flask/appContext(_:)``).
    public let request: Request?
    /// What the router said about the request.
    let routing: RoutingOutcome
    /// Binds the routes to where the request came in, for building URLs.
    let binding: HostBinding
    let state = Mutex(State())

    init(app: Flask, request: Request?, routing: RoutingOutcome, binding: HostBinding) {
        self.app = app
        self.request = request
        self.routing = routing
        self.binding = binding
    }

    /// The values that live as long as this context.
    public var g: Globals { Globals(context: self) }

    /// What builds URLs from where the request came in; outside of requests `nil` without `SERVER_NAME`.
    var adapter: MapAdapter? {
        if let known = state.withLock({ $0.adapter }) { return known }
        guard let request, let adapter = try? binding.adapter(for: request) else { return nil }
        state.withLock { $0.adapter = adapter }
        return adapter
    }

    /// The values of the rule's variables; `nil` where no rule matched.
    var viewArguments: RouteArguments? { (state.withLock { $0.preprocessedMatch } ?? routing.match)?.arguments }

    /// The names of the blueprints that the view belongs to, the innermost first.
    var blueprints: [String] { routing.match?.entry.surroundings.blueprints ?? [] }

    /// Whether `afterThisRequest` registered a function, or the session was opened.
    var hasFinishingWork: Bool { state.withLock { !$0.afterFunctions.isEmpty || $0.session != nil } }

    /// The function registered by `afterThisRequest` at an index.
    func afterFunction(at index: Int) -> RequestFunction? {
        state.withLock { $0.afterFunctions.indices.contains(index) ? $0.afterFunctions[index] : nil }
    }
}

extension Context {
    /// The current context, for a global that needs one.
    ///
    /// - Parameter name: how the global is called, for the message.
    /// - Returns: the context.
    static func required(for name: String) -> Context {
        guard let context = current else {
            ProgrammingMistake.stop(
                """
                Working outside of application context: `\(name)` belongs to a request or to work done for an application, \
                and neither is active here. Read it inside a view or a hook; in a test or a script wrap the call in \
                `app.testRequestContext("/") { … }` or `app.appContext { … }`. A detached task does not inherit the context: \
                read what it needs before it starts.
                """)
        }
        return context
    }

    /// The request of the current context, for a global that needs one.
    static func requiredRequest(for name: String) -> Request {
        guard let request = required(for: name).request else {
            ProgrammingMistake.stop(
                """
                Working outside of request context: `\(name)` needs an active HTTP request, and this code runs in a context \
                without one. Wrap it in `app.testRequestContext("/") { … }`, or pass in what it needs.
                """)
        }
        return request
    }
}
