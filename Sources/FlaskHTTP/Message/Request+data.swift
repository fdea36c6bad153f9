extension Request {
    /// The content as bytes; empty if it is a form, which ``form`` and ``files`` give.
    ///
    /// Reference: werkzeug/wrappers/request.py, Request.data.
    ///
    /// - Throws: `HTTPException` with 500 if the route streams the body, or the temporary file cannot be read.
    public var data: [UInt8] {
        get throws(HTTPException) { FormParser.isForm(mimetype) ? [] : try getData() }
    }

    /// The content as bytes, whatever it is.
    ///
    /// A large one is read from its temporary file into memory. More than 64 MiB are read only if a `maxContentLength` allows them; ``stream`` and ``files`` need no such memory.
    /// Reference: werkzeug/wrappers/request.py, Request.get_data.
    ///
    /// - Returns: the bytes.
    /// - Throws: `HTTPException` with 413 for content that is over the limit or too large for memory, with 500 if the route streams the body, or the temporary file cannot be read.
    public func getData() throws(HTTPException) -> [UInt8] {
        guard let stored = body.stored else {
            if case .unreadable(let error) = body { throw HTTPException(forBody: error) }
            throw .internalServerError(
                original: HTTPError(
                    .bodyNotRead, "The content was asked for, but the route streams it; read `request.stream`."))
        }
        if limits.maxContentLength == nil, stored.count > Self.memoryLimit { throw HTTPException(.requestEntityTooLarge) }
        do { return try stored.read() } catch { throw .internalServerError(original: error) }
    }

    private static let memoryLimit = 64 << 20

    /// The content as UTF-8 text, whatever it is; bytes that are none read as U+FFFD.
    ///
    /// - Throws: `HTTPException` with 500 if the route streams the body, or the temporary file cannot be read.
    public var text: String {
        get throws(HTTPException) { String(decoding: try getData(), as: UTF8.self) }
    }

    /// The content piece by piece.
    ///
    /// With `body: .streaming` in the route the pieces come while the view runs; otherwise they were read before.
    public var stream: RequestStream {
        switch body {
        case .stream(let stream): stream
        case .unreadable(let error): RequestStream { throw HTTPException(forBody: error) }
        default: RequestStream(body.stored ?? StoredBytes([]))
        }
    }
}
