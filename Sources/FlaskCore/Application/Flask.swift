public import FlaskHTTP
import FlaskRouting
import FlaskTemplates
public import Logging
import Synchronization

/// A web application.
///
/// ```swift
/// let app = Flask()
///
/// app.route("/") { "Hello World!" }
///
/// try await app.run()
/// ```
///
/// Routes, hooks and error handlers are registered first; the first request freezes them, so that no lock is taken
/// while requests are served. Registering afterwards ends the program with advice.
/// Thread-safe. Reference: flask/app.py, Flask.
public final class Flask: Responder {
    /// The application's name, for its logger and the banner.
    public let name: String
    /// Whether rules may belong to hosts (``RouteRegistration`` with `host:`).
    let hostMatching: Bool
    /// Whether rules may belong to subdomains of `SERVER_NAME`.
    let subdomainMatching: Bool

    /// The folder for what belongs to one installation: a database, uploads, secret configuration.
    ///
    /// It may not exist yet. Reference: flask/sansio/app.py, App.instance_path.
    public let instancePath: String

    /// The static files, and what other files that are sent have in common with them.
    let files: ApplicationFiles
    private let setup: Mutex<ApplicationSetup>
    private let frozen = AtomicLazyReference<Dispatcher>()
    private let environment = AtomicLazyReference<TemplateEnvironment>()
    private let configuration: Mutex<Config>
    private let customLogger = Mutex<Logger?>(nil)
    let extensionValues = Mutex<[String: any Sendable]>([:])

    /// Makes an application.
    ///
    /// - Parameters:
    ///   - name: its name; that of the program if it is not given.
    ///   - hostMatching: whether rules may belong to hosts.
    ///   - subdomainMatching: whether rules may belong to subdomains of `SERVER_NAME`.
    ///   - staticURLPath: the path that static files are served under; `/` and the name of their folder unless given.
    ///   - staticFolder: the name or path of the folder that static files are in, or `nil` for none; looked for like the
    ///     template folder.
    ///   - staticHost: the host that static files are served under; needed with `hostMatching`, without it there are none.
    ///   - templateFolder: the name or path of the folder that templates are in, or `nil` for none. A name is looked for
    ///     beside the file of this call, in its package, beside the program, in the program's resources, and in the folder
    ///     that the program was started in.
    ///   - instancePath: the absolute path of the instance folder; unless given, the folder `instance` beside `Package.swift`
    ///     or the program.
    ///   - instanceRelativeConfig: whether configuration files are looked for in the instance folder.
    ///   - rootPath: the folder that such folders are in, instead of those places.
    ///   - sourceFile: the file of the call.
    public init(
        _ name: String? = nil, hostMatching: Bool = false, subdomainMatching: Bool = false,
        staticURLPath: String? = nil, staticFolder: String? = "static", staticHost: String? = nil,
        templateFolder: String? = "templates", instancePath: String? = nil, instanceRelativeConfig: Bool = false,
        rootPath: String? = nil, sourceFile: StaticString = #filePath
    ) {
        self.name = name ?? Flask.programName
        self.hostMatching = hostMatching
        self.subdomainMatching = subdomainMatching
        var options = RouteMap.Options()
        options.hostMatching = hostMatching
        let folders = ApplicationFolders(rootPath: rootPath, sourceFile: "\(sourceFile)")
        let instancePath = Self.checked(instancePath) ?? folders.instancePath()
        self.instancePath = instancePath
        var config = Config()
        config.folder = instanceRelativeConfig ? .instance(instancePath) : .application(folders)
        config.debug = DebugFlag.environment ?? false
        configuration = Mutex(config)
        let templates = TemplateSetup(folder: templateFolder, folders: folders)
        files = ApplicationFiles(folder: staticFolder, folders: folders)
        var setup = ApplicationSetup(map: RouteMap(options: options), templates: templates)
        if let staticFolder, hostMatching == (staticHost != nil) {
            do {
                try setup.addStaticRoute(StaticRoute(folder: staticFolder, path: staticURLPath, host: staticHost))
            } catch { ProgrammingMistake.stop(error) }
        }
        self.setup = Mutex(setup)
    }

    /// The configuration.
    ///
    /// The first request freezes it: it is read without a lock from then on, and changing it ends the program with advice.
    public var config: Config {
        get { frozen.load()?.config ?? configuration.withLock { $0 } }
        set { configure { $0 = newValue } }
    }

    /// Whether the application is in debug mode: `DEBUG`.
    public var debug: Bool {
        get { config.debug }
        set { configure { $0.debug = newValue } }
    }

    /// Whether the application is under test: `TESTING`.
    public var testing: Bool {
        get { config.testing }
        set { configure { $0.testing = newValue } }
    }

    /// What sessions are signed with: `SECRET_KEY`.
    public var secretKey: SecretKey? {
        get { config.secretKey }
        set { configure { $0.secretKey = newValue } }
    }

    /// The logger that views and the framework write to; set it to log elsewhere.
    public var logger: Logger {
        get { customLogger.withLock { $0 } ?? .flask(name, debug: debug) }
        set { customLogger.withLock { $0 = newValue } }
    }

    /// What answers requests: the application, or the middleware that was put around it.
    ///
    /// ```swift
    /// app.responder = ProxyFix(app.responder, xFor: 1)
    /// ```
    ///
    /// Reference: flask/app.py, Flask.wsgi_app.
    public var responder: any Responder {
        get { setup.withLock { $0.middleware } ?? self }
        set { setup.withLock { $0.middleware = newValue } }
    }

