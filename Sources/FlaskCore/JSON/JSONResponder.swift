import FlaskHTTP
import FlaskJSON

/// What makes JSON responses while requests are served: an application's provider, made ready once.
struct JSONResponder: Sendable {
    /// The provider as it was when the application was frozen.
    let provider: JSONProvider
    let coder: JSONCoder
    private let format: JSONFormat
    private let contentType: String
    /// Whether the type can be sent, which an application's own may not.
    private let isTypeTrusted: Bool

    init(_ provider: JSONProvider, debug: Bool) {
        self.provider = provider
        coder = provider.coder
        format = provider.responseFormat(debug: debug)
        contentType = ContentType.value(provider.mimetype)
        isTypeTrusted = Response("", contentType: contentType).headers.refusal == nil
    }

    /// What the application in the current context says; the defaults where none is.
    static var current: JSONResponder { Context.current?.app.dispatcher.json ?? standard }

    private static let standard = JSONResponder(JSONProvider(), debug: false)

    /// A response of a value; a line feed ends it.
    ///
    /// Reference: flask/json/provider.py, DefaultJSONProvider.response.
    func response(_ value: some Encodable) throws -> Response {
        var bytes = try coder.bytes(encoding: value, format)
        bytes.append(0x0A)
        return isTypeTrusted ? Response(bytes, trustedContentType: contentType) : Response(bytes, contentType: contentType)
    }
}

/// What a view returns that says only how it is encoded: sent as JSON, but for bytes, which are sent as they are.
///
/// Bytes do not conform to `ResponseConvertible`, since a view that returns `[1, 2, 3]` means a list of numbers.
struct JSONBody<Value: Encodable>: ResponseConvertible {
    private let value: Value

    init(_ value: Value) { self.value = value }

    func makeResponse() throws -> Response {
        if Value.self == [UInt8].self, let bytes = value as? [UInt8] { return FlaskCore.makeResponse(bytes) }
        return try JSONResponder.current.response(value)
    }
}
