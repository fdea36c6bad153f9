import FlaskHTTP

/// The error handlers of an application, a blueprint, or of what is around a view.
///
/// Those registered for a status code come before those registered for a type; of each, those of the innermost blueprint
/// come first, and among types of one layer the most derived wins.
/// Reference: flask/sansio/app.py, App._find_error_handler.
struct ErrorHandlers: Sendable {
    /// A handler registered for a type of error.
    struct TypeHandler: Sendable {
        let function: RequestFunction
        /// Whether an error is of the type.
        let matches: @Sendable (any Error) -> Bool
        /// The type itself, and whether another type is derived from it.
        let type: any Error.Type
        let includes: @Sendable (any Error.Type) -> Bool
    }

    /// What is to be done about an error.
    enum Resolution {
        case handler(RequestFunction, any Error)
        case response(Response)
        case unhandled
    }

    var byCode: [Int: RequestFunction] = [:]
    var byType: [TypeHandler] = []
    /// Those for types of the layers further out, the inner ones first.
    private var outerByType: [[TypeHandler]] = []

    init() {}

    /// Puts layers together, the innermost first.
    init(layers: [ErrorHandlers]) {
        for layer in layers { byCode.merge(layer.byCode) { inner, _ in inner } }
        let types = layers.map(\.byType).filter { !$0.isEmpty }
        byType = types.first ?? []
        outerByType = Array(types.dropFirst())
    }

    /// Says what is to be done about an error that a view or a hook threw.
    ///
    /// Reference: flask/app.py, Flask.handle_user_exception and Flask.handle_http_exception.
    func resolve(_ error: any Error, _ context: Context) -> Resolution {
        guard var exception = error as? HTTPException else {
            if let function = typeHandler(for: error) { return .handler(function, error) }
            if let error = error as? any ResponseError { return .response(error.response) }
            return .unhandled
        }
        let config = context.app.config
        if config.showsMissingKeys { exception.showsKey = true }
        if config.traps(exception) {
            return handler(for: exception).map { .handler($0, exception) } ?? .unhandled
        }
        if exception.code == nil { return .response(exception.response) }
        // `abort` of a code without an exception: a mistake of the application, to be logged like any other.
        if exception.originalError is HTTPError { return .unhandled }
        return handler(for: exception).map { .handler($0, exception) } ?? .response(exception.response)
    }

    /// The handler for an error that nobody handled, as a 500.
    func handler(forServerError exception: HTTPException) -> RequestFunction? { handler(for: exception) }

    private func handler(for exception: HTTPException) -> RequestFunction? {
        exception.code.flatMap { byCode[$0] } ?? typeHandler(for: exception)
    }

    private func typeHandler(for error: any Error) -> RequestFunction? {
        if let function = Self.typeHandler(for: error, in: byType) { return function }
        for layer in outerByType {
            if let function = Self.typeHandler(for: error, in: layer) { return function }
        }
        return nil
    }

    private static func typeHandler(for error: any Error, in byType: [TypeHandler]) -> RequestFunction? {
        let candidates = byType.filter { $0.matches(error) }
        return candidates.reversed().first { candidate in
            candidates.allSatisfy { $0.includes(candidate.type) }
        }?.function ?? candidates.last?.function
    }
}

extension ErrorHandlers.TypeHandler {
    init<Failure: Error>(_ type: Failure.Type, _ function: RequestFunction) {
        self.function = function
        self.type = type
        matches = { $0 is Failure }
        includes = { other in Failure.self == (any Error).self || other is Failure.Type }
    }
}
