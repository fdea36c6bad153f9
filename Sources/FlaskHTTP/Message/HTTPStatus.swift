/// A status code with its reason phrase, as in `404 NOT FOUND`.
///
/// Reference: werkzeug/http.py, HTTP_STATUS_CODES; werkzeug/sansio/response.py, Response._clean_status.
public struct HTTPStatus: Sendable, Hashable, ExpressibleByIntegerLiteral, CustomStringConvertible {
    /// The three-digit code.
    public let code: Int
    /// The text behind the code when it was given by hand; otherwise the registered phrase counts.
    let customReason: String?

    /// Makes the status of a code with its registered reason phrase.
    ///
    /// - Parameter code: the status code, 100 to 999.
    public init(_ code: Int) {
        self.code = code
        self.customReason = nil
    }

    /// Makes a status with a reason phrase of one's own.
    ///
    /// - Parameters:
    ///   - code: the status code.
    ///   - reason: the phrase sent behind it.
    public init(_ code: Int, reason: String) {
        self.code = code
        self.customReason = reason
    }

    /// Makes a status of an integer literal, as in `response.status = 404`.
    ///
    /// - Parameter value: the status code.
    public init(integerLiteral value: Int) { self.init(value) }

    /// The reason phrase sent behind the code; `UNKNOWN` for a code nobody registered.
    public var reason: String { customReason ?? Self.phrases[code]?.uppercased() ?? "UNKNOWN" }

    /// The code and the reason phrase, as in a status line.
    public var description: String { customReason == "" ? "\(code)" : "\(code) \(reason)" }

    /// The registered name of a code in title case, such as `Not Found`.
    ///
    /// - Parameter code: the status code.
    /// - Returns: the name, or `nil` for a code that is not registered.
    public static func name(of code: Int) -> String? { phrases[code] }

    /// The codes that Werkzeug registers, with their names.
    static let phrases: [Int: String] = [
        100: "Continue", 101: "Switching Protocols", 102: "Processing", 103: "Early Hints",
        200: "OK", 201: "Created", 202: "Accepted", 203: "Non Authoritative Information", 204: "No Content",
        205: "Reset Content", 206: "Partial Content", 207: "Multi Status", 208: "Already Reported", 226: "IM Used",
        300: "Multiple Choices", 301: "Moved Permanently", 302: "Found", 303: "See Other", 304: "Not Modified",
        305: "Use Proxy", 306: "Switch Proxy", 307: "Temporary Redirect", 308: "Permanent Redirect",
        400: "Bad Request", 401: "Unauthorized", 402: "Payment Required", 403: "Forbidden", 404: "Not Found",
        405: "Method Not Allowed", 406: "Not Acceptable", 407: "Proxy Authentication Required", 408: "Request Timeout",
        409: "Conflict", 410: "Gone", 411: "Length Required", 412: "Precondition Failed",
        413: "Request Entity Too Large", 414: "Request URI Too Long", 415: "Unsupported Media Type",
        416: "Requested Range Not Satisfiable", 417: "Expectation Failed", 418: "I'm a teapot",
        421: "Misdirected Request", 422: "Unprocessable Entity", 423: "Locked", 424: "Failed Dependency",
        425: "Too Early", 426: "Upgrade Required", 428: "Precondition Required", 429: "Too Many Requests",
        431: "Request Header Fields Too Large", 449: "Retry With", 451: "Unavailable For Legal Reasons",
        500: "Internal Server Error", 501: "Not Implemented", 502: "Bad Gateway", 503: "Service Unavailable",
        504: "Gateway Timeout", 505: "HTTP Version Not Supported", 506: "Variant Also Negotiates",
        507: "Insufficient Storage", 508: "Loop Detected", 510: "Not Extended",
        511: "Network Authentication Failed",
    ]
}
