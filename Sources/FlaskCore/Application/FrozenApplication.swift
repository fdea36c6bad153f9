import FlaskHTTP

/// An application whose setup is over: what a server calls, without a look whether it is.
struct FrozenApplication: Responder {
    let app: Flask
    let dispatcher: Dispatcher

    func respond(to request: Request) throws -> Reply { try dispatcher.respond(to: request, app: app) }
}
