/// Middleware that lets `POST` requests stand for other methods, for forms and proxies that know no others.
///
/// ```html
/// <form method="post"><input type="hidden" name="_method" value="DELETE"> … </form>
/// ```
/// ```swift
/// app.responder = MethodOverrideMiddleware(app.responder)
/// ```
/// The header `X-HTTP-Method-Override` counts before the field `_method` of a url-encoded form. Only `POST` is replaced, and only
/// by methods that are allowed, so that no link and no image can change anything.
/// Reference: Flask's pattern on method overrides.
public struct MethodOverrideMiddleware: Responder {
    /// The longest form that is read for its field; a longer one, or one of unknown length, goes on as it is.
    static let formLimit = 500_000

    private let responder: any Responder
    private let allowed: Set<HTTPMethod>
    private let header: String?
    private let field: String?

    /// Wraps a responder.
    ///
    /// - Parameters:
    ///   - responder: what answers the changed requests.
    ///   - allowed: the methods that `POST` may stand for.
    ///   - header: the header field with the method; `nil` for none.
    ///   - field: the form's field with the method; `nil` for none.
    public init(
        _ responder: any Responder, allowed: Set<HTTPMethod> = [.put, .patch, .delete],
        header: String? = "X-HTTP-Method-Override", field: String? = "_method"
    ) {
        self.responder = responder
        self.allowed = allowed
        self.header = header
        self.field = field
    }

    /// Answers the request as one of the method that it names.
    ///
    /// - Parameter request: the request.
    /// - Returns: what the wrapped responder says.
    /// - Throws: what the wrapped responder throws.
    public func respond(to request: Request) throws -> Reply {
        guard request.method == .post else { return try responder.respond(to: request) }
        if let header, let name = request.headers[header] { return try responder.respond(to: replaced(request, by: name)) }
        guard let field, request.hasUnreadBody, request.mimetype == "application/x-www-form-urlencoded",
            let length = request.contentLength, length <= Self.formLimit
        else { return try responder.respond(to: request) }
        return .readBody(BodyDemand(limit: Self.formLimit, memory: Self.formLimit)) { result in
            guard case .success(.bytes(let bytes)) = result else {
                return try responder.respond(to: request).reading(result.map { _ in [] })
            }
            let name = QueryString.pairs(in: bytes).last { $0.0 == field }?.1
            return try responder.respond(to: replaced(request, by: name ?? "")).reading(.success(bytes))
        }
    }

    private func replaced(_ request: Request, by name: String) -> Request {
        let method = HTTPMethod(rawValue: name).uppercased()
        guard allowed.contains(method) else { return request }
        var request = request
        request.method = method
        return request
    }
}

extension Reply {
    /// The reply with its demand for a body fulfilled by one that was read before.
    fileprivate func reading(_ body: Result<[UInt8], BodyError>) throws -> Reply {
        switch self {
        case .response: self
        case .readBody(let demand, let next): try next(body.flatMap { demand.check($0) })
        case .blocking(let next): .blocking { try next().reading(body) }
        case .task(let next, let placement): .task({ try await next().reading(body) }, on: placement)
        }
    }
}
