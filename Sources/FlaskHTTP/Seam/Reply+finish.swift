extension Reply {
    /// Carries every step out where it is called, for whoever serves without a socket.
    ///
    /// - Parameter body: the request's content.
    /// - Returns: the response.
    /// - Throws: what a step throws.
    public func finish(body: [UInt8] = []) async throws -> Response {
        var reply = self
        while true {
            switch reply {
            case .response(let response): return response
            case .readBody(let demand, let next): reply = try next(demand.check(body))
            case .blocking(let next): reply = try next()
            case .task(let next, _): reply = try await next()
            }
        }
    }
}

extension BodyDemand {
    /// What a responder with this demand gets of a body that is there as a whole.
    package func check(_ body: [UInt8]) -> Result<RequestBody, BodyError> {
        if let limit, body.count > limit { return .failure(.tooLarge(limit: limit)) }
        if streams { return .success(.stream(RequestStream(StoredBytes(body)))) }
        guard body.count > memory else { return .success(body.isEmpty ? .empty : .bytes(body)) }
        do throws(HTTPError) {
            let writer = try SpoolWriter()
            try body.withUnsafeBufferPointer { bytes throws(HTTPError) in try writer.append(bytes) }
            return .success(.spooled(writer.finish()))
        } catch {
            return .failure(.storage(error.message))
        }
    }
}
