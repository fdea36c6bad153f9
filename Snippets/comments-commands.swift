// What the doc comments of commands show.
import Flask
import FlaskCLI

enum Level: String, CaseIterable, CommandValue { case low, high }

func colors() throws -> [String] { ["red", "green"] }
func createTables() throws {}
func importFile(_ file: String) throws {}

let app = Flask()
app.command("hello", help: "Say hello.") { echo("Hello!") }
app.command("init-db", help: "Create the tables.") { try createTables() }
app.command("create-user", .argument("name"), .flag("--admin")) { (name: String, admin: Bool) in
    echo(admin ? "\(name), who may do all" : name)
}
app.commandGroup("user", help: "Manage users.") { user in
    user.command("create", .argument("name")) { (name: String) in echo(name) }
    user.command("drop", .argument("name")) { (name: String) in
        throw CommandError("there is no user '\(name)'; `user list` shows those that there are")
    }
}
app.command(
    .command(
        Command("create", .argument("name"), .option("--age", "-a", default: 18), .flag("--admin")) {
            (name: String, age: Int, admin: Bool) in echo("\(name), \(age)")
        }))
app.command("import-all", .argument("files", completion: .files)) { (files: [String]) in
    for file in progressBar(files, label: "Importing") { try importFile(file) }
    let bytes = 100
    var bar = ProgressBar(total: bytes, label: "Copying")
    for piece in [[UInt8](repeating: 0, count: bytes)] { bar.advance(by: piece.count) }
    bar.finish()
}
app.command("paint", .option("--color", completion: .words(try colors()))) { (color: String?) in echo(color ?? "none") }
app.command("sign-up") {
    let name = try prompt("Name", default: "ann")
    let password = try prompt("Password", hidesInput: true, confirmation: "Repeat for confirmation")
    echo("\(name), with \(password.count) letters")
}
await app.main()
