public import FlaskHTTP
public import FlaskTemplates

/// What a view may return: something that makes a response.
///
/// Text becomes HTML, bytes become a byte response; anything `Encodable` becomes JSON without conforming to this.
/// Reference: flask/app.py, Flask.make_response.
public protocol ResponseConvertible: SendableMetatype {
    /// Makes the response.
    ///
    /// - Returns: the response.
    /// - Throws: whatever keeps the response from being made; handled like an error of the view.
    func makeResponse() throws -> Response
}

extension Response: ResponseConvertible {
    /// The response itself.
    ///
    /// - Returns: the response.
    public func makeResponse() -> Response { self }
}

extension String: ResponseConvertible {
    /// An HTML page of the text.
    ///
    /// - Returns: the response.
    public func makeResponse() -> Response { Response(self, trustedContentType: ResponseType.current) }
}

extension Substring: ResponseConvertible {
    /// An HTML page of the text.
    ///
    /// - Returns: the response.
    public func makeResponse() -> Response { Response(String(self), trustedContentType: ResponseType.current) }
}

extension Markup: ResponseConvertible {
    /// An HTML page of the HTML.
    ///
    /// - Returns: the response.
    public func makeResponse() -> Response { Response(html, trustedContentType: ResponseType.current) }
}

extension HTTPException: ResponseConvertible {
    /// The page of the exception.
    ///
    /// - Returns: the response.
    public func makeResponse() -> Response { response }
}

extension StreamBody: ResponseConvertible {
    /// A response that is sent while it is made.
    ///
    /// - Returns: the response.
    public func makeResponse() -> Response {
        Response(headers: ["Content-Type": ResponseType.current], body: .stream(self))
    }
}

extension Never: ResponseConvertible {
    /// Never called; lets a view consist of `try abort(404)`.
    ///
    /// - Returns: never.
    public func makeResponse() -> Response { switch self {} }
}
