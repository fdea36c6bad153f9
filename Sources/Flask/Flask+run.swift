public import FlaskCore
public import FlaskDevTools
import FlaskHTTP
public import FlaskServer

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension Flask {
    /// Serves the application until the process is told to stop (Control-C, SIGTERM) or the task is cancelled.
    ///
    /// Prints where it listens. A request that is being served when the server stops is finished first. If the address
    /// cannot be listened on, it says what to do and ends the program with status 1;
    /// ``serve(host:port:debug:tls:development:configuration:)`` throws instead. The switch `debug` has the same effect as `app.debug = true` before the call; the environment's
    /// `FLASK_DEBUG` comes before both if `debug` is not given. `.env` and `.flaskenv` are loaded before, unless
    /// `FLASK_SKIP_DOTENV` is set. Reference: flask/app.py, Flask.run.
    ///
    /// In debug mode the process becomes a supervisor, unless `reloader` is off or the program is built for release: it
    /// keeps the socket, builds and starts the application anew whenever its sources change, and ends when it does. The
    /// application runs in a child process, the same program with the same arguments. So what stands before this call runs
    /// in both processes, and what stands behind it in the child alone; the environment variable
    /// `FLASK_RUN_FROM_RELOADER` is there in the child only.
    ///
    /// - Parameters:
    ///   - host: the name or address to listen on, `0.0.0.0` or `::` for every one of the machine; by default that of
    ///     `SERVER_NAME`, else `127.0.0.1`.
    ///   - port: the port, 0 for a free one; by default that of `SERVER_NAME`, else 5000.
    ///   - debug: whether to run in debug mode; `nil` leaves it as it is.
    ///   - reloader: whether to reload in debug mode; `nil` leaves it to `development`.
    ///   - tls: what encrypts the connections, which the product `FlaskTLS` makes; `nil` leaves it to `configuration`.
    ///   - development: the tools of debug mode.
    ///   - configuration: limits, timeouts and threads; its address counts only where `host` and `port` are not given.
    /// - Throws: an error that is none of the server, such as one of a closure that was handed to it.
    public func run(
        host: String? = nil, port: Int? = nil, debug: Bool? = nil, reloader: Bool? = nil, tls: TransportSecurity? = nil,
        development: DevelopmentOptions = DevelopmentOptions(), configuration: ServerConfiguration? = nil
    ) async throws {
        var development = development
        if let reloader { development.reloader = reloader }
        do {
            try await serve(
                host: host, port: port, debug: debug, tls: tls, development: development, configuration: configuration)
        } catch let error as ServerError {
            StandardError.print(error.message)
            exit(1)
        }
    }

    /// Serves the application as ``run(host:port:debug:reloader:tls:development:configuration:)`` does, and leaves errors to the
    /// caller.
    ///
    /// It does not reload unless it is told to, since a process that does more than serve is not started twice unasked.
    ///
    /// - Parameters:
    ///   - host: the name or address to listen on.
    ///   - port: the port, 0 for a free one.
    ///   - debug: whether to run in debug mode; `nil` leaves it as it is.
    ///   - tls: what encrypts the connections; `nil` leaves it to `configuration`.
    ///   - development: the tools of debug mode; with `reloader` the process ends instead of returning.
    ///   - configuration: limits, timeouts and threads; its address counts only where `host` and `port` are not given.
    /// - Throws: `ServerError` if the address cannot be listened on; the message says what to do. `FlaskError` if a `.env`
    ///   file cannot be read.
    public func serve(
        host: String? = nil, port: Int? = nil, debug: Bool? = nil, tls: TransportSecurity? = nil,
        development: DevelopmentOptions = DevelopmentOptions(reloader: false), configuration: ServerConfiguration? = nil
    ) async throws {
        if !(Environment["FLASK_SKIP_DOTENV"].map(DebugFlag.isOn) ?? false) { try Self.loadDotenv() }
        setDebug(debug)
        var configuration = configuration ?? ServerConfiguration(address: defaultAddress)
        if host != nil || port != nil, case .tcp(let usualHost, let usualPort) = defaultAddress {
            configuration.address = .tcp(host: host ?? usualHost, port: port ?? usualPort)
        }
        if let tls { configuration.tls = tls }
        if configuration.accessLog == nil, config.accessLog ?? self.debug {
            configuration.accessLog = { StandardError.write(AccessLogLine($0).text + "\n") }
        }
        #if DEBUG
            if try await serveForDevelopment(configuration, development) { return }
        #endif
        let banner = Banner(application: name, debug: self.debug, isSecured: configuration.tls != nil)
        StandardError.write(banner.opening + StartCheck(self, isSecured: configuration.tls != nil).lines)
        let server = Server(frozenResponder(), configuration: configuration, logger: logger)
        try await server.run { address in StandardError.write(banner.listening(on: address)) }
    }

    private func setDebug(_ wish: Bool?) {
        guard let wish = wish ?? Environment["FLASK_DEBUG"].map(DebugFlag.isOn), wish != debug else { return }
        debug = wish
    }

    /// Where the application listens if nothing says otherwise.
    private var defaultAddress: ServerAddress {
        guard let name = config.serverName else { return .tcp(host: "127.0.0.1", port: 5000) }
        let parts = name.split(separator: ":", maxSplits: 1)
        let port = parts.count == 2 ? Int(parts[1]) : nil
        return .tcp(host: parts.first.map(String.init) ?? "127.0.0.1", port: port ?? 5000)
    }
}
