import FlaskHTTP
public import Logging

/// Writes log lines as Flask does: `[2026-11-23 06:25:36,123] WARNING in views: message`, to standard error.
///
/// Reference: flask/logging.py, default_handler.
public struct FlaskLogHandler: LogHandler {
    /// The least level that is written.
    public var logLevel: Logger.Level
    /// What is written behind every message.
    public var metadata: Logger.Metadata = [:]

    /// Makes a handler.
    ///
    /// - Parameter logLevel: the least level that is written.
    public init(logLevel: Logger.Level = .warning) { self.logLevel = logLevel }

    /// A part of the metadata.
    ///
    /// - Parameter key: its name.
    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// What lines of the framework's own modules say in place of a file that no application has: Flask's are in `app`.
    private static let frameworkModules = [
        "Flask": "app", "FlaskCore": "app", "FlaskDevTools": "debugger", "FlaskServer": "server", "FlaskTLS": "server",
    ]

    /// Writes one line.
    ///
    /// - Parameter event: what is logged.
    public func log(event: LogEvent) {
        let all = metadata.merging(event.metadata ?? [:]) { $1 }
        let values =
            all.isEmpty ? "" : " " + all.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
        let file = event.file.split(separator: "/").last?.split(separator: ".").first.map(String.init)
        let module = Self.frameworkModules[event.source] ?? file ?? "app"
        let name = event.level == .notice ? "INFO" : event.level.rawValue.uppercased()
        StandardError.write("[\(LocalTime.now.logText)] \(name) in \(module): \(event.message)\(values)\n")
    }
}

extension Logger {
    /// The logger of an application that set none.
    ///
    /// Reference: flask/logging.py, create_logger.
    static func flask(_ name: String, debug: Bool) -> Logger {
        Logger(label: name) { _ in FlaskLogHandler(logLevel: debug ? .debug : .warning) }
    }
}
