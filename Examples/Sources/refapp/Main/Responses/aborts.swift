import Flask

func addAborts(to app: Flask) {
    app.get("/abort/<int:code>", endpoint: "abort_code") { (code: Int) in try abort(code) }
    app.get("/abort/<int:code>/<text>", endpoint: "abort_text") { (code: Int, text: String) in
        try abort(code, description: text)
    }
    app.get("/abort/response", endpoint: "abort_response") {
        try abort(makeResponse("own response", 409, ["X-Abort": "yes"]))
    }
    app.get("/abort/retry", endpoint: "abort_retry") { () throws -> Never in
        throw HTTPException.serviceUnavailable(retryAfter: .seconds(120), description: "later")
    }
}
