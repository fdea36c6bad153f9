public import FlaskHTTP
import FlaskRouting

extension Flask {
    /// Says how long each file may be kept, in place of `SEND_FILE_MAX_AGE_DEFAULT`.
    ///
    /// ```swift
    /// app.sendFileMaxAge { filename in filename?.hasSuffix(".js") == true ? .seconds(60) : nil }
    /// ```
    ///
    /// Reference: flask/app.py, Flask.get_send_file_max_age.
    ///
    /// - Parameters:
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - function: gets the name of a static file or the path of another one, and gives how long it may be kept without
    ///     asking again; `nil` to ask each time whether it changed.
    public func sendFileMaxAge(
        file: StaticString = #fileID, line: UInt = #line, _ function: @escaping @Sendable (_ filename: String?) -> Duration?
    ) {
        register(at: SourceSite(file: file, line: line)) { _ in files.setMaxAge(function) }
    }

    /// Adds static files that the program makes or holds itself; ``embed(_:file:line:)`` takes those of the package.
    ///
    /// ```swift
    /// app.embedStaticFiles(["version.txt": Array("1.0".utf8)])
    /// ```
    ///
    /// They are served under the same URLs as files of the static folder. A file of that folder comes first in debug mode,
    /// so that edits show, and last otherwise.
    ///
    /// - Parameters:
    ///   - contents: the files by the name that `urlFor("static", filename: …)` knows them by.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    public func embedStaticFiles(
        _ contents: KeyValuePairs<String, [UInt8]>, file: StaticString = #fileID, line: UInt = #line
    ) {
        register(at: SourceSite(file: file, line: line)) { _ in files.embed(contents.map { ($0.key, $0.value) }) }
    }

    /// Sends a file of the static folder: the view behind the endpoint `static`.
    ///
    /// Reference: flask/app.py, Flask.send_static_file.
    ///
    /// - Parameter filename: the file's name in the folder, with `/` between folders; may come from a client.
    /// - Returns: the response.
    /// - Throws: `HTTPException` 404 if there is no such file, or 416 for a part that it does not have.
    public func sendStaticFile(_ filename: String) throws -> Response {
        try sendStaticFile(filename, for: Context.current?.request, from: files)
    }

    /// How long a file may be kept.
    func maxAge(of filename: String?, _ config: Config) -> Duration? {
        files.maxAge(of: filename, configured: config.sendFileMaxAgeDefault)
    }

    /// Sends a file of a static folder: the application's, or a blueprint's.
    func sendStaticFile(_ filename: String, for request: Request?, from files: ApplicationFiles) throws -> Response {
        let config = config
        guard let found = files.find(filename, prefersFolder: config.debug) else { try abort(404) }
        var response = found.response
        response.setMaxAge(files.maxAge(of: filename, configured: config.sendFileMaxAgeDefault))
        if config.fingerprintsStaticFiles, let version = request?.args.get(Self.versionKey),
            let current = files.fingerprint(of: filename, prefersFolder: config.debug),
            version.utf8.elementsEqual(current.utf8)
        {
            response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        }
        if config.useXSendfile { response.leaveToProxy() }
        if let request { try response.answerConditions(of: request, length: found.length) }
        return response
    }

    /// Adds the fingerprint to the values of a static file's URL, if the configuration says so.
    func addFingerprint(to values: inout [(String, RouteValue)], endpoint: String) {
        let config = config
        guard config.fingerprintsStaticFiles, !values.contains(where: { $0.0 == Self.versionKey }),
            let files = staticFiles(of: endpoint), case .string(let filename)? = values.first(where: { $0.0 == "filename" })?.1,
            let fingerprint = files.fingerprint(of: filename, prefersFolder: config.debug)
        else { return }
        values.append((Self.versionKey, .string(fingerprint)))
    }

    /// The files that an endpoint serves; `nil` if it is no view of static files.
    private func staticFiles(of endpoint: String) -> ApplicationFiles? {
        if endpoint == StaticRoute.endpoint { return files }
        guard endpoint.hasSuffix("." + StaticRoute.endpoint) else { return nil }
        let name = endpoint.dropLast(StaticRoute.endpoint.count + 1)
        return readSetup { $0.blueprints.first { $0.name == name }?.blueprint.files }
    }

    /// The name of the query parameter that the fingerprint is in.
    private static let versionKey = "v"
}

extension Response {
    /// Leaves the sending of a file to the server in front (`USE_X_SENDFILE`).
    mutating func leaveToProxy() {
        guard case .file(let file) = body else { return }
        headers["X-Sendfile"] = file.path
        headers.remove("Content-Length")
        body = .empty
    }
}
