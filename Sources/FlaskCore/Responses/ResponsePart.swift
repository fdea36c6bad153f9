public import FlaskHTTP

/// What may stand beside the body in the tuple that a view returns: a status or headers.
public protocol ResponsePart: SendableMetatype {
    /// Puts this part into a response.
    ///
    /// - Parameter response: the response made of the body.
    /// - Throws: if the part cannot be sent, such as a header value with a line break.
    func apply(to response: inout Response) throws
}

extension Int: ResponsePart {
    /// Sets the status code.
    ///
    /// - Parameter response: the response made of the body.
    /// - Throws: `FlaskError` if the number is none of a status (RFC 9110 §15), which no server could send.
    public func apply(to response: inout Response) throws {
        guard (100...999).contains(self) else {
            throw FlaskError(.invalidResponse, "\(self) is no status that can be sent: return a number from 100 to 999")
        }
        response.status = HTTPStatus(self)
    }
}

extension HTTPStatus: ResponsePart {
    /// Sets the status.
    ///
    /// - Parameter response: the response made of the body.
    public func apply(to response: inout Response) { response.status = self }
}

extension Headers: ResponsePart {
    /// Replaces the fields of the names given, keeping the response's others.
    ///
    /// - Parameter response: the response made of the body.
    /// - Throws: an error naming the field, if a value holds a line break.
    public func apply(to response: inout Response) throws { try response.headers.update(self) }
}

extension Dictionary: ResponsePart where Key == String, Value == String {
    /// Replaces the fields of the names given, in alphabetical order.
    ///
    /// - Parameter response: the response made of the body.
    /// - Throws: an error naming the field, if a value holds a line break.
    public func apply(to response: inout Response) throws {
        let fields = sorted { $0.key < $1.key }.map { HeaderField(name: $0.key, value: $0.value) }
        try response.headers.update(Headers(fields))
    }
}
