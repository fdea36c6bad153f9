public import FlaskHTTP

/// Middleware that answers with files below paths, before an application is asked.
///
/// ```swift
/// app.responder = SharedDataMiddleware(
///     app.responder, exports: ["/media": .folder("/srv/media"), "/favicon.ico": .file("/srv/favicon.ico")])
/// ```
/// The first export that has the file counts; what none has goes to the application, and so does every method but `GET` and
/// `HEAD`. Conditions and ranges count. Reference: werkzeug/middleware/shared_data.py, SharedDataMiddleware.
public struct SharedDataMiddleware: Responder {
    /// Where the files of a path come from.
    public struct Source: Sendable {
        fileprivate enum Kind: Sendable {
            case folder(String)
            case file(String)
            case embedded([String: [UInt8]])
        }

        fileprivate let kind: Kind

        /// The files of a folder, by their paths in it; links out of the folder are followed.
        ///
        /// - Parameter path: the folder; a relative path starts where the program does.
        /// - Returns: the source.
        public static func folder(_ path: String) -> Source { Source(kind: .folder(path)) }

        /// One file.
        ///
        /// - Parameter path: the file.
        /// - Returns: the source.
        public static func file(_ path: String) -> Source { Source(kind: .file(path)) }

        /// Files that are part of the program.
        ///
        /// - Parameter files: their contents by their paths below the export's.
        /// - Returns: the source.
        public static func embedded(_ files: [String: [UInt8]]) -> Source { Source(kind: .embedded(files)) }
    }

    private let responder: any Responder
    private let exports: [(path: String, source: Source)]
    private let maxAge: Duration?
    private let isAllowed: @Sendable (String) -> Bool

    /// Wraps a responder.
    ///
    /// - Parameters:
    ///   - responder: what answers where no export has a file.
    ///   - exports: the paths, and where their files come from, in the order in which they are tried.
    ///   - maxAge: how long browsers may keep a file; `nil` to ask each time whether it changed.
    ///   - isAllowed: whether a file, by its path, may be sent; all are unless given.
    public init(
        _ responder: any Responder, exports: KeyValuePairs<String, Source>, maxAge: Duration? = .seconds(43200),
        isAllowed: @escaping @Sendable (String) -> Bool = { _ in true }
    ) {
        self.responder = responder
        self.exports = exports.map { ($0.key.hasPrefix("/") ? $0.key : "/" + $0.key, $0.value) }
        self.maxAge = maxAge
        self.isAllowed = isAllowed
    }

    /// Answers with a file, or hands the request on.
    ///
    /// - Parameter request: the request.
    /// - Returns: the file, or what the wrapped responder says.
    /// - Throws: what the wrapped responder throws.
    public func respond(to request: Request) throws -> Reply {
        guard request.method == .get || request.method == .head, let found = file(for: request.path) else {
            return try responder.respond(to: request)
        }
        var response = found.response
        response.setMaxAge(maxAge)
        do { try response.answerConditions(of: request, length: found.length) } catch let error as HTTPException {
            response = error.response
        }
        response.prepare(for: request)
        return .response(response)
    }

    private func file(for path: String) -> (response: Response, length: Int)? {
        for (prefix, source) in exports {
            if path == prefix, let found = source.find(""), isAllowed(found.path) { return found.response }
            let folder = prefix.hasSuffix("/") ? prefix : prefix + "/"
            guard path.utf8.starts(with: folder.utf8) else { continue }
            let rest = String(decoding: path.utf8.dropFirst(folder.utf8.count), as: UTF8.self)
            if !rest.isEmpty, let found = source.find(rest), isAllowed(found.path) { return found.response }
        }
        return nil
    }
}

extension SharedDataMiddleware.Source {
    /// The file of a name below the export's path; an empty name stands for the path itself.
    fileprivate func find(_ name: String) -> (path: String, response: (Response, length: Int))? {
        switch kind {
        case .file(let path): name.isEmpty ? Self.file(at: path) : nil
        case .folder(let folder): name.isEmpty ? nil : safeJoin(folder, name).flatMap(Self.file(at:))
        case .embedded(let files): files[name].flatMap { Self.content($0, named: name) }
        }
    }

    private static func file(at path: String) -> (path: String, response: (Response, length: Int))? {
        FileFacts(path: path).map { (path, (FileOptions().response(path: path, $0), $0.size)) }
    }

    private static func content(_ bytes: [UInt8], named name: String) -> (path: String, response: (Response, length: Int))? {
        var options = FileOptions()
        options.downloadName = name.split(separator: "/").last.map(String.init) ?? name
        options.etag = .tag(ETag(of: bytes))
        return (try? options.response(content: bytes)).map { (name, ($0, bytes.count)) }
    }
}
