public import FlaskHTTP

/// Sends a file.
///
/// ```swift
/// app.route("/report") { try sendFile("reports/2024.pdf", asAttachment: true) }
/// ```
///
/// The path is trusted: take ``sendFromDirectory(_:_:mimetype:asAttachment:downloadName:conditional:etag:lastModified:maxAge:)``
/// for one that a client sent. The file is asked for its size and time, and opened when the response is sent, by the kernel
/// if it is large. Must be called inside a request or application context. Reference: werkzeug/utils.py and
/// flask/helpers.py, send_file.
///
/// - Parameters:
///   - path: the file's path; a relative one starts from the folders that templates are looked for in.
///   - mimetype: the media type; guessed by the name unless given.
///   - asAttachment: whether the client is to store the file rather than show it.
///   - downloadName: the name to store it under; that of the file unless given.
///   - conditional: whether the request's conditions and ranges count.
///   - etag: the entity tag.
///   - lastModified: when the content changed; the file's time unless given.
///   - maxAge: how long the content may be kept; what the application says unless given.
/// - Returns: the response.
/// - Throws: ``FlaskError`` if there is no such file, `HTTPException` 416 for a part that it does not have.
public func sendFile(
    _ path: String, mimetype: String? = nil, asAttachment: Bool = false, downloadName: String? = nil, conditional: Bool = true,
    etag: FileETag = .automatic, lastModified: HTTPDate? = nil, maxAge: Duration? = nil
) throws -> Response {
    let context = Context.required(for: "sendFile")
    let path = context.app.files.resolve(path) { FileFacts(path: $0) != nil }
    let options = FileOptions(
        mimetype: mimetype, isAttachment: asAttachment, downloadName: downloadName, isConditional: conditional, etag: etag,
        lastModified: lastModified, maxAge: maxAge)
    guard let facts = FileFacts(path: path) else {
        throw FlaskError(
            .missingFile, "there is no file '\(path)' to send; give an absolute path, or one below the application's folder")
    }
    return try context.finish(options.response(path: path, facts), options, path: path, length: facts.size)
}

/// Sends content in memory as if it were a file.
///
/// Must be called inside a request or application context. Reference: werkzeug/utils.py, send_file.
///
/// - Parameters:
///   - content: the content.
///   - mimetype: the media type; guessed by the name unless given.
///   - asAttachment: whether the client is to store the content rather than show it.
///   - downloadName: the name to store it under.
///   - conditional: whether the request's conditions and ranges count.
///   - etag: the entity tag; none unless given.
///   - lastModified: when the content changed.
///   - maxAge: how long the content may be kept; what the application says unless given.
/// - Returns: the response.
/// - Throws: ``FlaskError`` if neither the media type nor a name is given, `HTTPException` 416 for a part that is not there.
public func sendFile(
    _ content: [UInt8], mimetype: String? = nil, asAttachment: Bool = false, downloadName: String? = nil,
    conditional: Bool = true, etag: FileETag = .automatic, lastModified: HTTPDate? = nil, maxAge: Duration? = nil
) throws -> Response {
    let options = FileOptions(
        mimetype: mimetype, isAttachment: asAttachment, downloadName: downloadName, isConditional: conditional, etag: etag,
        lastModified: lastModified, maxAge: maxAge)
    return try Context.required(for: "sendFile").finish(
        options.response(content: content), options, path: nil, length: content.count)
}

/// Sends a file of a folder whose name a client sent.
///
/// ```swift
/// app.route("/uploads/<path:name>") { (name: String) in try sendFromDirectory("uploads", name) }
/// ```
///
/// Must be called inside a request or application context. Reference: werkzeug/utils.py and flask/helpers.py,
/// send_from_directory.
///
/// - Parameters:
///   - directory: the folder, trusted; a relative path starts from the folders that templates are looked for in.
///   - path: the file below the folder, with `/` as separator; not trusted.
///   - mimetype: the media type; guessed by the name unless given.
///   - asAttachment: whether the client is to store the file rather than show it.
///   - downloadName: the name to store it under; that of the file unless given.
///   - conditional: whether the request's conditions and ranges count.
///   - etag: the entity tag.
///   - lastModified: when the content changed; the file's time unless given.
///   - maxAge: how long the content may be kept; what the application says unless given.
/// - Returns: the response.
/// - Throws: `HTTPException` 404 if the path leads out of the folder or to no regular file, 416 for a part that the file does
///   not have.
public func sendFromDirectory(
    _ directory: String, _ path: String, mimetype: String? = nil, asAttachment: Bool = false, downloadName: String? = nil,
    conditional: Bool = true, etag: FileETag = .automatic, lastModified: HTTPDate? = nil, maxAge: Duration? = nil
) throws -> Response {
    let context = Context.required(for: "sendFromDirectory")
    let folder = context.app.files.resolve(directory, isThere: FileFacts.isFolder)
    guard let path = safeJoin(folder, path), let facts = FileFacts(path: path) else { try abort(404) }
    let options = FileOptions(
        mimetype: mimetype, isAttachment: asAttachment, downloadName: downloadName, isConditional: conditional, etag: etag,
        lastModified: lastModified, maxAge: maxAge)
    return try context.finish(options.response(path: path, facts), options, path: path, length: facts.size)
}

extension Context {
    /// Adds what depends on the application and on the request.
    fileprivate func finish(_ response: Response, _ options: FileOptions, path: String?, length: Int) throws -> Response {
        var response = response
        let config = app.config
        response.setMaxAge(options.maxAge ?? app.maxAge(of: path, config))
        if config.useXSendfile { response.leaveToProxy() }
        if options.isConditional, let request { try response.answerConditions(of: request, length: length) }
        return response
    }
}
