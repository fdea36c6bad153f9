import FlaskHTTP

/// A responder made of a closure.
struct ClosureResponder: Responder {
    let answer: @Sendable (Request) throws -> Reply

    init(_ answer: @escaping @Sendable (Request) throws -> Reply) { self.answer = answer }

    func respond(to request: Request) throws -> Reply { try answer(request) }

    /// Answers with method, path, query and the content that came.
    static let echo = ClosureResponder { request in
        .readBody(BodyDemand(limit: 1 << 20)) { body in
            let head = "\(request.method) \(request.path)?\(String(decoding: request.queryString, as: UTF8.self)) "
            switch body {
            case .success(.bytes(let bytes)): return .response(Response(head + String(decoding: bytes, as: UTF8.self)))
            case .success: return .response(Response(head + "-"))
            case .failure(.tooLarge): return .response(Response("too large", status: 413))
            case .failure(.malformed(let reason)): return .response(Response(reason, status: 400))
            case .failure: return .response(Response("gone", status: 400))
            }
        }
    }

    /// Answers at once with a fixed text, whatever comes.
    static let hello = ClosureResponder { _ in .response(Response("Hello World!")) }
}
