// What the doc comments of the application show: routes, views, contexts, sessions, signals, files.
import Flask

struct Login: Decodable { var username: String, password: String, remember: Bool? }

struct NewUser: Codable { var name: String }

struct NewItem: Codable { var name: String }

struct Item: Codable { var id: Int }

struct User: Sendable { var name = "" }

struct Mail: Sendable {
    func send(to user: String, about path: String) async throws { print("\(path): mail to \(user)") }
}

struct Database: Sendable {
    func rows() -> AsyncStream<Int> { AsyncStream { $0.finish() } }
    func users() -> AsyncStream<String> { AsyncStream { $0.finish() } }
    func run(_ text: String) {}
}

struct Users: Sendable {
    func add(_ user: NewUser) throws -> NewUser { user }
}

struct ItemStore: Sendable {}

struct DatabaseSessions: SessionInterface {
    let path: String
    func openSession(for request: Request, cookie: SessionCookie) throws -> Session? { Session() }
    func saveSession(_ session: Session, in response: inout Response, cookie: SessionCookie) throws {}
}

extension Globals {
    var visits: Int {
        get { self["visits"] ?? 0 }
        nonmutating set { self["visits"] = newValue }
    }
}

extension Globals {
    var database: Database { self["database"] ?? Database() }
}

extension Flask {
    var mail: Mail { extensions["mail"] ?? Mail() }
    func useMail(_ mail: Mail) { extensions["mail"] = mail }
}

struct Greeting: View {
    let word: String
    func dispatchRequest(name: String) -> String { "\(word) \(name)" }
    static var handlers: ViewHandlers<Greeting> { handle(by: dispatchRequest) }
}

struct ItemAPI: MethodView {
    let store: ItemStore
    func get(id: Int?) throws -> Response { try jsonify(id: id) }
    func post(item: JSON<NewItem>) async throws -> (Item, Int) { (Item(id: 4), 201) }
    func delete(id: Int) throws -> (String, Int) { ("", 204) }

    static var handlers: ViewHandlers<ItemAPI> {
        handle(.get, by: get)
        handle(.post, by: post)
        handle(.delete, by: delete)
    }
}

struct Guarded: MethodView {
    static let decorators: [ViewDecorator] = [
        .before { guard session["user"] != nil else { try abort(401) } },
        .after { $0.headers["X-Frame-Options"] = "DENY" },
    ]
    func get() -> String { "seen by few" }
    static var handlers: ViewHandlers<Guarded> { handle(.get, by: get) }
}

struct CurrentUser: ViewArgument {
    let name: String
    static func argument(from source: inout ViewArgumentSource) throws -> CurrentUser {
        guard let name = source.context.request?.headers["X-User"] else { try abort(401) }
        return CurrentUser(name: name)
    }
}

struct HexConverter: Converter {
    let pattern = "[0-9a-f]+"
    func value(from text: String) -> RouteValue? { Int(text, radix: 16).map(RouteValue.int) }
    func text(from value: RouteValue) throws -> String? { value.int.map { String($0, radix: 16) } }
}

let database = Database()
let users = Users()
let store = ItemStore()
let mail = Mail()

func parseTOML(_ bytes: [UInt8]) throws -> JSONObject { [:] }

func showSetup(_ app: Flask) throws {
    app.responder = ProxyFix(app.responder, xFor: 1)
    app.config["TESTING"] = true
    app.config["MAIL_SERVERS"] = ["mail.example.org"]
    try app.config.fromFile("config.json")
    try app.config.fromFile("config.toml", load: parseTOML)
    app.jinjaOptions.syntax.trimBlocks = true
    app.jinjaOptions.autoescape = .on
    app.contextProcessor { ["path": request.path] }
    app.contextProcessor { ["price": TemplateValue.function { (cents: Int) in "\(Double(cents) / 100) €" }] }
    app.templateFilter("cut") { (text: String, length: Int?) in String(text.prefix(length ?? 10)) }
    app.shellContextProcessor { ["database": database, "User": User.self] }
    app.sessionInterface = DatabaseSessions(path: "sessions.sqlite")
    app.urlBuildErrorHandler { error, endpoint, values in
        endpoint.hasPrefix("docs:") ? "https://docs.example.org/\(endpoint.dropFirst(5))" : nil
    }
    database.run(try app.openResource("schema.sql").text())
    app.useMail(Mail())
    app.embedStaticFiles(["version.txt": Array("1.0".utf8)])
}

func showBlueprints(_ app: Flask, _ blueprint: Blueprint) throws {
    let auth = Blueprint("auth", urlPrefix: "/auth")
    auth.route("/login", endpoint: "login") { try renderTemplate("auth/login.html") }
    app.register(auth)
    blueprint.urlValuePreprocessor { endpoint, values in
        if case .string(let language)? = values.pop("language") { g.language = language }
    }
    blueprint.urlDefaults { endpoint, values in values.setDefault("language", "en") }
    app.register(blueprint)
    print(try urlFor("auth.login"))
}

func showViews(_ app: Flask) {
    app.addURLRule("/greet/<name>", view: Greeting.asView("greet") { Greeting(word: "Hi") })
    let items = ItemAPI.asView("items", ItemAPI(store: store))
    app.addURLRule("/items/", view: items, methods: [.get, .post])
    app.addURLRule("/items/<int:id>", view: items, methods: [.get, .delete])
    app.addURLRule("/guarded", view: Guarded.asView("guarded") { Guarded() })
    app.route("/me") { (user: CurrentUser) in "Hello \(user.name)" }
    app.post("/login") { (login: Form<Login>) in "Hello \(login.value.username)" }
    app.post("/api/users") { (user: JSON<NewUser>) in (try users.add(user.value), 201) }
    app.post("/upload", body: .buffered(maxContentLength: 1 << 30)) { try "\(request.files["file"].count) bytes" }
    app.route("/report") { try sendFile("reports/2024.pdf", asAttachment: true) }
    app.route("/", methods: [.get, .options]) { () -> Response in
        var response = currentApp.makeDefaultOptionsResponse()
        response.headers["Access-Control-Max-Age"] = "600"
        return response
    }
    app.route("/rows") {
        streamWithContext(
            StreamBody { output in
                for await row in g.database.rows() { try await output.write("\(request.path): \(row)\n") }
            })
    }
}

func showContexts(_ app: Flask) throws {
    try app.testRequestContext("/hello", method: .post) { print(request.path) }
    session["username"] = "ann"
    if let name: String = session["username"] { print(name) }
    session.pop("username")
    let work = copyCurrentRequestContext { try await mail.send(to: session["username"] ?? "nobody", about: request.path) }
    Task.detached(operation: work)
    let connection = templateRendered.connect { event in print(event.template.name ?? "") }
    connection.disconnect()
}

func showAnswers() async throws {
    var response = try makeResponse("<p>moved in</p>")
    response.headers["X-Tenant"] = "7"
    let name = "ann"
    print(try renderTemplate("hello.html", name: name, items: ["a", "b"]))
    print(try renderTemplateString("Hello {{ name }}!", name: name))
    print(try await renderTemplateAsync("users.html", users: TemplateValue.asyncSequence(database.users())))
    let field = try getTemplateAttribute("_macros.html", "field")
    let html = try field("user", value: "<ann>")
    print(html, try urlFor("profile", username: "John Doe", page: 2))
    print(try urlFor("login", next: "/", _anchor: "form"))
    print(try currentApp.urlFor("search", values: RouteValues(request.args.items().map { ($0.key, .string($0.value)) })))
}

let app = Flask()
try showSetup(app)
showViews(app)
