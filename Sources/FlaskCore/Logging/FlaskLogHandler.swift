#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif
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

    /// Writes one line.
    ///
    /// - Parameter event: what is logged.
    public func log(event: LogEvent) {
        let all = metadata.merging(event.metadata ?? [:]) { $1 }
        let values = all.isEmpty ? "" : " " + all.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
        let module = event.file.split(separator: "/").last?.split(separator: ".").first ?? "app"
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

/// The stream for messages about the program.
package enum StandardError {
    /// Writes text in one piece, so that lines of several threads do not mix.
    package static func write(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            var rest = unsafe UnsafeRawBufferPointer(bytes)
            while !rest.isEmpty {
                let written = unsafe Self.write(2, rest.baseAddress, rest.count)
                if written <= 0 { return }
                rest = unsafe UnsafeRawBufferPointer(rebasing: rest[written...])
            }
        }
    }

    private static func write(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
        #if canImport(Glibc)
            unsafe Glibc.write(descriptor, bytes, count)
        #elseif canImport(Musl)
            unsafe Musl.write(descriptor, bytes, count)
        #elseif canImport(Darwin)
            unsafe Darwin.write(descriptor, bytes, count)
        #endif
    }
}
