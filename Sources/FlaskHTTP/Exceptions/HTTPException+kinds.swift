extension HTTPException.Kind {
    /// The request cannot be understood: 400.
    public static let badRequest = Self(
        "BadRequest", code: 400,
        description: "The browser (or proxy) sent a request that this server could not understand.")
    /// A key is missing in what the client sent: 400.
    public static let badRequestKeyError = Self("BadRequestKeyError", parent: .badRequest)
    /// The client left before its request was complete: 400.
    public static let clientDisconnected = Self("ClientDisconnected", parent: .badRequest)
    /// The request breaks a rule of safety, such as the list of trusted hosts: 400.
    public static let securityError = Self("SecurityError", parent: .badRequest)
    /// The host is badly written: 400.
    public static let badHost = Self("BadHost", parent: .badRequest)
    /// The client has to say who it is: 401.
    public static let unauthorized = Self(
        "Unauthorized", code: 401,
        description: """
            The server could not verify that you are authorized to access the URL requested. You either supplied the \
            wrong credentials (e.g. a bad password), or your browser doesn't understand how to supply the \
            credentials required.
            """)
    /// The client may not do this: 403.
    public static let forbidden = Self(
        "Forbidden", code: 403,
        description: """
            You don't have the permission to access the requested resource. It is either read-protected or not \
            readable by the server.
            """)
    /// There is no such resource: 404.
    public static let notFound = Self(
        "NotFound", code: 404,
        description: """
            The requested URL was not found on the server. If you entered the URL manually please check your \
            spelling and try again.
            """)
    /// The resource does not answer this method: 405.
    public static let methodNotAllowed = Self(
        "MethodNotAllowed", code: 405,
        description: "The method is not allowed for the requested URL.")
    /// There is no content of a type that the client accepts: 406.
    public static let notAcceptable = Self(
        "NotAcceptable", code: 406,
        description: """
            The resource identified by the request is only capable of generating response entities which have \
            content characteristics not acceptable according to the accept headers sent in the request.
            """)
    /// The request took too long to arrive: 408.
    public static let requestTimeout = Self(
        "RequestTimeout", code: 408,
        description: """
            The server closed the network connection because the browser didn't finish the request within the \
            specified time.
            """)
    /// The request does not fit the state of the resource: 409.
    public static let conflict = Self(
        "Conflict", code: 409,
        description: """
            A conflict happened while processing the request. The resource might have been modified while the \
            request was being processed.
            """)
    /// The resource was there once: 410.
    public static let gone = Self(
        "Gone", code: 410,
        description: """
            The requested URL is no longer available on this server and there is no forwarding address. If you \
            followed a link from a foreign page, please contact the author of this page.
            """)
    /// The request lacks a `Content-Length`: 411.
    public static let lengthRequired = Self(
        "LengthRequired", code: 411,
        description: "A request with this method requires a valid <code>Content-Length</code> header.")
    /// A condition of the request does not hold: 412.
    public static let preconditionFailed = Self(
        "PreconditionFailed", code: 412,
        description: "The precondition on the request for the URL failed positive evaluation.")
    /// The content of the request is too large: 413.
    public static let requestEntityTooLarge = Self(
        "RequestEntityTooLarge", code: 413,
        description: "The data value transmitted exceeds the capacity limit.")
    /// The URL is too long: 414.
    public static let requestURITooLarge = Self(
        "RequestURITooLarge", code: 414,
        description: """
            The length of the requested URL exceeds the capacity limit for this server. The request cannot be \
            processed.
            """)
    /// The content is of a type that is not understood: 415.
    public static let unsupportedMediaType = Self(
        "UnsupportedMediaType", code: 415,
        description: "The server does not support the media type transmitted in the request.")
    /// The content has no such part: 416.
    public static let requestedRangeNotSatisfiable = Self(
        "RequestedRangeNotSatisfiable", code: 416,
        description: "The server cannot provide the requested range.")
    /// What the `Expect` field asks for cannot be done: 417.
    public static let expectationFailed = Self(
        "ExpectationFailed", code: 417,
        description: "The server could not meet the requirements of the Expect header")
    /// Coffee is asked of a teapot: 418.
    public static let imATeapot = Self("ImATeapot", code: 418, description: "This server is a teapot, not a coffee machine")
    /// The request went to the wrong server: 421.
    public static let misdirectedRequest = Self(
        "MisdirectedRequest", code: 421,
        description: "The server is not able to produce a response.")
    /// The content is well formed but makes no sense: 422.
    public static let unprocessableEntity = Self(
        "UnprocessableEntity", code: 422,
        description: "The request was well-formed but was unable to be followed due to semantic errors.")
    /// The resource is locked: 423.
    public static let locked = Self("Locked", code: 423, description: "The resource that is being accessed is locked.")
    /// Another request that this one depends on failed: 424.
    public static let failedDependency = Self(
        "FailedDependency", code: 424,
        description: """
            The method could not be performed on the resource because the requested action depended on another \
            action and that action failed.
            """)
    /// The request has to be conditional: 428.
    public static let preconditionRequired = Self(
        "PreconditionRequired", code: 428,
        description: "This request is required to be conditional; try using \"If-Match\" or \"If-Unmodified-Since\".")
    /// The client sent too many requests: 429.
    public static let tooManyRequests = Self(
        "TooManyRequests", code: 429,
        description: "This user has exceeded an allotted request count. Try again later.")
    /// The header of the request is too large: 431.
    public static let requestHeaderFieldsTooLarge = Self(
        "RequestHeaderFieldsTooLarge", code: 431,
        description: "One or more header fields exceeds the maximum size.")
    /// The law forbids to show the resource: 451.
    public static let unavailableForLegalReasons = Self(
        "UnavailableForLegalReasons", code: 451,
        description: "Unavailable for legal reasons.")
    /// The application failed: 500.
    public static let internalServerError = Self(
        "InternalServerError", code: 500,
        description: """
            The server encountered an internal error and was unable to complete your request. Either the server is \
            overloaded or there is an error in the application.
            """)
    /// The server cannot do this: 501.
    public static let notImplemented = Self(
        "NotImplemented", code: 501,
        description: "The server does not support the action requested by the browser.")
    /// The server behind this one answered nonsense: 502.
    public static let badGateway = Self(
        "BadGateway", code: 502,
        description: "The proxy server received an invalid response from an upstream server.")
    /// The server cannot answer for a while: 503.
    public static let serviceUnavailable = Self(
        "ServiceUnavailable", code: 503,
        description: """
            The server is temporarily unable to service your request due to maintenance downtime or capacity \
            problems. Please try again later.
            """)
    /// The server behind this one did not answer in time: 504.
    public static let gatewayTimeout = Self(
        "GatewayTimeout", code: 504,
        description: "The connection to an upstream server timed out.")
    /// This version of HTTP is not spoken: 505.
    public static let httpVersionNotSupported = Self(
        "HTTPVersionNotSupported", code: 505,
        description: "The server does not support the HTTP protocol version used in the request.")
    /// The client is sent to another URL while its request is routed: 308.
    ///
    /// Reference: werkzeug/routing/exceptions.py, RequestRedirect.
    public static let requestRedirect = Self("RequestRedirect", code: 308)

    /// The kinds that ``abort(_:description:)`` throws, by their codes.
    public static let defaultMapping: [Int: Self] = Dictionary(
        all.compactMap { kind in kind.code.map { ($0, kind) } }, uniquingKeysWith: { first, _ in first })

    /// Every kind that stands for an error, each after its parent.
    package static let all: [Self] = [
        .badRequest, .badRequestKeyError, .clientDisconnected, .securityError, .badHost, .unauthorized, .forbidden,
        .notFound, .methodNotAllowed, .notAcceptable, .requestTimeout, .conflict, .gone, .lengthRequired,
        .preconditionFailed, .requestEntityTooLarge, .requestURITooLarge, .unsupportedMediaType,
        .requestedRangeNotSatisfiable, .expectationFailed, .imATeapot, .misdirectedRequest, .unprocessableEntity, .locked,
        .failedDependency, .preconditionRequired, .tooManyRequests, .requestHeaderFieldsTooLarge,
        .unavailableForLegalReasons, .internalServerError, .notImplemented, .badGateway, .serviceUnavailable,
        .gatewayTimeout, .httpVersionNotSupported,
    ]
}
