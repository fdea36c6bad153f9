import FlaskHTTP
import FlaskTesting

/// A request as it is sent, on a connection that is closed behind its response.
struct WireRequest {
    let bytes: [UInt8]

    init(_ request: TestRequest) {
        let url = request.url.description
        // Behind the scheme and the authority, which have no slash but those of `://`.
        let target = url.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false).dropFirst(3).first ?? ""
        var head = "\(request.method) /\(target) HTTP/1.1\r\n"
        var headers = request.headers
        if headers["Host"] == nil { headers["Host"] = request.url.authority }
        if !request.body.isEmpty { headers["Content-Length"] = String(request.body.count) }
        headers["Connection"] = "close"
        for field in headers { head += "\(field.name): \(field.value)\r\n" }
        bytes = Array((head + "\r\n").utf8) + request.body
    }
}

/// A response as it was received.
struct WireResponse {
    let response: Response

    /// Reads a response that ends with its connection.
    ///
    /// - Throws: `TestClientError` for what is no response, or is cut off.
    init(_ bytes: [UInt8], toHead: Bool) throws {
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else {
            throw TestClientError(message: "the server closed the connection without a response")
        }
        let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
        let status = (lines.first ?? "").split(separator: " ", maxSplits: 2).map(String.init)
        guard status.count >= 2, let code = Int(status[1]) else {
            throw TestClientError(message: "the server answered '\(lines.first ?? "")', which is no HTTP")
        }
        let fields = lines.dropFirst().compactMap { line -> HeaderField? in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            return HeaderField(name: String(line[..<colon]), value: String(line[line.index(after: colon)...].drop { $0 == " " }))
        }
        var headers = Headers(fields)
        let content = try Self.content(bytes[end.upperBound...], headers, isExpected: !toHead && code != 204 && code != 304)
        headers["Transfer-Encoding"] = nil
        headers["Connection"] = nil
        response = Response(
            status: HTTPStatus(code, reason: status.count > 2 ? status[2] : ""), headers: headers, body: .bytes(content))
    }

    private static func content(_ bytes: ArraySlice<UInt8>, _ headers: Headers, isExpected: Bool) throws -> [UInt8] {
        guard isExpected else { return [] }
        if headers["Transfer-Encoding"] == "chunked" { return try unchunked(Array(bytes)) }
        if let length = headers["Content-Length"].flatMap({ Int($0) }), length != bytes.count {
            throw TestClientError(message: "the response ended after \(bytes.count) of \(length) bytes")
        }
        return Array(bytes)
    }

    private static func unchunked(_ bytes: [UInt8]) throws -> [UInt8] {
        var decoder = ChunkedDecoder(), content: [UInt8] = [], index = 0
        while true {
            switch try decoder.next(bytes.span, from: &index) {
            case .data(let range): content += bytes[range]
            case .end: return content
            case .needsMore: throw TestClientError(message: "the response ended before its last chunk")
            }
        }
    }
}
