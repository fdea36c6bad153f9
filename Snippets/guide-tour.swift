// The statements of README.md that no other snippet has.
import Flask
import FlaskCLI
import FlaskTesting
import Synchronization

struct User: Codable { var name: String }

struct Login: Decodable { var username: String }

struct StoreError: Error {}

struct Order: Sendable { var number: Int }

struct ItemStore: Sendable { func all() -> [Int] { [1, 2, 3] } }

struct NewItem: Codable { var name: String }

struct Item: Codable { var id: Int }

struct Users: Sendable {
    func find(_ id: Int) throws -> User { User(name: "\(id)") }
    func add(_ request: Request) async throws -> User { User(name: try request.form["name"]) }
    func add(_ user: User) throws -> User { user }
}

struct Price: Sendable {
    var value = 1.0
    var id = "1"
}

struct Market: Sendable {
    func prices(after id: String?) -> AsyncStream<Price> { AsyncStream { $0.finish() } }
}

final class Seen: Sendable {
    private let names = Mutex<[String]>([])
    func add(_ name: String) { names.withLock { $0.append(name) } }
}

struct ItemAPI: MethodView {
    static let decorators = [ViewDecorator.before { guard session["user"] != nil else { try abort(401) } }]
    let store: ItemStore

    func get(id: Int?) throws -> Response { try jsonify(store.all()) }
    func post(item: JSON<NewItem>) async throws -> (Item, Int) { (Item(id: 4), 201) }
    func delete(id: Int) throws -> (String, Int) { ("", 204) }

    static var handlers: ViewHandlers<ItemAPI> {
        handle(.get, by: get)
        handle(.post, by: post)
        handle(.delete, by: delete)
    }
}

let users = Users()
let uploads = "/tmp"
let store = ItemStore()
let market = Market()
let seen = Seen()

func showViews(_ app: Flask) {
    let items = ItemAPI.asView("items") { ItemAPI(store: store) }
    app.addURLRule("/items/", view: items, methods: [.get, .post])
    app.route("/user/<username>") { (username: String) in "User \(Markup.escape(username))" }
    app.route("/api/users/<int:id>") { (id: Int) in try users.find(id) }
    app.post("/api/users") { (try await users.add(request), 201, ["X-Made": "yes"]) }
    app.post("/api/typed-users") { (user: JSON<User>) in (try users.add(user.value), 201) }
    app.post("/upload", body: .buffered(maxContentLength: 4 << 30)) { () -> String in
        let file = try request.files["file"]
        try file.save(to: "\(uploads)/\(secureFilename(file.filename))")
        return "\(file.count) bytes"
    }
    app.post("/import", body: .streaming) { (request: Request) async throws -> String in
        for try await piece in request.stream { print(piece.count) }
        return "read"
    }
    app.route("/prices") {
        let last = request.lastEventID
        return EventStream { events in
            for await price in market.prices(after: last) {
                try await events.send(ServerSentEvent("\(price.value)", event: "price", id: price.id))
            }
        }
    }
    app.errorHandler(StoreError.self) { error in ("\(error)", 503) }
    app.errorHandler(.badRequestKeyError) { error in ("something is missing", 400) }
    app.route("/hello") { "Hello \(Markup.escape(session["username"] ?? "stranger"))" }
}

func showLinks(_ app: Flask) throws {
    print(try urlFor("profile", username: "John Doe", next: "/"))
    print(try urlFor("admin.user", id: 3))

    let environment = TemplateEnvironment(loader: FileSystemLoader("templates"))
    print(environment)
}

func configure(_ app: Flask) throws {
    try Flask.loadDotenv()
    app.config.maxContentLength = 16 << 20
    app.config["MAIL"] = ["host": "mail.example.org", "port": 25]
    try app.config.fromFile("config.json", silent: true)
    try app.config.fromEnvvar("APP_SETTINGS", silent: true)
    try app.config.fromPrefixedEnv()
    print(app.config["MAIL"]?["port"]?.int ?? 0)
    print(app.config.getNamespace("SESSION_COOKIE_"))
}

func showSignals(_ app: Flask) async throws {
    let client = app.testClient()
    let connection = gotRequestException.connect(sender: app) { event in print(event.exception) }
    connection.disconnect()
    let page = try await templateRendered.connected(to: { seen.add($0.template.name ?? "a text") }, sender: app) {
        try await client.get("/")
    }
    print(page.statusCode)
    let orderPaid = Signal<Order>("order-paid")
    orderPaid.send(Order(number: 1))
}

func showCommands(_ app: Flask) {
    app.command("init-db", help: "Create the tables.") {
        try confirm("Drop what is there?", aborts: true)
        echo("Initialized the database.", style: .green)
    }
    app.commandGroup("user", help: "Manage users.") { user in
        user.command("create", .argument("name"), .option("--age", "-a", default: 18), .flag("--admin")) {
            (name: String, age: Int, admin: Bool) in echo("\(name), \(age), \(admin)")
        }
    }
}

let app = Flask()
try configure(app)
showViews(app)
showCommands(app)
try await app.run(debug: true)
