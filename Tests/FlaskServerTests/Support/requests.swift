/// The head of a request without a body.
func get(_ target: String = "/", _ fields: String = "", method: String = "GET", version: String = "1.1") -> String {
    "\(method) \(target) HTTP/\(version)\r\nHost: test\r\n\(fields)\r\n"
}

/// A request with a body of known length.
func post(_ body: String, target: String = "/", _ fields: String = "") -> String {
    "POST \(target) HTTP/1.1\r\nHost: test\r\nContent-Length: \(body.utf8.count)\r\n\(fields)\r\n\(body)"
}
