import Flask

func addResponses(to app: Flask) {
    app.get("/make-response", endpoint: "made") { () -> Response in
        var response = try makeResponse(renderTemplateString("{{ x }}", x: "<made>"), 201)
        response.headers["X-Something"] = "A value"
        try response.headers.add("X-Many", "1")
        try response.headers.add("X-Many", "2")
        response.mimetype = "text/plain"
        return response
    }
    app.get("/redirect/<int:code>", endpoint: "redirect_code") { (code: Int) in
        redirect(request.args.get("to", default: "/about"), code: code)
    }
    app.get("/redirect/to/<path:endpoint>", endpoint: "redirect_to") { (endpoint: String) in
        redirect(try url(for: endpoint, request.args))
    }
    app.get("/status/<int:code>", endpoint: "status") { (code: Int) in ("status \(code)", code) }
    app.get("/bad-header", endpoint: "bad_header") { ("x", ["X-Bad": "line\nbreak"]) }
    app.get("/content-type/<path:mimetype>", endpoint: "content_type") { (mimetype: String) in
        Response(content: .text("<x/>"), mimetype: mimetype)
    }
    app.get("/after-this", endpoint: "after_this") { () -> String in
        afterThisRequest { response in response.headers["X-After-This"] = request.path }
        return "after"
    }
}
