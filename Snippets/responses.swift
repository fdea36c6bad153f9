// What a view may return, errors, hooks and typed links.
import Flask

struct User: Codable {
    let id: Int
    let name: String
}

struct StoreError: Error {}

let users = [1: User(id: 1, name: "ann")]
let app = Flask()

app.route("/teapot") { ("short and stout", 418) }
app.route("/moved") { redirect("/teapot") }
app.route("/headers") { ("made", 201, ["X-Made": "yes"]) }
app.route("/api/users/<int:id>") { (id: Int) in
    guard let user = users[id] else { try abort(404) }
    return user
}
app.route("/slow") {
    try await Task.sleep(for: .milliseconds(10))
    return "done"
}

app.errorHandler(404) { error in ("nothing at \(Markup.escape(request.path))", 404) }
app.errorHandler(StoreError.self) { _ in ("try again later", 503) }

app.beforeRequest { g.started = ContinuousClock.now }
app.beforeRequest { () -> Response? in
    guard request.path != "/old" else { return redirect("/new") }
    return nil
}
app.afterRequest { response in response.headers["X-App"] = "demo" }
app.teardownRequest { error in
    if let error { print("the request failed: \(error)") }
}

let profile = app.route("/user/<username>", endpoint: "profile") { (username: String) in "User \(Markup.escape(username))" }
app.route("/link") { try profile.url("John Doe") }

app.responder = ProxyFix(app.responder, xFor: 1, xProto: 1)

try await app.run(port: 8000)
