import Flask

/// The applications of the server: the header `X-Variant` says which one answers.
struct Variants: Responder {
    let main: Flask
    private let others: [String: any Responder]

    init() {
        main = createMain()
        let applications = [
            "errors": createErrors(), "json-errors": createJSONErrors(), "limits": createLimits(), "hosts": createHosts(),
            "subdomains": createSubdomains(), "host-matching": createHostMatching(), "proxied": createProxied(),
            "cookies": createCookies(), "styles": createStyles(), "debug": createDebug(),
        ]
        for application in [main] + applications.values { application.logger.logLevel = .critical }
        others = applications.mapValues(\.responder)
    }

    func respond(to request: Request) throws -> Reply {
        guard let name = request.headers["X-Variant"], let application = others[name] else {
            return try main.respond(to: request)
        }
        return try application.respond(to: request)
    }
}
