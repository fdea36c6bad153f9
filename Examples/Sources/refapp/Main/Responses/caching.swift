import Flask

func addCaching(to app: Flask) {
    app.get("/etag", endpoint: "etag") { () -> Response in
        let arguments = request.args
        var response = try makeResponse(String(repeating: "content for an etag ", count: 3))
        if arguments.contains("weak") {
            response.addETag(isWeak: true)
        } else if let value = arguments.get("value") {
            response.etag = try ETag(value)
        } else {
            response.addETag()
        }
        if arguments.contains("modified") { response.lastModified = Reference.when }
        try response.makeConditional(for: request, acceptRanges: "bytes", completeLength: 60)
        return response
    }
    app.get("/caching", endpoint: "caching") { () -> Response in
        var response = try makeResponse("cached")
        response.cacheControl.public = true
        response.cacheControl.maxAge = 300
        response.vary.formUnion(["Accept", "Cookie"])
        response.expires = Reference.when
        response.age = 5
        response.contentLanguage.insert("en")
        response.headers["X-Vary"] = response.vary.contains("cookie") ? "True" : "False"
        return response
    }
}
