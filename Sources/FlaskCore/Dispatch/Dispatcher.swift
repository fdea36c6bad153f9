import FlaskHTTP
import FlaskRouting
import Logging

/// What answers an application's requests: everything that was registered, made immutable.
///
/// Read from all threads without locks. It does not hold the application, which holds it.
final class Dispatcher: Sendable {
    /// The match of each rule without values, by the rule's index.
    let plainMatches: [RouteMatchEntry]
    /// What is called around views that belong to no blueprint, and where no rule matched.
    let surroundings: FrozenSurroundings
    /// What is called around the views of each blueprint.
    private let blueprints: BlueprintTable
    let binding: HostBinding
    /// Builds URLs outside of requests; `nil` without `SERVER_NAME`.
    let applicationAdapter: MapAdapter?
    let limits: RequestLimits
    /// Set only if the application has exceptions of its own.
    private let aborter: Aborter?
    let debug: Bool
    let config: Config
    let json: JSONResponder
    let sessions: SessionKeeper
    let urlBuildErrorHandlers: [URLBuildErrorHandler]
    /// The type of what views return as text.
    let textContentType: String
    /// Gets the contexts of errors that leave the application; set only while debugging.
    let failedContexts: FailedContexts?

    /// Freezes what was registered.
    init(_ setup: ApplicationSetup, _ app: Flask) {
        let config = app.config
        self.config = config
        let blueprints = BlueprintTable(setup)
        self.blueprints = blueprints
        surroundings = blueprints.ofApplication
        plainMatches = setup.routes.map { route in
            RouteMatchEntry(setup.entry(of: route, blueprints.surroundings(of: route.rule.endpoint)), route.rule)
        }
        aborter = setup.aborter
        binding = HostBinding(
            setup.map.compiled(), serverName: config.serverName, subdomainMatching: app.subdomainMatching,
            trustedHosts: config.trustedHosts)
        applicationAdapter = binding.applicationAdapter(root: config.applicationRoot, scheme: config.preferredURLScheme)
        limits = config.limits
        debug = config.debug
        json = JSONResponder(setup.json, debug: config.debug)
        sessions = SessionKeeper(setup, config)
        urlBuildErrorHandlers = setup.urlBuildErrorHandlers
        textContentType = ContentType.value(setup.responseMimetype ?? "text/html")
        failedContexts = setup.failedContexts
    }

    /// What is called around the views of an endpoint.
    func surroundings(of endpoint: String) -> FrozenSurroundings { blueprints.surroundings(of: endpoint) }

    /// Answers a request.
    func respond(to request: Request, app: Flask) throws -> Reply {
        let routing = binding.route(request, plainMatches)
        if request.hasUnreadBody, let entry = routing.viewEntry { return readBody(request, routing, for: entry, app) }
        return try serve(request, routing, app)
    }

    /// Answers a request whose body was read, if there was one to read.
    func serve(_ request: consuming Request, _ routing: consuming RoutingOutcome, _ app: Flask) throws -> Reply {
        let entry = routing.viewEntry
        let isSpooled = request.body.isSpooled
        let context = Context(app: app, request: request, routing: routing, binding: binding)
        guard let entry else { return try drive(context, nil, tasksOn: .eventLoop()) }
        // A large form is read from a file, which takes its time.
        if isSpooled { return .blocking { [self] in try drive(context, entry, tasksOn: .sharedThreads) } }
        guard entry.load.needsThread else { return try run(context, entry) }
        // A view that suspends changes threads by itself.
        if case .asynchronous = entry.function {
            entry.load.recordOnThread(blocked: false)
            return try drive(context, entry, tasksOn: .sharedThreads)
        }
        // What waits for its session is a task at first, which changes to a thread for the view.
        if sessions.suspends { return try drive(context, entry, tasksOn: .eventLoop()) }
        return .blocking { [self] in try onThread(entry) { try drive(context, entry, tasksOn: .eventLoop()) } }
    }

    /// Runs the pipeline on the event loop, watching how long it holds it.
    private func run(_ context: Context, _ entry: RouteEntry) throws -> Reply {
        guard entry.load.isWatched else { return try drive(context, entry, tasksOn: .eventLoop()) }
        let start = MonotonicClock.nanoseconds
        if case .asynchronous = entry.function {
            let report: @Sendable (Int) -> Void = { [self] in record($0, entry, context) }
            return try drive(context, entry, tasksOn: .eventLoop(report: report))
        }
        // A task calls the view itself, and watches it then, or what is left after it.
        let reply = try drive(context, entry, tasksOn: .eventLoop())
        record(MonotonicClock.nanoseconds - start, entry, context)
        return reply
    }

    private func drive(
        _ context: Context, _ entry: RouteEntry?, tasksOn placement: @autoclosure () -> TaskPlacement
    ) throws -> Reply {
        try bind(context) { try start(context, entry, tasksOn: placement) }
    }

    /// Calls what a request needs, in the context that was made the current one.
    @inline(__always)
    private func start(
        _ context: Context, _ entry: RouteEntry?, tasksOn placement: () -> TaskPlacement
    ) throws -> Reply {
        // Without hooks the response of a view is the answer: the pipeline would come to the same, a tenth slower.
        guard let view = entry?.directView, !SignalCount.isPositive else {
            return try Pipeline(dispatcher: self, context: context).drive(context, tasksOn: placement())
        }
        var made: Response?
        do { made = try view(context, .request) } catch { return try goOn(context, afterView: .failure(error), placement) }
        guard !context.hasFinishingWork, !sessions.hasUntouchedWork(context), let response = made.take() else {
            return try goOn(context, afterView: .success(made), placement)
        }
        if response.headers.isSuspect { return try goOn(context, afterView: .success(response), placement) }
        return Pipeline.reply(response, context)
    }

    /// Calls what a request needs after its view was called.
    @inline(never)
    private func goOn(
        _ context: Context, afterView outcome: Result<Response?, any Error>, _ placement: () -> TaskPlacement
    ) throws -> Reply {
        try Pipeline(dispatcher: self, context: context, afterView: outcome).drive(context, tasksOn: placement())
    }

    /// Makes a context the current one.
    @inline(__always)
    func bind<Result>(_ context: Context, _ body: () throws -> Result) rethrows -> Result {
        try Context.$current.withValue(context) {
            guard let aborter else { return try body() }
            return try Aborter.$current.withValue(aborter) { try body() }
        }
    }

    /// Makes a context the current one inside a task.
    func bind<Result>(_ context: Context, _ body: () async throws -> Result) async rethrows -> Result {
        try await Context.$current.withValue(context) {
            guard let aborter else { return try await body() }
            return try await Aborter.$current.withValue(aborter) { try await body() }
        }
    }
}
