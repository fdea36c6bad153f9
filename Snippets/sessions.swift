// A session that remembers who logged in, and messages for the next page.
import Flask

let app = Flask()
app.secretKey = "dev"

app.post("/login") { () -> Response in
    session["username"] = "ann"
    session.isPermanent = true
    flash("You were logged in")
    return redirect("/")
}
app.route("/") {
    let messages: [String] = getFlashedMessages()
    return "Hello \(session["username"] ?? "stranger"). \(messages.joined(separator: " "))"
}
app.route("/logout") { () -> String in
    session.pop("username")
    return "bye"
}

try await app.run()
