import FlaskHTTP

/// The operations on cookies, responses and requests.
enum MessageOperations {
    static let table: [String: HTTPSuite.Operation] = [
        "dump_cookie": { vector in
            .string(
                try cookie(vector).headerValue(now: now(vector), writesExpires: vector["sync_expires"]?.bool ?? true))
        },
        "set_cookie": { vector in
            var response = Response("")
            try response.addCookie(cookie(vector), now: now(vector), maximumSize: 0) { _ in }
            return .array(response.headers.values("Set-Cookie").map(JSON.string))
        },
        "delete_cookie": deleteCookie,
        "parse_cookie": parseCookie,
        "redirect": { described(redirect($0.text("location") ?? "", code: $0["code"]?.int ?? 302)) },
        "append_slash_redirect": { vector in
            let request = Request(path: vector.text("path") ?? "", queryString: vector.bytes("query") ?? [])
            return described(appendSlashRedirect(request, code: vector["code"]?.int ?? 308))
        },
        "response_location": location,
        "response_headers": responseHeaders,
        "proxy_fix": ProxyOperation.answer,
        "request": RequestOperation.answer,
    ]

    private static func now(_ vector: Vector) -> HTTPDate {
        vector["now"]?.double.map { HTTPDate(secondsSince1970: Int($0)) } ?? .now
    }

    private static func cookie(_ vector: Vector) throws -> Cookie {
        var cookie = Cookie(vector.text("key") ?? "", vector.text("value") ?? "")
        if let path = vector["path"] { cookie.path = path.string }
        cookie.domain = vector.text("domain")
        cookie.maxAge = vector["max_age"].flatMap { age in
            (age.double ?? age.untagged("$timedelta")?.double).map { .seconds($0) }
        }
        cookie.expires = expiration(vector["expires"])
        cookie.isSecure = vector["secure"]?.bool ?? false
        cookie.isHTTPOnly = vector["httponly"]?.bool ?? false
        cookie.isPartitioned = vector["partitioned"]?.bool ?? false
        if let text = vector.text("samesite") {
            guard let sameSite = Cookie.SameSite(parsing: text) else { throw PythonError("ValueError") }
            cookie.sameSite = sameSite
        }
        return cookie
    }

    private static func expiration(_ value: JSON?) -> Cookie.Expiration? {
        if let text = value?.string { return .text(text) }
        let seconds = value?.double.map { Int($0) } ?? value?.secondsOfDate
        return seconds.map { .date(HTTPDate(secondsSince1970: $0)) }
    }

    private static func deleteCookie(_ vector: Vector) throws -> JSON {
        let cookie = try cookie(vector)
        var response = Response("")
        try response.deleteCookie(
            cookie.name, path: cookie.path, domain: cookie.domain, isSecure: cookie.isSecure,
            isHTTPOnly: cookie.isHTTPOnly, sameSite: cookie.sameSite, isPartitioned: cookie.isPartitioned)
        return .array(response.headers.values("Set-Cookie").map(JSON.string))
    }

    /// Reads a header whose characters are bytes.
    private static func parseCookie(_ vector: Vector) throws -> JSON {
        let scalars = (vector.text("header") ?? "").unicodeScalars
        guard scalars.allSatisfy({ $0.value < 0x100 }),
            let header = String(validating: scalars.map { UInt8($0.value) }, as: UTF8.self)
        else { throw PythonError("UnicodeError") }
        return .pairs(Cookie.parse(header).pairs)
    }

    private static func described(_ response: Response) -> JSON {
        .members([
            "status": .string(response.status.description), "location": .text(response.headers["Location"]),
            "content_type": .text(response.headers["Content-Type"]),
            "body": .string(String(decoding: response.body.bytes, as: UTF8.self)),
        ])
    }

    private static func location(_ vector: Vector) throws -> JSON {
        let base = try URLOfEnviron(vector["environ"]?["base_url"]?.string ?? "http://localhost/")
        let request = Request(
            scheme: base.scheme, rootPath: base.path, path: vector["environ"]?["path"]?.string ?? "/",
            headers: ["Host": base.host])
        var response = Response("")
        response.headers["Location"] = vector.text("location")
        response.prepare(for: request, makingLocationAbsolute: vector["autocorrect"]?.bool ?? false)
        return .text(response.headers["Location"])
    }

    private static func responseHeaders(_ vector: Vector) throws -> JSON {
        let headers = vector.headers()
        let mimetype = vector.text("mimetype") ?? (headers.contains("Content-Type") ? nil : "text/plain")
        let body = vector["body"]?.bytes.map(ResponseBody.bytes) ?? .text(vector.text("body") ?? "")
        var response = Response(
            content: body, status: try vector.status(), headers: headers, mimetype: mimetype,
            contentType: vector.text("content_type"))
        response.prepare(for: Request(method: HTTPMethod(rawValue: vector.text("method") ?? "GET")))
        return .members([
            "status": .string(response.status.description), "headers": .fields(response.headers),
            "body": .bytes(response.body.bytes),
        ])
    }
}

/// The parts of a `base_url`.
struct URLOfEnviron {
    let scheme: String
    let host: String
    let path: String

    init(_ url: String) throws {
        let parts = url.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count >= 3 else { throw PythonError("ValueError") }
        scheme = String(parts[0].dropLast())
        host = String(parts[2])
        path = parts.count > 3 ? "/" + parts[3] : ""
    }
}
