extension HTTPException: ResponseError {
    /// The page as HTML.
    public var body: String {
        let title = HTMLEscaping.escape(name)
        let paragraph = HTMLEscaping.escape(description).replacingLineFeeds(with: "<br>")
        let status = code.map(String.init) ?? "None"
        return """
            <!doctype html>
            <html lang=en>
            <title>\(status) \(title)</title>
            <h1>\(title)</h1>
            <p>\(paragraph)</p>

            """
    }

    /// The header fields of the page: its type, and what the kind adds.
    public var headers: Headers {
        let fields = [HeaderField(name: "Content-Type", value: "text/html; charset=utf-8")]
        return Headers(fields + detailFields)
    }

    private var detailFields: [HeaderField] {
        if !validMethods.isEmpty {
            return [HeaderField(name: "Allow", value: validMethods.map(\.rawValue).joined(separator: ", "))]
        }
        if let (length, units) = completeLength { return [HeaderField(name: "Content-Range", value: "\(units) */\(length)")] }
        if let retryAfter, retryAfter != .seconds(0) {
            return [HeaderField(name: "Retry-After", value: retryAfter.headerValue)]
        }
        return wwwAuthenticate.map { HeaderField(name: "WWW-Authenticate", value: $0) }
    }

    /// The response to send: the one that was given, the redirect, or the page.
    public var response: Response {
        if let givenResponse { return givenResponse }
        if let newURL { return redirect(newURL, code: code ?? 308) }
        return Response(content: .text(body), status: HTTPStatus(code ?? 200), headers: headers)
    }
}

extension HTTPException: TextOutputStreamable {
    /// Writes the exception as `404 Not Found: …`.
    ///
    /// - Parameter target: where to write it.
    public func write(to target: inout some TextOutputStream) {
        target.write("\(code.map(String.init) ?? "???") \(name): \(text ?? "None")")
    }
}

extension String {
    /// The text with something else for every line feed.
    fileprivate func replacingLineFeeds(with replacement: String) -> String {
        guard utf8.contains(0x0A) else { return self }
        return unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
            .joined(separator: replacement)
    }
}
