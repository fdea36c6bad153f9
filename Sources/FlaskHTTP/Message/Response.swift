/// A response to a request.
///
/// A value: change a copy and return that. Reference: werkzeug/sansio/response.py, Response.
public struct Response: Sendable {
    /// The status code and its reason phrase.
    public var status: HTTPStatus
    /// The header fields.
    ///
    /// `Content-Length` is written by the server from ``body`` where it is missing.
    public var headers: Headers
    /// The content.
    public var body: ResponseBody
    /// What is called once the response was sent, or could not be sent; see ``onClose(_:)``.
    package private(set) var closeActions: [@Sendable () -> Void] = []

    /// Makes a response of its parts, adding no header.
    ///
    /// - Parameters:
    ///   - status: the status.
    ///   - headers: the header fields.
    ///   - body: the content.
    public init(status: HTTPStatus = 200, headers: Headers = Headers(), body: ResponseBody) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// Makes a text response with `Content-Type` and `Content-Length`.
    ///
    /// - Parameters:
    ///   - text: the content.
    ///   - status: the status.
    ///   - contentType: the media type with its parameters.
    public init(_ text: String, status: HTTPStatus = 200, contentType: String = "text/html; charset=utf-8") {
        self.init(text, status: status, trustedContentType: contentType)
        headers.note("Content-Type", contentType)
    }

    /// Makes a response of bytes with `Content-Type` and `Content-Length`.
    ///
    /// - Parameters:
    ///   - bytes: the content.
    ///   - status: the status.
    ///   - contentType: the media type with its parameters.
    public init(_ bytes: [UInt8], status: HTTPStatus = 200, contentType: String = "text/html; charset=utf-8") {
        self.init(bytes, status: status, trustedContentType: contentType)
        headers.note("Content-Type", contentType)
    }

    /// Makes a text response whose type is known to be right, as the framework's own are.
    package init(_ text: String, status: HTTPStatus = 200, trustedContentType contentType: String) {
        self.status = status
        headers = Headers(trusted: [
            HeaderField(name: "Content-Type", value: contentType),
            HeaderField(name: "Content-Length", value: DecimalInteger.text(of: text.utf8.count)),
        ])
        body = text.isEmpty ? .empty : .text(text)
    }

    /// Makes a response of bytes whose type is known to be right.
    package init(_ bytes: [UInt8], status: HTTPStatus = 200, trustedContentType contentType: String) {
        self.status = status
        headers = Headers(trusted: [
            HeaderField(name: "Content-Type", value: contentType),
            HeaderField(name: "Content-Length", value: DecimalInteger.text(of: bytes.count)),
        ])
        body = bytes.isEmpty ? .empty : .bytes(bytes)
    }

    /// Registers a function that is called once when the response was sent or given up.
    ///
    /// Reference: werkzeug/wrappers/response.py, Response.call_on_close.
    ///
    /// - Parameter action: called on an event loop; it must not block.
    public mutating func onClose(_ action: @escaping @Sendable () -> Void) { closeActions.append(action) }
}
