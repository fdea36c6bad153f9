import Flask

func addNegotiation(to app: Flask) {
    app.get("/negotiate", endpoint: "negotiate") { () -> Response in
        let accepted = request.acceptMIMETypes
        guard let best = accepted.bestMatch(["text/html", "application/json", "text/plain"]) else { try abort(406) }
        if best == "application/json" { return try jsonify(best: best, quality: JSONValue(quality: accepted[best])) }
        return Response(content: .text("best \(best)"), mimetype: best)
    }
    app.get("/language", endpoint: "language") {
        request.acceptLanguages.bestMatch(["en", "de", "pt-BR", "zh-Hant"]) ?? "none"
    }
    app.get("/private", endpoint: "private") { () -> String in
        if let credentials = request.authorization, credentials.scheme == "basic", let user = credentials.username,
            user == "admin" && credentials.password == "secrét"
        {
            return "Welcome \(user)"
        }
        let challenge = WWWAuthenticate(scheme: "basic", parameters: ["realm": "the realm"])
        throw HTTPException.unauthorized(wwwAuthenticate: [challenge.headerValue])
    }
}