    /// Which exception `abort(_:description:)` throws for which code; add kinds of your own before the first request.
    ///
    /// Reference: flask/app.py, Flask.aborter.
    public var aborter: Aborter {
        get { setup.withLock { $0.aborter } ?? Aborter() }
        set { register { setup throws(FlaskError) in setup.aborter = newValue } }
    }

    /// How JSON is written and read; change it before the first request.
    ///
    /// Reference: flask/sansio/app.py, App.json.
    public var json: JSONProvider {
        get { setup.withLock { $0.json } }
        set { register { setup throws(FlaskError) in setup.json = newValue } }
    }

    /// Where sessions are kept, if not in the cookie itself; set it before the first request.
    ///
    /// Reference: flask/app.py, Flask.session_interface.
    public var sessionInterface: (any SessionInterface)? {
        get { setup.withLock { $0.sessionInterface } }
        set { register { setup throws(FlaskError) in setup.sessionInterface = newValue } }
    }

    /// Where sessions are kept, if one has to wait for them; it counts before ``sessionInterface``.
    ///
    /// Set it before the first request.
    public var asyncSessionInterface: (any AsyncSessionInterface)? {
        get { setup.withLock { $0.asyncSessionInterface } }
        set { register { setup throws(FlaskError) in setup.asyncSessionInterface = newValue } }
    }

    /// Ends the setup and gives what a server calls: the middleware, or the frozen application itself.
    package func frozenResponder() -> any Responder {
        let dispatcher = frozen.load() ?? freeze()
        return readSetup { $0.middleware } ?? FrozenApplication(app: self, dispatcher: dispatcher)
    }

    /// Answers a request, without the middleware of ``responder``.
    ///
    /// - Parameter request: the request.
    /// - Returns: the response, or the step that leads to it.
    /// - Throws: an error that is propagated (`PROPAGATE_EXCEPTIONS`).
    public func respond(to request: Request) throws -> Reply {
        try (frozen.load() ?? freeze()).respond(to: request, app: self)
    }

    /// What requests are answered by: the frozen one, or one of what was registered so far.
    var dispatcher: Dispatcher { frozen.load() ?? Dispatcher(setup.withLock { $0 }, self) }

    /// What templates share, if anybody asked for it before.
    var knownTemplateEnvironment: TemplateEnvironment? { environment.load() }

    /// What templates share.
    func templateEnvironment() -> TemplateEnvironment {
        if let environment = environment.load() { return environment }
        return environment.storeIfNil(.ofApplication(setup.withLock { $0.templates }, self))
    }

    /// Changes the configuration, or ends the program where it is too late.
    private func configure(_ change: (inout Config) -> Void) {
        if isFrozen { stop(Flask.configurationFinished) }
        let answersOptions = configuration.withLock { config in
            change(&config)
            return config.provideAutomaticOptions
        }
        setup.withLock { $0.automaticOptions = answersOptions }
    }

    /// Ends the setup.
    private func freeze() -> Dispatcher {
        setup.withLock { setup in
            frozen.load() ?? frozen.storeIfNil(Dispatcher(setup, self))
        }
    }
}

extension Flask {
    /// Changes what is registered, or ends the program with the reason why it cannot be changed.
    func register<Result>(
        at site: SourceSite? = nil, _ change: (inout ApplicationSetup) throws(FlaskError) -> Result
    ) -> Result {
        do { return try tryRegister(at: site, change) } catch { stop(error) }
    }

    /// Changes what is registered.
    func register(at site: SourceSite, _ change: (inout ApplicationSetup) -> Void) {
        if isFrozen { stop(Flask.setupFinished(at: site)) }
        setup.withLock { change(&$0) }
    }

    /// Changes what is registered.
    ///
    /// - Throws: ``FlaskError`` if the first request was served already, or for a mistake in what is registered.
    func tryRegister<Result>(
        at site: SourceSite? = nil, _ change: (inout ApplicationSetup) throws(FlaskError) -> Result
    ) throws(FlaskError) -> Result {
        if isFrozen { throw Flask.setupFinished(at: site) }
        return try setup.withLock { setup throws(FlaskError) in try change(&setup) }
    }

    /// Reads what is registered.
    func readSetup<Result>(_ read: (ApplicationSetup) -> Result) -> Result { setup.withLock { read($0) } }

    /// Ends the program for a mistake in how the framework is used.
    func stop(_ error: FlaskError) -> Never { ProgrammingMistake.stop(error) }

    private var isFrozen: Bool { frozen.load() != nil }

    private static func setupFinished(at site: SourceSite?) -> FlaskError {
        FlaskError(
            .setupFinished,
            """
            the application has served its first request, so routes, hooks and error handlers cannot be registered any more: \
            register them before `run()`, or before the first request of the test client
            """, at: site)
    }

    private static var configurationFinished: FlaskError {
        FlaskError(
            .setupFinished,
            """
            the application has served its first request, so its configuration cannot be changed any more: set it before \
            `run()`, or before the first request of the test client
            """)
    }

    /// The path of an instance folder that was given, which is absolute.
    private static func checked(_ instancePath: String?) -> String? {
        guard let instancePath, !instancePath.hasPrefix("/") else { return instancePath }
        ProgrammingMistake.stop(
            "the instance path '\(instancePath)' is relative: give an absolute one, or none for the usual place")
    }

    /// The last component of the program's path.
    private static var programName: String {
        CommandLine.arguments.first?.split(separator: "/").last.map(String.init) ?? "app"
    }
}
