/// Middleware that mounts applications below paths: each gets what is below its prefix, and builds links with the prefix.
///
/// ```swift
/// app.responder = DispatcherMiddleware(app.responder, mounts: ["/admin": admin.responder, "/api": api.responder])
/// ```
/// The longest prefix that fits counts; a prefix ends at a slash, so that `/api` does not take `/apiary`. What no prefix fits
/// goes to the responder that is wrapped. Reference: werkzeug/middleware/dispatcher.py, DispatcherMiddleware.
public struct DispatcherMiddleware: Responder {
    private let fallback: any Responder
    private let mounts: [(prefix: String, responder: any Responder)]

    /// Wraps a responder.
    ///
    /// - Parameters:
    ///   - fallback: what answers where no prefix fits.
    ///   - mounts: the prefixes, which begin with a slash, and what answers below them.
    public init(_ fallback: any Responder, mounts: [String: any Responder]) {
        self.fallback = fallback
        self.mounts = mounts.map { prefix, responder in
            var prefix = prefix.hasPrefix("/") ? prefix : "/" + prefix
            while prefix.hasSuffix("/") { prefix.removeLast() }
            return (prefix, responder)
        }.sorted { $0.prefix.utf8.count > $1.prefix.utf8.count }
    }

    /// Hands the request to what is mounted where it goes.
    ///
    /// - Parameter request: the request.
    /// - Returns: what the mounted responder says.
    /// - Throws: what the mounted responder throws.
    public func respond(to request: Request) throws -> Reply {
        let path = request.pathInfo
        guard let (prefix, responder) = mounts.first(where: { Self.isPrefix($0.prefix, of: path) }) else {
            return try fallback.respond(to: request)
        }
        var request = request
        request.scriptName += prefix
        request.pathInfo = String(decoding: path.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
        return try responder.respond(to: request)
    }

    /// Whether a path is a prefix, or goes on behind it with a slash; compared byte by byte.
    private static func isPrefix(_ prefix: String, of path: String) -> Bool {
        let rest = path.utf8.dropFirst(prefix.utf8.count)
        return path.utf8.starts(with: prefix.utf8) && (rest.isEmpty || rest.first == UInt8(ascii: "/"))
    }
}
