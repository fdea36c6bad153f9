/// Sends the client to another URL.
///
/// The location is put into the header as it is and written in ASCII when the response is sent; a line break in it fails the
/// request, as in any header. Reference: werkzeug/utils.py, redirect.
///
/// - Parameters:
///   - location: an absolute or relative URL.
///   - code: the status code: 301, 302, 303, 305, 307 or 308.
/// - Returns: the response, with a page for clients that do not follow.
public func redirect(_ location: String, code: Int = 302) -> Response {
    let shown = HTMLEscaping.escape(location)
    let page = """
        <!doctype html>
        <html lang=en>
        <title>Redirecting...</title>
        <h1>Redirecting...</h1>
        <p>You should be redirected automatically to the target URL: <a href="\(shown)">\(shown)</a>. If not, click the link.

        """
    var response = Response(page, status: HTTPStatus(code))
    response.headers.put("Location", location)
    return response
}

/// Sends the client to the URL of its request with a slash at the end.
///
/// The location is relative: only the last segment of the path stands in it, where `%`, `?`, `#`, `:` and control characters
/// are percent-encoded. Reference: werkzeug/utils.py, append_slash_redirect.
///
/// - Parameters:
///   - request: the request; its path should not end in a slash already.
///   - code: the status code.
/// - Returns: the response.
public func appendSlashRedirect(_ request: Request, code: Int = 308) -> Response {
    let path = request.pathInfo
    let tail = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
    var location = tail.isEmpty ? "./" : segmentText(tail) + "/"
    if !request.queryString.isEmpty { location += "?" + PercentCoding.text(encodingInvalid: request.queryString) }
    return redirect(location, code: code)
}

/// A segment in which nothing is taken for a delimiter.
private func segmentText(_ segment: Substring) -> String {
    let isEncoded: (UInt8) -> Bool = { $0 < 0x20 || "%?#:".utf8.contains($0) }
    guard segment.utf8.contains(where: isEncoded) else { return String(segment) }
    var output: [UInt8] = []
    for byte in segment.utf8 {
        if isEncoded(byte) { PercentCoding.append(byte, to: &output) } else { output.append(byte) }
    }
    return String(decoding: output, as: UTF8.self)
}
