public import FlaskHTTP

/// Makes a response of what a view could return, to change it before it is returned.
///
/// ```swift
/// var response = try makeResponse("<p>moved in</p>")
/// response.headers["X-Tenant"] = "7"
/// ```
///
/// Reference: flask/helpers.py, make_response.
///
/// - Parameter body: text, bytes, a response …
/// - Returns: the response.
/// - Throws: whatever keeps `body` from becoming a response.
public func makeResponse(_ body: some ResponseConvertible) throws -> Response { try body.makeResponse() }

/// Makes a response of bytes, typed as text is (``Flask/responseMimetype``) unless another type is given.
///
/// - Parameters:
///   - bytes: the content.
///   - contentType: the media type with its parameters.
/// - Returns: the response.
public func makeResponse(_ bytes: [UInt8], contentType: String? = nil) -> Response {
    if let contentType { return Response(bytes, contentType: contentType) }
    return Response(bytes, trustedContentType: ResponseType.current)
}

/// Makes a response of a body and a status or headers.
///
/// - Parameters:
///   - body: text, bytes, a response …
///   - part: a status code, a status, or headers.
/// - Returns: the response.
/// - Throws: whatever keeps the parts from becoming a response.
public func makeResponse(_ body: some ResponseConvertible, _ part: some ResponsePart) throws -> Response {
    var response = try body.makeResponse()
    try part.apply(to: &response)
    return response
}

/// Makes a response of a body, a status and headers.
///
/// - Parameters:
///   - body: text, bytes, a response …
///   - status: a status code or a status.
///   - headers: the header fields that are added or replaced.
/// - Returns: the response.
/// - Throws: whatever keeps the parts from becoming a response.
public func makeResponse(
    _ body: some ResponseConvertible, _ status: some ResponsePart, _ headers: some ResponsePart
) throws -> Response {
    var response = try makeResponse(body, status)
    try headers.apply(to: &response)
    return response
}
