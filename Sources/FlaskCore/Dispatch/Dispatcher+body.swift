import FlaskHTTP

extension Dispatcher {
    /// The most bytes of a body that are stored where neither `MAX_CONTENT_LENGTH` nor the route says how many: 2 GiB.
    static let storedLimit = 2 << 30

    /// Asks for the body of a request whose view was found, and goes on when it is there.
    ///
    /// A body that no view will get is not read; the server drops it.
    func readBody(_ request: Request, _ routing: RoutingOutcome, for entry: RouteEntry, _ app: Flask) -> Reply {
        let limits = request.limits.filled(from: entry.body.limits).filled(from: self.limits)
        // A view that takes the body as it comes stores nothing; for others it is stored before they run.
        let limit = limits.maxContentLength ?? (entry.body.streams ? nil : Self.storedLimit)
        let demand = BodyDemand(limit: limit, streams: entry.body.streams)
        return .readBody(demand) { [self] result in
            var request = request
            switch result {
            case .success(let body):
                request.take(body, within: limits)
                return try serve(request, routing, app)
            case .failure(.tooLarge(let limit)):
                // The view may not need the content, or may answer by itself where it is too large.
                request.take(.unreadable(.tooLarge(limit: limit)), within: limits)
                return try serve(request, routing, app)
            case .failure(let error):
                request.take(.empty, within: limits)
                let exception = HTTPException(forBody: error)
                return try serve(request, routing.match.map { .unread($0, exception) } ?? .failed(exception), app)
            }
        }
    }
}

extension Config {
    /// The limits of requests.
    var limits: RequestLimits {
        RequestLimits(maxContentLength: maxContentLength, maxFormMemorySize: maxFormMemorySize, maxFormParts: maxFormParts)
    }
}
