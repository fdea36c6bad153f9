/// The request line and the header section of a request, parsed and checked.
package struct RequestHead: Sendable {
    /// How many bytes the head has; the body or the next head begins behind them.
    package let length: Int
    /// The method token.
    package let method: HTTPMethod
    /// What the request line asks for.
    package let target: TargetParts
    /// The version of the client's message.
    package let version: HTTPVersion
    /// The header fields, in the bytes that came.
    package let fields: ReceivedHeaderBlock
    /// How the end of the body is found.
    package let framing: BodyFraming
    /// Whether the client wants to use the connection again.
    package let keepsAlive: Bool
    /// Whether the client waits for `100 Continue` before it sends the body.
    package let expectsContinue: Bool

    /// The header fields; the authority of an absolute target counts as `Host` (RFC 9112 §3.2.2).
    package var headers: Headers {
        guard let authority = target.authority else { return Headers(received: fields) }
        var headers = Headers(received: fields)
        headers.replace("Host", with: authority)
        return headers
    }

    /// The target as it stood in the request line.
    package var rawTarget: String { fields.text(target.place) }
}
