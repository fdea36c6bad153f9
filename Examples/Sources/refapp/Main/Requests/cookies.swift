import Flask

func addCookies(to app: Flask) {
    app.get("/cookies", endpoint: "cookies") { try jsonify(cookies: JSONValue(lists: request.cookies)) }
    app.get("/cookies/set/<name>", endpoint: "cookies_set") { (name: String) -> Response in
        var response = try makeResponse("set")
        try response.setCookie(cookie(name, request.args))
        return response
    }
    app.get("/cookies/delete/<name>", endpoint: "cookies_delete") { (name: String) -> Response in
        var response = try makeResponse("deleted")
        try response.deleteCookie(name, path: request.args.get("path", default: "/"), domain: request.args.get("domain"))
        return response
    }
    app.get("/cookies/many", endpoint: "cookies_many") { () -> Response in
        var response = try makeResponse("many")
        try response.setCookie("one", "1")
        try response.setCookie("two", "a \"quoted\" välue; x", path: "/cookies")
        try response.setCookie("three", "", expires: .date(Reference.when))
        return response
    }
}

/// The cookie that the arguments of a request describe; names that no cookie has fail, as in Python.
private func cookie(_ name: String, _ options: MultiDict) throws -> Cookie {
    var cookie = Cookie(name, options.get("value", default: "v"), path: "/")
    for (key, text) in options.items() {
        switch key {
        case "value": break
        case "max_age":
            guard let seconds = Int(text: text) else { throw RuntimeFailure("'\(text)' is no number of seconds") }
            cookie.maxAge = .seconds(seconds)
        case "expires": cookie.expires = .text(text)
        case "path": cookie.path = text
        case "domain": cookie.domain = text
        case "secure": cookie.isSecure = text == "1"
        case "httponly": cookie.isHTTPOnly = text == "1"
        case "partitioned": cookie.isPartitioned = text == "1"
        case "samesite":
            guard let sameSite = Cookie.SameSite(parsing: text) else { throw RuntimeFailure("'\(text)' is no SameSite") }
            cookie.sameSite = sameSite
        default: throw RuntimeFailure("a cookie has no '\(key)'")
        }
    }
    return cookie
}
