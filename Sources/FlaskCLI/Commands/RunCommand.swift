import FlaskCommands
import FlaskCore
import FlaskServer

/// `run`: serves the application.
///
/// Reference: flask/cli.py, run_command.
enum RunCommand {
    static func make(
        _ source: ApplicationSource, _ configuration: ServerConfiguration?, tls: CertificateLoader?
    ) -> Command {
        Command(
            "run",
            .flag("--debug/--no-debug", help: "Set debug mode."),
            .option("--host", "-h", help: "The interface to bind to."),
            .option("--port", "-p", help: "The port to bind to."),
            .option(
                "--cert", help: "Specify a certificate file to use HTTPS, or 'adhoc' for one made up.", placeholder: "PATH",
                completion: .files),
            .option(
                "--key", help: "The key file to use when specifying a certificate.", placeholder: "FILE", completion: .files),
            .flag(
                "--reload/--no-reload",
                help: "Enable or disable the reloader. By default the reloader is active if debug is enabled."),
            .flag(
                "--debugger/--no-debugger",
                help: "Enable or disable the debugger. By default the debugger is active if debug is enabled."),
            .option(
                "--extra-files",
                help: "Extra files that trigger a reload on change. Multiple paths are separated by ':'.", placeholder: "PATH",
                completion: .files),
            .option(
                "--exclude-patterns",
                help: """
                    Files matching these fnmatch patterns will not trigger a reload on change. Multiple patterns are separated \
                    by ':'.
                    """, placeholder: "PATH"),
            help: help
        ) {
            (
                debug: Bool?, host: String?, port: Int?, certificate: String?, key: String?, reload: Bool?, debugger: Bool?,
                extraFiles: String?, excludePatterns: String?
            ) in
            var options = RunOptions(host: host, port: port, debug: debug, reload: reload, debugger: debugger)
            options.tls = try security(certificate, key, tls)
            options.extraFiles = paths(extraFiles)
            options.excludePatterns = paths(excludePatterns)
            options.configuration = configuration
            try await run(options, source)
        }
    }

    private static let help = """
        Run the server.

        It is the same server in development and in production. The reloader and debugger are enabled by default with the \
        '--debug' option.
        """

    private static func run(_ options: RunOptions, _ source: ApplicationSource) async throws {
        if let port = options.port, !(0...65_535).contains(port) {
            throw CommandError.usage("Invalid value for '--port' / '-p': \(port) is not in the range 0<=x<=65535.")
        }
        if let debug = options.debug { source.setDebug(debug) }
        try await options.serve(try await source.app())
    }

    /// What encrypts the connections.
    ///
    /// Reference: flask/cli.py, _validate_key.
    private static func security(
        _ certificate: String?, _ key: String?, _ load: CertificateLoader?
    ) throws -> TransportSecurity? {
        guard let certificate else {
            if key == nil { return nil }
            throw CommandError.usage("Invalid value for '--key': '--cert' must also be specified.")
        }
        if certificate == "adhoc", key != nil {
            throw CommandError.usage("Invalid value for '--key': When '--cert' is 'adhoc', '--key' is not used.")
        }
        guard let load else { throw withoutTLS }
        do { return try load(certificate, key) } catch { throw CommandError.usage("Invalid value for '--cert': \(error)") }
    }

    private static var withoutTLS: CommandError {
        .usage(
            """
            '--cert' and '--key' need TLS, which this program has no part for. Add the product FlaskTLS, and hand it over: \
            await app.main(tls: TransportSecurity.load). Or let a proxy in front speak HTTPS, such as Caddy or nginx, and tell \
            the application about it: app.responder = ProxyFix(app.responder, xFor: 1, xProto: 1)
            """)
    }

    private static func paths(_ text: String?) -> [String] { (text ?? "").split(separator: ":").map(String.init) }
}
