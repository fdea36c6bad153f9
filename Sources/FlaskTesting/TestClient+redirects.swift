import FlaskHTTP

extension TestClient {
    /// The most redirects that are followed.
    static let redirectLimit = 20

    /// Follows redirects until a response is none.
    ///
    /// Reference: werkzeug/test.py, Client.resolve_redirect and Client.open.
    func follow(_ first: TestResponse) async throws -> TestResponse {
        var response = first, history: [TestResponse] = [], seen: Set<String> = []
        while [301, 302, 303, 305, 307, 308].contains(response.statusCode) {
            guard let location = response.location else { break }
            let next = try response.request.redirected(to: location, status: response.statusCode)
            guard seen.insert("\(next.method) \(next.url)").inserted, history.count < Self.redirectLimit else {
                throw TestClientError(message: "the redirects go round in a loop at \(next.url)")
            }
            history.append(response)
            response = try await send(next)
        }
        response.history = history
        return response
    }
}

extension TestRequest {
    /// The request that a redirect asks for.
    ///
    /// 307 and 308 keep method and content; otherwise everything but `HEAD` becomes `GET`.
    func redirected(to location: String, status: Int) throws -> TestRequest {
        var next = TestRequest(method: method, url: try url.resolving(location), headers: headers)
        next.headers["Cookie"] = nil
        if status == 307 || status == 308 {
            next.body = body
            return next
        }
        if method != .head { next.method = .get }
        next.headers["Content-Type"] = nil
        next.headers["Content-Length"] = nil
        return next
    }
}
