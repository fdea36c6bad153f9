// The right columns of Documentation/MovingFromFlask.md, and its step plan.
import Flask
import FlaskCLI
import FlaskCLITesting
import FlaskSecurity
import FlaskTesting
import Synchronization

struct StoreError: Error {}

struct Order: Sendable { let number: Int }

struct User: LiveTemplateValue {
    let name: String
    func templateMember(_ name: String) -> TemplateValue? { name == "name" ? self.name.templateValue : nil }
}

struct Counter: Sendable { var count = 0 }

struct NewUser: Codable { var name: String }

struct HexConverter: Converter {
    let pattern = "[0-9a-f]+"
    func value(from text: String) -> RouteValue? { Int(text, radix: 16).map(RouteValue.int) }
    func text(from value: RouteValue) throws -> String? { value.int.map { String($0, radix: 16) } }
}

struct Items: MethodView {
    static let decorators = [ViewDecorator.before { guard session["user"] != nil else { try abort(401) } }]
    func get() -> String { "all" }
    static var handlers: ViewHandlers<Items> { handle(.get, by: get) }
}

struct DigitsConverter: Converter {
    let count: Int
    var pattern: String { "[0-9]{\(count)}" }
}

func loginRequired(_ view: () throws -> some ResponseConvertible) throws -> Response {
    guard session["user"] != nil else { return redirect(try urlFor("login", next: request.path)) }
    return try makeResponse(view())
}

func loadUser() -> User { User(name: "ann") }

func createApp() throws -> Flask {
    let app = Flask("shop")
    app.secretKey = "only for this example"
    app.config.maxContentLength = 1024
    try app.config.fromPrefixedEnv()
    try app.config.fromFile("c.json")
    try app.config.fromFile("c.toml", load: { bytes in ["SIZE": .integer(bytes.count)] })
    try app.config.update(["MAIL": ["port": 25]])
    print(app.config["MAIL"]?["port"]?.int ?? 0, app.config.getNamespace("MAIL_"))
    app.responder = ProxyFix(app.responder)
    let counter = Counter()
    app.extensions["counter"] = counter
    app.logger.info("made in \(app.instancePath)")
    print(try app.openResource("schema.sql").text())
    return app
}

func showViews(_ app: Flask) throws {
    app.route("/", endpoint: "index") { "the first page" }
    app.route("/post/<int:id>") { (id: Int) in "post \(id)" }
    app.route("/login", methods: [.get, .post], endpoint: "login") { request.method == .post ? "welcome" : "who are you?" }
    app.get("/items") { "the items" }
    app.post("/items") { ("made", 201) }
    app.route("/hello/", "/hello/<name>") { (name: String?) in "Hello \(Markup.escape(name ?? "World"))!" }
    app.addURLRule("/x", view: Items.asView("x") { Items() })
    let profile = app.route("/user/<username>", endpoint: "profile") { (username: String) in username }
    try app.testRequestContext("/") {
        print(try urlFor("profile", username: "ann"), try profile.url("ann"))
        print(try urlFor("profile", username: "ann", _external: true))
    }
    app.addConverter("hex", HexConverter())
    app.addConverter("digits") { arguments in DigitsConverter(count: arguments.positional.first?.int ?? 4) }
    app.route("/", endpoint: "pages", defaults: ["page": 1]) { (page: Int) in "page \(page)" }
    app.addURLRule(Rule("/page/<int:page>", endpoint: "pages"))
    app.addURLRule(Rule("/old", redirectTo: "/new"))
    app.addURLRule(Rule("/page/<int:page>/", endpoint: "pages", isAlias: true))
    app.route("/lowest", "/upper") { "both" }
    app.get("/settings") { try loginRequired { "your settings" } }
    print(app.rules, try app.urlFor("post", values: ["id": 3]))
    let admin = Blueprint("admin", urlPrefix: "/admin")
    admin.beforeAppRequest { g.user = loadUser() }
    admin.appErrorHandler(404) { _ in ("nothing here", 404) }
    app.register(admin)
    for (rule, endpoint) in [("/cart", "cart"), ("/search", "search")] {
        app.route(rule, endpoint: endpoint) { () -> String in try abort(501) }
    }
}

func showRequest(_ path: String, _ folder: String, _ name: String) throws {
    print(request.args.get("page", default: 1), request.args.getList("tag"))
    print(try request.form["name"], try request.form.get("name", default: ""))
    try request.files["f"].save(to: path)
    print(secureFilename(name), safeJoin(folder, name) ?? "outside")
    print(try request.json, try request.getJSON(silent: true) ?? .null)
    print(try request.getData(), try request.text)
    print(request.headers["X-Token"] ?? "none", request.cookies.get("theme") ?? "light")
    print(request.remoteAddress ?? "unknown", request.isSecure, request.authorization?.username ?? "nobody")
    print(request.acceptMIMETypes.bestMatch(["text/html"]) ?? "text/plain")
    print(request.endpoint ?? "", request.blueprint ?? "", request.viewArguments.map { "\($0)" } ?? "")
    print(request.url, request.fullPath, request.host, currentApp.name)
    session["user"] = name
    let user: String? = session["user"]
    session.pop("user")
    session.clear()
    session.isPermanent = true
    print(user ?? "", hasRequestContext())
}

