// The quickstart's routes, requests and answers: what Documentation/Quickstart.md shows.
import Flask

struct Weather: Codable {
    let temperature: Double
    let city: String
}

let app = Flask()
app.secretKey = "dev"

app.route("/escaped/<name>") { (name: String) in "Hello, \(Markup.escape(name))!" }

app.route("/path/<path:subpath>") { (subpath: String) in "Subpath \(Markup.escape(subpath))" }
app.route("/projects/") { "The project page" }
app.route("/about") { "The about page" }

let index = app.route("/", endpoint: "index") { "index" }
let login = app.route("/login", methods: [.get, .post], endpoint: "login") { () -> Response in
    guard request.method == .post else { return try makeResponse(renderTemplate("login.html")) }
    let name = try request.form["username"]
    session["username"] = name
    flash("Welcome, \(name)")
    return redirect(try urlFor("index"))
}
let profile = app.route("/user/<username>", endpoint: "profile") { (username: String) in "\(username)'s profile" }

try app.testRequestContext("/") {
    print(try urlFor("index"))  // /
    print(try urlFor("login", next: "/"))  // /login?next=/
    print(try profile.url("John Doe"))  // /user/John%20Doe
}

app.get("/items") { "the items" }
app.post("/items") { ("made", 201) }

app.route("/find") { () -> String in
    let words = request.args.get("q", default: "")
    let page = request.args.get("page", default: 1)
    return "\(Markup.escape(words)), page \(page)"
}

app.post("/avatar") { () -> Response in
    let file = try request.files["avatar"]
    let name = secureFilename(file.filename)
    guard !name.isEmpty else { try abort(400, description: "the file has no name") }
    try file.save(to: "uploads/\(name)")
    return redirect("/")
}

app.route("/theme/<name>") { (name: String) in
    var response = try makeResponse("the theme is \(Markup.escape(name))")
    try response.setCookie("theme", name, maxAge: .seconds(86_400), isHTTPOnly: true, sameSite: .lax)
    return response
}
app.route("/theme") { "the theme is \(Markup.escape(request.cookies.get("theme", default: "light")))" }

app.route("/secret") { () -> String in
    guard session["username"] != nil else { try abort(401) }
    return "nobody else sees this"
}
app.errorHandler(404) { _ in try makeResponse(renderTemplate("page_not_found.html"), 404) }

app.route("/weather") { Weather(temperature: 21.5, city: "Lisbon") }
app.route("/cities") { ["Lisbon", "Porto"] }
app.route("/pair") { try jsonify(city: "Lisbon", visitors: 3) }

app.route("/work") { () -> String in
    currentApp.logger.warning("somebody works", metadata: ["path": "\(request.path)"])
    return "done"
}

app.responder = ProxyFix(app.responder, xFor: 1, xProto: 1, xHost: 1, xPrefix: 1)

try await app.run(host: "0.0.0.0", port: 8000)
