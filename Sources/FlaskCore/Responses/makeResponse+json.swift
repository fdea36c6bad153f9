public import FlaskHTTP

/// Makes a response of a dictionary that is sent as JSON, as a view that returns it does; `jsonify` takes other values.
///
/// ```swift
/// var response = try makeResponse(["id": 7], 201)
/// ```
///
/// Reference: flask/helpers.py, make_response.
///
/// - Parameter body: the dictionary.
/// - Returns: the response.
/// - Throws: what encoding the value throws.
public func makeResponse(_ body: [String: some Encodable]) throws -> Response { try JSONBody(body).makeResponse() }

/// Makes a response of a dictionary that is sent as JSON, and a status or headers.
///
/// - Parameters:
///   - body: the dictionary.
///   - part: a status code, a status, or headers.
/// - Returns: the response.
/// - Throws: what encoding the value throws; whatever keeps the part from becoming one of the response.
public func makeResponse(_ body: [String: some Encodable], _ part: some ResponsePart) throws -> Response {
    try makeResponse(JSONBody(body), part)
}

/// Makes a response of a dictionary that is sent as JSON, a status and headers.
///
/// - Parameters:
///   - body: the dictionary.
///   - status: a status code or a status.
///   - headers: the header fields that are added or replaced.
/// - Returns: the response.
/// - Throws: what encoding the value throws; whatever keeps the parts from becoming parts of the response.
public func makeResponse(
    _ body: [String: some Encodable], _ status: some ResponsePart, _ headers: some ResponsePart
) throws -> Response {
    try makeResponse(JSONBody(body), status, headers)
}
