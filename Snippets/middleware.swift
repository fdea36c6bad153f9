// A middleware is a responder that wraps another: here one that adds a header to every response, and those that are there.
import Flask

struct PoweredBy: Responder {
    let next: any Responder

    func respond(to request: Request) throws -> Reply {
        try next.respond(to: request).map { response in
            var response = response
            response.headers["X-Powered-By"] = "Flask for Swift"
            return response
        }
    }
}

/// One that answers by itself, without asking the application.
struct Maintenance: Responder {
    let next: any Responder
    let isOn: @Sendable () -> Bool

    func respond(to request: Request) throws -> Reply {
        guard isOn() else { return try next.respond(to: request) }
        return .response(Response("back soon", status: 503))
    }
}

let app = Flask()
app.route("/") { "Hello World!" }
app.delete("/items/<int:id>") { (id: Int) in "item \(id) is gone" }

let admin = Flask("admin")
admin.route("/") { "the back office, at \(request.rootPath)" }

app.responder = MethodOverrideMiddleware(app.responder)
app.responder = DispatcherMiddleware(app.responder, mounts: ["/admin": admin.responder])
app.responder = SharedDataMiddleware(app.responder, exports: ["/media": .folder("/srv/media")])
app.responder = Maintenance(next: app.responder, isOn: { false })
app.responder = PoweredBy(next: app.responder)
if app.debug { app.responder = LintMiddleware(app.responder) }
let profiler = ProfilerMiddleware(app, slowerThan: .milliseconds(200))
app.responder = profiler
app.responder = ProxyFix(app.responder, xFor: 1, xProto: 1)

try await app.run()
print(profiler.report)
