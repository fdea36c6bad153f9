/// What is wrong with a response, by the rules of HTTP.
struct ResponseLint {
    private(set) var messages: [String] = []

    /// Fields that may be in a response only once (RFC 9110 §5.3).
    private static let singular = [
        "Content-Length", "Content-Type", "Location", "ETag", "Last-Modified", "Date", "Expires", "Retry-After",
    ]
    /// Fields about the content that a 304 should not have (RFC 9110 §15.4.5).
    private static let ofContent = ["Content-Encoding", "Content-Language", "Content-Length", "Content-Range", "Content-Type"]

    init(_ response: Response, _ method: HTTPMethod) {
        checkStatus(response)
        checkFields(response.headers)
        checkBody(response, method)
        checkETag(response.headers["ETag"])
        checkCompanions(response)
    }

    private mutating func checkStatus(_ response: Response) {
        let code = response.status.code
        if !(200...599).contains(code) {
            messages.append("the status \(code) ends no request: it has to be between 200 and 599")
        }
    }

    private mutating func checkFields(_ headers: Headers) {
        for field in headers {
            if !ASCII.isToken(field.name) {
                messages.append("\(field.name.debugDescription) is no name of a header field")
            } else if !field.value.utf8.allSatisfy(ByteClass.isFieldValue) {
                messages.append("the value of \(field.name) has a control character: \(field.value.debugDescription)")
            }
        }
        for name in Self.singular where headers.values(name).count > 1 {
            messages.append("\(name) is there \(headers.values(name).count) times")
        }
        for name in ["Transfer-Encoding", "Connection"] where headers.contains(name) {
            messages.append("\(name) is the server's to send")
        }
        if headers.contains("Status") { messages.append("Status is no header field: set the response's status") }
    }

    private mutating func checkBody(_ response: Response, _ method: HTTPMethod) {
        let code = response.status.code, length = response.body.length
        let announced = response.headers["Content-Length"]
        if let announced, Int(announced).map({ $0 < 0 }) ?? true {
            messages.append("Content-Length is '\(announced)', which is no length")
        }
        if code == 204 || code == 304 || (100..<200).contains(code) {
            if length != 0 { messages.append("a response with the status \(code) has no content, but this one does") }
            if code == 204, let announced, announced != "0" { messages.append("a 204 has Content-Length \(announced)") }
            guard code == 304 else { return }
            for name in Self.ofContent where response.headers.contains(name) { messages.append("a 304 has \(name)") }
            return
        }
        // A response to HEAD may announce what it leaves out.
        if let announced = announced.flatMap({ Int($0) }), let length, announced != length, method != .head {
            messages.append("Content-Length is \(announced), but the content has \(length) bytes")
        }
        if length != 0, !response.headers.contains("Content-Type") {
            messages.append("there is content but no Content-Type")
        }
    }

    private mutating func checkETag(_ tag: String?) {
        guard var tag = tag?[...] else { return }
        if tag.hasPrefix("w/") { messages.append("the mark of a weak ETag is an upper case W: \(tag)") }
        if tag.hasPrefix("W/") || tag.hasPrefix("w/") { tag = tag.dropFirst(2) }
        if tag.utf8.count < 2 || !tag.hasPrefix("\"") || !tag.hasSuffix("\"") {
            messages.append("the ETag \(tag) is not in quotation marks")
        }
    }

    /// Checks for the fields that a status asks for.
    private mutating func checkCompanions(_ response: Response) {
        let wanted = [
            401: "WWW-Authenticate", 405: "Allow", 206: "Content-Range", 301: "Location", 302: "Location", 303: "Location",
            307: "Location", 308: "Location",
        ]
        if let name = wanted[response.status.code], !response.headers.contains(name) {
            messages.append("a response with the status \(response.status.code) needs \(name)")
        }
    }
}
