import FlaskHTTP

extension Dispatcher {
    /// Asks for the body of a request whose view was found, and goes on when it is there.
    ///
    /// A body that no view will get is not read; the server drops it.
    func readBody(_ request: Request, _ routing: RoutingOutcome, for entry: RouteEntry, _ app: Flask) -> Reply {
        let limits = request.limits.filled(from: entry.body.limits).filled(from: self.limits)
        let demand = BodyDemand(limit: limits.maxContentLength, streams: entry.body.streams)
        return .readBody(demand) { [self] result in
            var request = request
            switch result {
            case .success(let body):
                request.take(body, within: limits)
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
