/// An error that is an answer to the client: a status code with a page that explains it.
///
/// Throw it from a view, or let ``abort(_:description:)`` throw it; the application turns it into ``response`` unless
/// an error handler answers instead. Printed, it reads `404 Not Found: …`.
/// Reference: werkzeug/exceptions.py, HTTPException.
public struct HTTPException: Error, Sendable {
    /// Which exception it is.
    public let kind: Kind
    /// What some kinds know beyond their description.
    private var details: Details
    /// The description when it was given by hand.
    private var ownDescription: String?
    /// The response to send instead of the page; it counts before everything else.
    private var ownResponse: ResponseBox?

    /// Makes an exception.
    ///
    /// - Parameters:
    ///   - kind: which one.
    ///   - description: the text of its page; by default that of its kind.
    ///   - response: a response to send instead of the page.
    public init(_ kind: Kind, description: String? = nil, response: Response? = nil) {
        self.init(kind, details: .none, description: description, response: response)
    }

    init(_ kind: Kind, details: Details, description: String?, response: Response? = nil) {
        self.kind = kind
        self.details = details
        ownDescription = description
        ownResponse = response.map(ResponseBox.init)
    }

    /// The status code; `nil` for an exception that only carries a response.
    public var code: Int? { kind.code }

    /// The name of the status code, such as `Not Found`.
    public var name: String { code.flatMap(HTTPStatus.name(of:)) ?? "Unknown Error" }

    /// The text of the page, not escaped; empty if there is none.
    public var description: String {
        get { text ?? "" }
        set { ownDescription = newValue }
    }

    /// The description, `nil` if neither the exception nor its kind has one.
    package var text: String? {
        switch details {
        case .redirect(let url): return url
        case .missingKey(let key, isShown: true):
            return "\(ownDescription ?? kind.defaultDescription ?? "")\nKeyError: \(key?.representation ?? "")"
        default: return ownDescription ?? kind.defaultDescription
        }
    }

    /// Whether it is of a kind or of one that descends from it.
    ///
    /// - Parameter kind: the kind, such as `.badRequest`.
    /// - Returns: true for `.badRequest` itself and, say, a missing form key.
    public func isKind(of kind: Kind) -> Bool { self.kind.isKind(of: kind) }
}

/// Keeps a response out of line, so that the error that holds it stays small.
private final class ResponseBox: Sendable {
    let response: Response

    init(_ response: Response) { self.response = response }
}

extension HTTPException {
    /// The response that was given to be sent instead of the page.
    public var givenResponse: Response? { ownResponse?.response }

    /// The missing key of a `badRequestKeyError`.
    public var key: String? {
        if case .missingKey(let key, _) = details { key?.text } else { nil }
    }

    /// Whether the page of a `badRequestKeyError` names the key; for debugging only.
    public var showsKey: Bool {
        get { if case .missingKey(_, let isShown) = details { isShown } else { false } }
        set { if case .missingKey(let key, _) = details { details = .missingKey(key, isShown: newValue) } }
    }

    /// Tells why the key of a `badRequestKeyError` is missing, if that is known; for debugging only.
    package mutating func explainMissingKey() {
        if case .missingKey(let key?, _) = details, let explanation = key.explanation { ownDescription = explanation }
    }

    /// The `WWW-Authenticate` values of an `unauthorized`.
    public var wwwAuthenticate: [String] {
        if case .challenges(let values) = details { values } else { [] }
    }

    /// The methods that the resource answers, of a `methodNotAllowed`.
    public var validMethods: [HTTPMethod] {
        if case .validMethods(let methods) = details { methods } else { [] }
    }

    /// The length of the content and its unit, of a `requestedRangeNotSatisfiable`.
    public var completeLength: (length: Int, units: String)? {
        if case .length(let length, let units) = details { (length, units) } else { nil }
    }

    /// When the client may come again, of a `tooManyRequests` or `serviceUnavailable`.
    public var retryAfter: RetryAfter? {
        if case .retryAfter(let time) = details { time } else { nil }
    }

    /// The URL that a `requestRedirect` leads to.
    public var newURL: String? {
        if case .redirect(let url) = details { url } else { nil }
    }

    /// The error that an `internalServerError` stands for.
    public var originalError: (any Error)? {
        if case .original(let error) = details { error } else { nil }
    }
}

extension HTTPException {
    /// A missing key, and how the page shows it.
    struct Key: Sendable {
        var text: String
        var representation: String
        /// Why it is missing, for the developer.
        var explanation: String?
    }

    /// What some kinds know beyond their description.
    enum Details: Sendable {
        case none
        case missingKey(Key?, isShown: Bool)
        case challenges([String])
        case validMethods([HTTPMethod])
        case length(Int, units: String)
        case retryAfter(RetryAfter)
        case redirect(String)
        case original(any Error)
    }
}
