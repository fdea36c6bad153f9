// An application as it is deployed: what Documentation/Deployment.md shows.
import Flask

let app = Flask("shop")
try app.config.fromPrefixedEnv()  // FLASK_SECRET_KEY, FLASK_TRUSTED_HOSTS and their kin
app.config.sessionCookieSecure = true
app.config.sessionCookieSameSite = .lax
app.config.maxContentLength = 16 << 20
app.config.accessLog = true

app.get("/healthz") { "ok\n" }
app.get("/where") {
    try "\(request.scheme) \(request.host) \(request.remoteAddress ?? "nobody") \(request.scriptRoot) \(urlFor("/where"))\n"
}

app.responder = ProxyFix(app.responder, xFor: 1, xProto: 1, xHost: 1, xPrefix: 1)

var configuration = ServerConfiguration(threads: 2)
configuration.blockingThreads = 40
configuration.limits.connections = 10_000
configuration.timeouts.stop = .seconds(20)
configuration.serverHeader = nil

try await app.run(host: "127.0.0.1", port: 8000, configuration: configuration)
