// Forms, uploaded files, typed forms and queries, and a body that is read while it comes in.
import Flask

struct Login: Decodable {
    let username: String
    let remember: Bool?
}

struct Search: Decodable {
    let q: String
    let page: Int?
    let tag: [String]
}

let app = Flask()
let uploads = "/tmp"

app.config.maxContentLength = 16 << 20

app.post("/greet") { try "Hello \(Markup.escape(request.form["name"]))" }
app.post("/login") { (login: Form<Login>) in "Hello \(Markup.escape(login.value.username))" }
app.route("/search") { (search: Query<Search>) in "\(search.value.q), page \(search.value.page ?? 1)" }

app.post("/upload", body: .buffered(maxContentLength: 4 << 30)) { () -> String in
    let file = try request.files["file"]
    let name = secureFilename(file.filename)
    guard !name.isEmpty else { try abort(400, description: "the file has no name") }
    try file.save(to: "\(uploads)/\(name)")
    return "\(name): \(file.count) bytes"
}

app.post("/sum", body: .streaming) { (request: Request) async throws -> String in
    var sum = 0
    for try await piece in request.stream {
        for byte in piece { sum &+= Int(byte) }
    }
    return "\(sum)"
}

try await app.run(port: 8000)
