import Flask
import FlaskCommands
import FlaskServer

/// What the command line of `run` says.
struct RunOptions: Sendable {
    var host: String?
    var port: Int?
    var debug: Bool?
    /// Whether the application is built and started anew when its sources change; `nil` for debug mode only.
    var reload: Bool?
    /// Whether errors show the debugger; `nil` for debug mode only.
    var debugger: Bool?
    /// What encrypts the connections.
    var tls: TransportSecurity?
    /// More files to watch.
    var extraFiles: [String] = []
    /// Patterns of files that are not watched.
    var excludePatterns: [String] = []

    /// What the program says of the server, except for its address.
    var configuration: ServerConfiguration?

    /// Serves an application as these options say.
    func serve(_ app: Flask) async throws {
        var host = host, configuration = configuration
        if let path = host?.socketPath {
            configuration = configuration ?? ServerConfiguration()
            configuration?.address = .unixSocket(path: path)
            host = nil
        }
        let development = DevelopmentOptions(
            reloader: reload ?? true, debugger: debugger ?? true, extraFiles: extraFiles, excludePatterns: excludePatterns)
        do {
            try await app.serve(
                host: host, port: port, debug: debug, tls: tls, development: development, configuration: configuration)
        } catch let error as ServerError {
            throw CommandError(error.message)
        }
    }
}

extension String {
    /// The path behind `unix://`; `nil` if the text is no such address.
    fileprivate var socketPath: String? { hasPrefix("unix://") ? String(dropFirst(7)) : nil }
}
