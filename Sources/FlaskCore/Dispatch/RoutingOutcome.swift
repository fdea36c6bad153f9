import FlaskHTTP

/// What the router said about a request: one reference, since it is handed on with every request.
enum RoutingOutcome: Sendable {
    /// A view is to be called.
    case view(RouteMatchEntry)
    /// The framework answers an `OPTIONS` request.
    indirect case automaticOptions(RouteMatchEntry, allowed: [String])
    /// The URL redirects to another.
    indirect case redirect(Response)
    /// No rule, the wrong method, or a host that is not served.
    indirect case failed(HTTPException)
    /// A view was to be called, but the body of the request could not be read.
    indirect case unread(RouteMatchEntry, HTTPException)
    /// There is no request.
    case none

    /// The entry of the view that is to be called.
    var viewEntry: RouteEntry? { if case .view(let match) = self { match.entry } else { nil } }

    /// The rule that matched.
    var match: RouteMatchEntry? {
        switch self {
        case .view(let match), .automaticOptions(let match, _), .unread(let match, _): match
        case .redirect, .failed, .none: nil
        }
    }
}

extension Response {
    /// The answer to `OPTIONS`: the methods, and an empty body.
    ///
    /// Reference: flask/app.py, Flask.make_default_options_response.
    static func options(allowing methods: [String]) -> Response {
        var response = "".makeResponse()
        response.headers.replace("Allow", with: methods.joined(separator: ", "))
        return response
    }
}
