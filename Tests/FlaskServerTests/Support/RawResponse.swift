/// A response as it came.
struct RawResponse: Sendable {
    var statusLine = ""
    var fields: [(name: String, value: String)] = []
    var body: [UInt8] = []

    var status: Int { Int(statusLine.split(separator: " ").dropFirst().first ?? "") ?? 0 }
    var text: String { String(decoding: body, as: UTF8.self) }

    /// The values of a field, whatever its case.
    func values(_ name: String) -> [String] {
        fields.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
    }
}

extension RawClient {
    /// Reads one response.
    ///
    /// - Parameter toHead: whether the request was a `HEAD`, so that no content follows.
    /// - Returns: the response with its content.
    /// - Throws: a failure if it does not come, or is none.
    func response(toHead: Bool = false) throws -> RawResponse {
        var response = try head()
        guard !toHead, ![204, 304].contains(response.status), response.status >= 200 else { return response }
        if response.values("Transfer-Encoding") == ["chunked"] {
            response.body = try chunkedBody()
        } else if let length = response.values("Content-Length").first.flatMap(Int.init) {
            response.body = try read(count: length)
        } else {
            response.body = try readToEnd()
        }
        return response
    }

    private func head() throws -> RawResponse {
        let lines = try read(through: "\r\n\r\n").split(separator: "\r\n")
        var response = RawResponse(statusLine: String(lines.first ?? ""))
        response.fields = lines.dropFirst().map { line in
            let parts = line.split(separator: ":", maxSplits: 1)
            return (String(parts[0]), parts.count > 1 ? String(parts[1].drop { $0 == " " }) : "")
        }
        return response
    }

    private func chunkedBody() throws -> [UInt8] {
        var body: [UInt8] = []
        while true {
            let size = try read(through: "\r\n").dropLast()
            guard let count = Int(size, radix: 16) else { throw Failure("\(size) is no chunk size") }
            body += try read(count: count)
            guard try read(count: 2) == [13, 10] else { throw Failure("a chunk does not end with CRLF") }
            if count == 0 { return body }
        }
    }
}
