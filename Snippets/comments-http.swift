// What the doc comments of requests, responses, middleware and rules show.
import Flask

struct Search: Decodable { var q: String, page: Int?, tag: [String] }

struct Market: Sendable {
    var prices: AsyncStream<Double> { AsyncStream { $0.finish() } }
}

struct LogFile: Sendable {
    var lines: AsyncStream<String> { AsyncStream { $0.finish() } }
}

let market = Market()
let uploads = "/srv/uploads"

func showRequest(_ request: Request) throws {
    print(request.acceptEncodings.bestMatch(["br", "gzip"]) ?? "identity")
    switch request.acceptMIMETypes.bestMatch(["text/html", "application/json"]) {
    case "application/json": print("a program")
    default: print("a browser")
    }
    guard let authorization = request.authorization, authorization.username == "admin" else { try abort(401) }
    let page = request.args.get("page", as: Int.self) ?? 1
    let search = try request.args.decode(Search.self)
    print(authorization.username ?? "", page, search.q)
    let file = try request.files["file"]
    try file.save(to: uploads + "/" + secureFilename(file.filename))
}

func showResponse(_ response: inout Response, _ headers: inout Headers) throws {
    response.wwwAuthenticate = [WWWAuthenticate(scheme: "basic", parameters: ["realm": "Staff"])]
    try response.setCookie("theme", "dark", maxAge: .seconds(3600))
    try headers.add("Content-Disposition", "attachment", parameters: ["filename": "plan b.txt"])
}

func showMultipart(_ bytes: [UInt8]) throws {
    var decoder = MultipartDecoder(boundary: Array("bound".utf8))
    try decoder.receive(bytes)
    loop: while true {
        switch try decoder.nextEvent() {
        case .file(_, let filename, _): print("the file \(filename)")
        case .data(let range, _): print(decoder.bytes(in: range).count)
        case .needsData, .epilogue: break loop
        default: continue
        }
    }
}

func showStreams(_ app: Flask, _ file: LogFile) {
    app.route("/prices") {
        EventStream { events in
            for await price in market.prices { try await events.send(ServerSentEvent("\(price)", event: "price")) }
        }
    }
    app.route("/event") { EventStream { events in try await events.send(ServerSentEvent("42", event: "price", id: "7")) } }
    app.route("/log") { StreamBody(file.lines.map { $0 + "\n" }) }
    app.route("/large.csv") { StreamBody((1...1_000_000).lazy.map { "\($0),\($0 * $0)\n" }) }
    app.route("/count") {
        StreamBody { output in
            for number in 1...10 { try await output.write("\(number)\n") }
        }
    }
}

func showMiddleware(_ app: Flask, admin: Flask, api: Flask) {
    let responder = ProxyFix(app.responder, xFor: 1, xHost: 1)
    app.responder = responder
    app.responder = DispatcherMiddleware(app.responder, mounts: ["/admin": admin.responder, "/api": api.responder])
    app.responder = SharedDataMiddleware(
        app.responder, exports: ["/media": .folder("/srv/media"), "/favicon.ico": .file("/srv/favicon.ico")])
}

struct HexConverter: Converter {
    let pattern = "[0-9a-f]+"
    func value(from text: String) -> RouteValue? { Int(text, radix: 16).map(RouteValue.int) }
    func text(from value: RouteValue) throws -> String? { value.int.map { String($0, radix: 16) } }
}

func showRules() throws {
    var map = RouteMap()
    map.addConverter("hex", HexConverter())
    try map.add(Rule("/", endpoint: "index"))
    try map.add(Rule("/user/<username>", endpoint: "profile"))
    try map.add(Rule("/post/<int:post_id>", endpoint: "post", methods: ["GET", "POST"]))
    let resource = RuleTemplate([
        Rule("/$name/", endpoint: "$name.list"),
        Rule("/$name/<int:id>", endpoint: "$name.show"),
    ])
    try map.add([resource(name: "user"), resource(name: "page")])
    let adapter = try map.compiled().bind(serverName: "example.org")
    switch adapter.match("/user/ada", method: "GET") {
    case .found(let rule, let arguments): print(rule.endpoint, arguments["username"] ?? "")
    default: break
    }
    print(try adapter.build("profile", ["username": "John Doe", "page": 2]))
}

func showSignatures() throws {
    let keys: SecretKeys = ["key of last year", "key of this year"]
    let signer = Signer(secretKey: keys)
    print(signer.sign("my string"))
    print(try signer.unsign("my string.wh6tMHxLgJqB6oY1uT73iMlyrOA"))
}

func showTimestamps() throws {
    let signer = TimestampSigner(secretKey: "secret-key")
    let token = signer.sign("user 42")
    print(try signer.unsign(token, maxAge: .seconds(3600)))
}

func showSerializers() throws {
    let serializer = URLSafeTimedSerializer(secretKey: "secret-key", salt: "activate", payload: BytesPayload())
    let token = try serializer.dumps(Array("user 42".utf8))
    print(try serializer.loads(token, maxAge: .seconds(3600)))
}

try showRules()
try showTimestamps()
try showSerializers()
