// A package for applications, all in one file: what Documentation/Extending.md and MovingFromFlask.md show.
import Flask
import FlaskCLI
import Synchronization

/// Counts what happens, for one application.
final class Counter: Sendable {
    private let values = Mutex<[String: Int]>([:])
    func add(_ name: String) { values.withLock { $0[name, default: 0] += 1 } }
    var all: [String: Int] { values.withLock { $0 } }
}

/// Registers the counter on an application.
@discardableResult
func registerCounter(on app: Flask, at path: String = "/counter") -> Counter {
    let counter = Counter()
    let pages = Blueprint("counter", urlPrefix: path)
    pages.get("/", endpoint: "all") { counter.all }
    pages.command("show") { echo("\(counter.all)") }
    app.register(pages)
    app.afterRequest { response in counter.add("\(response.status.code)") }
    gotRequestException.connect(sender: app) { _ in counter.add("failed") }
    return counter
}

/// Text of hexadecimal digits in a rule.
struct HexConverter: Converter {
    let pattern = "[0-9a-f]+"
    func value(from text: String) -> RouteValue? { Int(text, radix: 16).map(RouteValue.int) }
    func text(from value: RouteValue) throws -> String? { value.int.map { String($0, radix: 16) } }
}

struct Order: Sendable {
    let number: Int
}

let orderPaid = Signal<Order>("order-paid")

func createApp(prepare: (inout Config) throws -> Void = { _ in }) throws -> Flask {
    let app = Flask("shop")
    try app.config.fromPrefixedEnv()
    try prepare(&app.config)
    registerCounter(on: app)
    app.addConverter("hex", HexConverter())
    app.route("/color/<hex:color>") { (color: Int) in "color \(color)" }
    app.json.sortKeys = false
    app.post("/orders/<int:number>/pay") { (number: Int) -> String in
        orderPaid.send(Order(number: number))
        return "paid"
    }
    app.post("/report") { () -> String in
        let work = copyCurrentRequestContext { currentApp.logger.info("made for \(request.path)") }
        Task.detached { try await work() }
        return "it is being made"
    }
    app.route("/digest", runs: .onThreadPool) { "what takes long and does not suspend" }
    return app
}

let admin = Flask("admin")
admin.route("/") { "admin" }

var configuration = ServerConfiguration(threads: 2)
configuration.serverHeader = "counter"

await Flask.main(configuration: configuration) {
    let app = try createApp()
    app.responder = DispatcherMiddleware(app.responder, mounts: ["/admin": admin.responder])
    return app
}
