import FlaskHTTP

/// How a file is sent.
struct FileOptions: Sendable {
    var mimetype: String?
    var isAttachment = false
    var downloadName: String?
    var isConditional = true
    var etag = FileETag.automatic
    var lastModified: HTTPDate?
    var maxAge: Duration?
}

extension FileOptions {
    /// The response to a file, before the request's conditions and the time that it may be kept are looked at.
    ///
    /// Reference: werkzeug/utils.py, send_file.
    ///
    /// - Parameters:
    ///   - path: the file's path.
    ///   - facts: what the file system says of it.
    /// - Returns: the response.
    func response(path: String, _ facts: FileFacts) -> Response {
        var response = response(named: downloadName ?? Self.lastComponent(of: path), length: facts.size)
        response.body = .file(FileBody(path: path, length: facts.size))
        response.lastModified = lastModified ?? facts.modified
        switch etag {
        case .automatic: response.etag = facts.tag(path: path)
        case .tag(let tag): response.etag = tag
        case .none: break
        }
        return response
    }

    /// The response to content in memory.
    ///
    /// - Parameter content: the content.
    /// - Returns: the response.
    /// - Throws: ``FlaskError`` if there is neither a name nor a media type, or no name for an attachment.
    func response(content: [UInt8]) throws(FlaskError) -> Response {
        guard mimetype != nil || downloadName != nil else {
            throw FlaskError(
                .invalidResponse,
                "sendFile cannot tell the media type of content without a name: give `downloadName:` or `mimetype:`")
        }
        guard !isAttachment || downloadName != nil else {
            throw FlaskError(.invalidResponse, "an attachment needs a name: give sendFile `downloadName:`")
        }
        var response = response(named: downloadName, length: content.count)
        response.body = .bytes(content)
        response.lastModified = lastModified
        if case .tag(let tag) = etag { response.etag = tag }
        return response
    }

    /// Status and the fields that describe the content.
    private func response(named name: String?, length: Int) -> Response {
        var response = Response(body: .empty)
        var mimetype = mimetype
        if mimetype == nil, let name {
            let guess = MIMEType(filename: name)
            mimetype = guess.name
            // Browsers would unpack an attachment while they store it under its packed name.
            if let encoding = guess.encoding, !isAttachment { response.contentEncoding = encoding }
        }
        if let name {
            response.headers["Content-Disposition"] = ContentDisposition.value(filename: name, isAttachment: isAttachment)
        }
        response.mimetype = mimetype ?? "application/octet-stream"
        response.contentLength = length
        response.headers["Cache-Control"] = "no-cache"
        return response
    }

    private static func lastComponent(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) } ?? path
    }
}

extension Response {
    /// Says how long the response may be kept.
    ///
    /// Reference: werkzeug/utils.py, send_file.
    mutating func setMaxAge(_ age: Duration?) {
        guard let age else { return }
        let seconds = Int(clamping: age.components.seconds)
        headers["Cache-Control"] = seconds > 0 ? "public, max-age=\(seconds)" : "no-cache, max-age=\(seconds)"
        expires = HTTPDate.now.adding(seconds: seconds)
    }

    /// Answers the conditions of a request for a file, as far as it has any.
    ///
    /// - Throws: `HTTPException` 416 for a part that the file does not have.
    mutating func answerConditions(of request: Request, length: Int) throws {
        guard request.method == .get || request.method == .head else { return }
        guard Self.conditionFields.contains(where: { request.headers.contains($0) }) else {
            headers["Accept-Ranges"] = "bytes"
            return
        }
        try makeConditional(for: request, acceptRanges: "bytes", completeLength: length)
        if status.code == 304 { headers.remove("X-Sendfile") }
    }

    private static let conditionFields = ["Range", "If-None-Match", "If-Modified-Since", "If-Match", "If-Range"]
}
