package import FlaskServer

/// What is printed when an application starts.
///
/// Reference: flask/cli.py, show_server_banner; werkzeug/serving.py, BaseWSGIServer.log_startup.
package struct Banner {
    package let application: String
    package let debug: Bool
    /// Whether the addresses begin with `https`.
    package let isSecured: Bool

    package init(application: String, debug: Bool, isSecured: Bool = false) {
        self.application = application
        self.debug = debug
        self.isSecured = isSecured
    }

    /// The lines before the socket is open.
    package var opening: String {
        """
         * Serving Flask app '\(application)'
         * Debug mode: \(debug ? "on" : "off")

        """
    }

    /// The lines once it is.
    package func listening(on address: ServerAddress) -> String {
        warning(address) + lines(address).map { " * Running on \($0)\n" }.joined() + "Press CTRL+C to quit\n"
    }

    private func lines(_ address: ServerAddress) -> [String] {
        let scheme = isSecured ? "https" : "http"
        return switch address {
        case .tcp("0.0.0.0", let port): ["all addresses (0.0.0.0)", "\(scheme)://127.0.0.1:\(port)"]
        case .tcp("::", let port): ["all addresses (::)", "\(scheme)://[::1]:\(port)"]
        case .tcp: ["\(scheme)://\(address)"]
        case .unixSocket(let path): ["unix://\(path)"]
        case .descriptor: ["\(address)"]
        }
    }

    /// In debug mode an error page shows the application's insides, so the world should not reach it.
    private func warning(_ address: ServerAddress) -> String {
        guard debug, case .tcp(let host, _) = address, !Self.isLocal(host) else { return "" }
        return """
            WARNING: debug mode is on and \(host) can be reached from other machines. Do not use debug mode in production; \
            run with debug: false, or listen on 127.0.0.1.

            """
    }

    static func isLocal(_ host: String) -> Bool {
        host == "localhost" || host == "::1" || host.hasPrefix("127.")
    }
}
