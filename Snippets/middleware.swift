// A middleware is a responder that wraps another: here one that adds a header to every response.
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

let app = Flask()
app.route("/") { "Hello World!" }
app.responder = PoweredBy(next: app.responder)

try await app.run()
