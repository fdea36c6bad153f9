extension Response {
    /// Gives the response the tag of its content, unless it has one.
    ///
    /// A file or a stream is not read for that: set ``etag`` yourself. Reference: werkzeug/wrappers/response.py,
    /// Response.add_etag.
    ///
    /// - Parameters:
    ///   - overwrite: whether a tag that is there is replaced.
    ///   - isWeak: whether the tag is a weak one.
    public mutating func addETag(overwrite: Bool = false, isWeak: Bool = false) {
        guard overwrite || !headers.contains("ETag") else { return }
        switch body {
        case .empty: etag = ETag(of: [], isWeak: isWeak)
        case .text(let text): etag = ETag(of: text.utf8, isWeak: isWeak)
        case .bytes(let bytes): etag = ETag(of: bytes, isWeak: isWeak)
        case .file, .stream: return
        }
    }

    /// Answers the conditions of a request: 304 or 412 in place of the content, or only the wanted part of it as 206.
    ///
    /// What counts are ``etag`` and ``lastModified``, so set these before. Nothing happens unless the method is `GET`
    /// or `HEAD`. Reference: werkzeug/wrappers/response.py, Response.make_conditional.
    ///
    /// - Parameters:
    ///   - request: the request.
    ///   - acceptRanges: the unit in which parts may be asked for, `bytes`; `nil` to always send the whole content.
    ///   - completeLength: how many bytes the whole content has; parts are sent only if it is given.
    /// - Throws: ``HTTPException`` 416 if the wanted part is malformed or outside the content.
    public mutating func makeConditional(
        for request: Request, acceptRanges: String? = nil, completeLength: Int? = nil
    ) throws(HTTPException) {
        guard request.method == .get || request.method == .head else { return }
        let preconditions = Preconditions(of: request.headers)
        if let acceptRanges, !acceptRanges.isEmpty {
            self.acceptRanges = acceptRanges
            if let completeLength, completeLength > 0, wantsPart(preconditions) {
                return try sendPart(preconditions.range ?? "", of: completeLength)
            }
        }
        if !preconditions.isModified(etag: etag, lastModified: lastModified) {
            if ETags(parsing: preconditions.ifMatch).isEmpty { return becomeNotModified() }
            status = 412
        }
        if contentLength == nil, let length = body.length { contentLength = length }
    }

    /// Whether a part is asked for, and the content still is what `If-Range` names.
    private func wantsPart(_ preconditions: Preconditions) -> Bool {
        guard preconditions.range != nil else { return false }
        return preconditions.ifRange == nil
            || !preconditions.isModified(etag: etag, lastModified: lastModified, honorsIfRange: true)
    }

    private mutating func sendPart(_ wanted: String, of length: Int) throws(HTTPException) {
        guard let ranges = RequestedRanges(parsing: wanted), let part = ranges.range(forLength: length) else {
            throw .requestedRangeNotSatisfiable(length: length)
        }
        status = 206
        contentRange = ranges.contentRange(forLength: length)
        contentLength = part.count
        body = body.part(part)
    }

    private mutating func becomeNotModified() {
        status = 304
        body = .empty
        headers.removeEntityHeaders()
    }
}
