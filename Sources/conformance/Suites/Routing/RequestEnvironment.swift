import FlaskRouting

/// What a request to a URL looks like, with CGI names set on top.
struct RequestEnvironment {
    private var scheme = "http"
    private var host = "localhost"
    private var root = ""
    private let path: String
    private let query: String
    private let method: String
    private let raw: JSON?
    private let binding: JSON?

    init(_ vector: Vector) {
        let target = vector["path"]?.string ?? "/"
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = Self.percentDecoded(String(parts[0]))
        query = parts.count > 1 ? String(parts[1]) : ""
        method = vector["environ"]?["method"]?.string ?? "GET"
        raw = vector["environ_raw"]
        binding = vector["bind"]
        if let base = vector["environ"]?["base_url"]?.string { readBase(base) }
    }

    private mutating func readBase(_ base: String) {
        guard let mark = base.firstRange(of: "://") else { return }
        scheme = String(base[..<mark.lowerBound])
        let rest = base[mark.upperBound...]
        let slash = rest.firstIndex(of: "/") ?? rest.endIndex
        host = String(rest[..<slash])
        root = String(rest[slash...])
        while root.hasSuffix("/") { root.removeLast() }
    }

    func bind(_ matcher: RouteMatcher) throws(RoutingError) -> MapAdapter {
        let scheme = raw?["wsgi.url_scheme"]?.string ?? scheme
        let location = RequestLocation(
            scheme: scheme, host: requestHost(scheme), scriptName: text("SCRIPT_NAME") ?? root, path: text("PATH_INFO") ?? path,
            query: text("QUERY_STRING") ?? query, method: raw?["REQUEST_METHOD"]?.string ?? method,
            connection: raw?["HTTP_CONNECTION"]?.string ?? "", upgrade: raw?["HTTP_UPGRADE"]?.string ?? "")
        return try matcher.bind(
            to: location, serverName: binding?["server_name"]?.string, subdomain: binding?["subdomain"]?.string)
    }

    /// A CGI value, whose characters stand for bytes of UTF-8.
    private func text(_ name: String) -> String? {
        raw?[name]?.string.map { String(decoding: $0.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }, as: UTF8.self) }
    }

    private func requestHost(_ scheme: String) -> String {
        var host = raw?["HTTP_HOST"]?.string ?? self.host
        if raw?["HTTP_HOST"]?.isNull == true {
            host = "\(raw?["SERVER_NAME"]?.string ?? "localhost"):\(raw?["SERVER_PORT"]?.string ?? "80")"
        }
        let port = ["http": ":80", "ws": ":80", "https": ":443", "wss": ":443"][scheme]
        if let port, host.hasSuffix(port) { host.removeLast(port.count) }
        return Self.isValid(host) ? host : ""
    }

    private static func isValid(_ host: String) -> Bool {
        let pattern = "(?:[a-zA-Z0-9.-]+|\\[[a-fA-F0-9]*:[a-fA-F0-9.:]+\\])(?::[0-9]+)?"
        guard let expression = try? Regex(pattern) else { return false }
        return (try? expression.wholeMatch(in: host)) != nil
    }

    private static func percentDecoded(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var output: [UInt8] = []
        var position = 0
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "%"), position + 2 < bytes.count,
                let byte = UInt8(String(decoding: bytes[position + 1...position + 2], as: UTF8.self), radix: 16)
            {
                output.append(byte)
                position += 3
            } else {
                output.append(bytes[position])
                position += 1
            }
        }
        return String(decoding: output, as: UTF8.self)
    }
}
