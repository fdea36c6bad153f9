// The command line of an application: `run`, `routes`, and commands of its own, in groups and in blueprints.
import Flask
import FlaskCLI

struct User {
    let name: String
    let age: Int
}

let app = Flask()

app.route("/") { "Hello World!" }

app.command("init-db", help: "Clear the existing data and create new tables.") {
    try confirm("Drop what is there?", aborts: true)
    echo("Initialized the database.", style: .green)
}

app.commandGroup("user", help: "Manage users.") { user in
    user.command("create", .argument("name"), .option("--age", default: 18), .flag("--admin")) {
        (name: String, age: Int, admin: Bool) in
        let password = try prompt("Password", hidesInput: true, confirmation: "Repeat")
        guard password.count >= 8 else { throw CommandError("the password is too short: take 8 letters or more") }
        echo("\(User(name: name, age: age)), \(admin ? "an admin" : "no admin"), in \(currentApp.name)")
    }
}

let reports = Blueprint("reports", urlPrefix: "/reports")
reports.command("build", .argument("months")) { (months: [String]) async throws in
    for month in progressBar(months, label: "Building") { echo(month, to: .error) }
}
app.register(reports)  // commands reports build 2026-01 2026-02

await app.main()
