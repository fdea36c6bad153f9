// The application that `scripts/check-debugger` looks at: each path fails in another way, at a line that is marked.
import Flask

let app = Flask("debugged")
app.secretKey = "not a secret"
app.config["DATABASE_URL"] = "postgres://ann:hunter2@localhost/shop"
app.config["MAIL_PASSWORD"] = "hunter2"

/// A global of main.swift, which belongs to the main actor; the console changes it.
var greeting = "Hello"
let visits = Visits()

app.route("/") { "\(await greeting), \(visits.count) visits" }

app.route("/sync/<name>", methods: [.get, .post], endpoint: "shop.order") { (name: String) throws -> String in
    session["cart"] = ["apple", "pear"]
    g.customer = name
    throw StoreError(product: name)  // fails: sync
}

app.route("/async") {
    try await Task.sleep(for: .milliseconds(5))
    return try await restock("kiwi")  // calls: async
}

app.route("/nested") { try checkOut(["apple", "fig"]) }  // calls: nested

app.route("/template") { try renderTemplate("order.html", items: [["name": "apple"]]) }

app.route("/missing", methods: [.post]) { try request.form["quantity"] }

app.route("/caused") {
    do { return try checkOut(["fig"]) } catch { throw CheckoutError(order: 7, underlying: error) }  // fails: caused
}

app.route("/abort") { try abort(599) }

app.route("/typed") { () throws -> String in try price(of: "fig") }

app.beforeRequest {
    if request.path == "/hook" { throw StoreError(product: "hook") }  // fails: hook
}

let port = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 5000
try await app.run(
    port: port, debug: CommandLine.arguments.last != "--no-debug",
    development: DevelopmentOptions(reloader: false, browserRefresh: false))
