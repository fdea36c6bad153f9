import Flask

/// An application that serves some hosts only.
func createHosts() -> Flask {
    let app = Flask.reference()
    app.config.trustedHosts = ["good.test", ".any.test"]
    app.route("/", endpoint: "index") { request.host }
    return app
}

/// Subdomains of a server name.
func createSubdomains() -> Flask {
    let app = Flask.reference(subdomainMatching: true)
    app.config.serverName = "example.test"
    app.secretKey = Reference.key
    app.config.sessionCookieDomain = "example.test"
    let admin = Blueprint("admin", subdomain: "admin")
    admin.route("/", endpoint: "index") { "admin \(try urlFor(".index")) \(try urlFor("index"))" }
    app.register(admin)
    app.route("/", endpoint: "index") {
        "root \(try urlFor("user", user: "ann")) \(try urlFor("admin.index")) \(try urlFor("index", _external: true))"
    }
    app.route("/", endpoint: "user", subdomain: "<user>") { (user: String) in
        "user \(user) \(try urlFor("index")) \(try urlFor("user", user: user))"
    }
    app.route("/only/", endpoint: "only", subdomain: "api") { "only" }
    app.route("/session", endpoint: "session") { setSession() }
    return app
}

/// Rules that belong to hosts.
func createHostMatching() -> Flask {
    let app = Flask.reference(staticHost: "static.test", hostMatching: true)
    app.route("/", endpoint: "one", host: "one.test") {
        "one \(try urlFor("two")) \(try urlFor("any", name: "x")) \(try urlFor("static", filename: "style.css"))"
    }
    app.route("/", endpoint: "two", host: "two.test:8080") { "two" }
    app.route("/", endpoint: "any", host: "<name>.test") { (name: String) in "any \(name)" }
    app.route("/b/", endpoint: "b", host: "one.test") { "b" }
    return app
}

/// Writes something to the session.
func setSession() -> String {
    session["a"] = 1
    return "set"
}
