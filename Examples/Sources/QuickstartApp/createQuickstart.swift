public import Flask

/// The application of Flask's quickstart: each chapter is a blueprint under a prefix of its own.
///
/// - Returns: the application.
public func createQuickstart() -> Flask {
    let app = Flask("quickstart")
    // A program that runs for longer takes a key that stays the same, from its environment.
    app.secretKey = SecretKey(bytes: (0..<32).map { _ in UInt8.random(in: .min ... .max) })
    app.route("/", endpoint: "index") { "<p>Hello, World!</p>" }
    app.errorHandler(404) { _ in (try renderTemplate("page_not_found.html"), 404) }
    for chapter in [routing(), rendering(), requests(), responses(), sessions(), logging()] { app.register(chapter) }
    // Behind a proxy that says where a request came from.
    app.responder = ProxyFix(app.responder, xFor: 1, xProto: 1, xHost: 1, xPrefix: 1)
    return app
}
