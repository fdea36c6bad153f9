// Counts how often a browser came, and still knows after a restart.
import DatabaseSessions
import Flask

let app = Flask()
app.sessionInterface = try DatabaseSessions(path: "sessions.sqlite")

app.route("/") {
    let visits = (session["visits"] ?? 0) + 1
    session["visits"] = visits
    session.isPermanent = true
    return "This is visit \(visits)."
}

app.route("/forget") {
    session.clear()
    return "Forgotten."
}

try await app.run()
