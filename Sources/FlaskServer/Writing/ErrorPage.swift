internal import FlaskHTTP

/// The pages for what the server answers by itself.
enum ErrorPage {
    /// Makes the response of an error status.
    ///
    /// - Parameters:
    ///   - status: the status code.
    ///   - reason: what was wrong, in words that hold nothing a client sent.
    /// - Returns: a response with a small page of HTML.
    static func response(status: Int, reason: String? = nil) -> Response {
        let name = HTTPStatus.name(of: status) ?? "Error"
        let text = reason.map { "The request was refused: \($0)." } ?? "The server could not answer the request."
        let page = """
            <!doctype html>
            <html lang=en>
            <title>\(status) \(name)</title>
            <h1>\(name)</h1>
            <p>\(text)</p>

            """
        return Response(page, status: HTTPStatus(status))
    }
}