func showJSON() throws -> Response {
    var response = try makeResponse(["id": 7], 201)
    response.headers["X-A"] = "b"
    return response
}

func showGlobals() {
    g.user = loadUser()
    let user: User? = g.user
    print(user?.name ?? "nobody")
    let work = copyCurrentRequestContext { print(request.path) }
    Task { try await work() }
}

func showAnswers(_ page: String, _ name: String, _ path: String, _ folder: String, _ text: String) throws {
    var response = try makeResponse(page, 401)
    response.headers["X-A"] = "b"
    try response.setCookie("theme", "dark")
    try response.deleteCookie("theme")
    afterThisRequest { response in response.headers["X-B"] = "c" }
    print(try renderTemplate("a.html", name: name), try renderTemplateString("{{ a }}", a: 1))
    print(Response(text, contentType: "text/plain; charset=utf-8"), try jsonify(id: 1))
    print(Response(content: .text(text), mimetype: "text/plain"), try makeResponse(page, 401), try makeResponse(["id": 1]))
    response.status = HTTPStatus(299, reason: "Strange")
    response.addETag()
    try response.makeConditional(for: request)
    flash("Saved", category: "info")
    print(getFlashedMessages(withCategories: true))
    print(try sendFile(path, asAttachment: true), try sendFromDirectory(folder, name))
    print(Markup("<b>"), Markup.escape(text))
}

func showOutcomes(_ app: Flask) {
    app.get("/none") { () -> String in try abort(404) }
    app.get("/no-page") { () -> String in try abort(404, description: "no such page") }
    app.get("/back") { () -> Response in
        return redirect(try urlFor("index"))
    }
    app.get("/made") { () -> (String, Int, Headers) in
        return ("made", 201, ["X-Made": "yes"])
    }
    app.get("/stream") { StreamBody { output in try await output.write("piece") } }
    app.get("/with-context") { streamWithContext(StreamBody { output in try await output.write(request.path) }) }
    app.post("/users") { (user: JSON<NewUser>) in user.value }
}

func showHooks(_ app: Flask) {
    app.beforeRequest { print("before") }
    app.afterRequest { response in print(response.status) }
    app.teardownRequest { error in print(error ?? "no error") }
    app.teardownAppContext { error in print(error ?? "no error") }
    app.errorHandler(404) { error in ("nothing here", 404) }
    app.errorHandler(StoreError.self) { error in ("\(error)", 503) }
    app.urlDefaults { endpoint, values in values.setDefault("language", "en") }
    app.urlValuePreprocessor { endpoint, values in g.language = "en" }
    app.templateFilter("shorten") { (text: String) in String(text.prefix(10)) }
    app.templateFilter("avatar") { (user: User) in "/avatars/\(user.name).png" }
    app.jinjaOptions.syntax.trimBlocks = true
    app.templateExtensions(.expressionStatement)
    app.templateExtensions(.loopControls)
    app.templateTest("recent") { (year: Int) in year > 2020 }
    app.templateGlobal("now") { 1_700_000_000 }
    app.contextProcessor { ["site": "Movies"] }
    app.jinjaEnvironment.global("x", 1)
    templateRendered.connect(sender: app) { event in print(event.template.name ?? "a text") }
    let orderPaid = Signal<Order>("order-paid")
    orderPaid.send(Order(number: 1))
}

func showCommands(_ app: Flask) {
    app.command("init-db") { try confirm("Sure?", aborts: true) }
    app.command("add", .argument("name"), .option("--age")) { (name: String, age: Int?) in echo("\(name), \(age ?? 0)") }
    app.commandGroup("user") { user in user.command("list") { echo("nobody") } }
    app.command("greet") { echo("Hello \(try prompt("Name"))") }
}

func showTests(_ app: Flask) async throws {
    let client = app.testClient()
    print(try await client.post("/login", form: ["user": "ann"]).statusCode)
    print(try await client.get("/", headers: ["X-A": "b"]).text)
    try client.sessionTransaction { s in s["user"] = "ann" }
    try app.testRequestContext("/") { print(request.path) }
    app.appContext { print(currentApp.name) }
    print(await app.testCLIRunner().invoke(["init-db"]).output)
}

func showSignatures(_ key: SecretKeys) throws {
    let hash = try generatePasswordHash("secret")
    print(try checkPasswordHash(hash, "secret"))
    let serializer = URLSafeTimedSerializer(secretKey: key, salt: "invitation")
    print(try serializer.dumps(["team": 42]))
}

let app = try createApp()
try showViews(app)
showOutcomes(app)
showHooks(app)
showCommands(app)
try await app.run(debug: true)
