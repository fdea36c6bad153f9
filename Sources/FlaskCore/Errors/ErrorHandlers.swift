import FlaskHTTP

/// The error handlers of an application, a blueprint, or of what is around a view.
///
/// Those registered for a status code or a kind with one come before those registered for a type; of each, those of the innermost blueprint
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
        case unhandled(any Error)
    }

    /// Those for a kind of HTTP exception; a status code stands for the kind that Werkzeug has for it.
    private var byKind: [HTTPException.Kind: RequestFunction] = [:]
    /// Those for status codes that no kind of Werkzeug's has.
    private var byCode: [Int: RequestFunction] = [:]
    var byType: [TypeHandler] = []
    /// The layers further out, the inner ones first.
    private var outer: [ErrorHandlers] = []

    init() {}

    /// Puts layers together, the innermost first.
    init(layers: [ErrorHandlers]) {
        self = layers.first ?? ErrorHandlers()
        outer = Array(layers.dropFirst())
    }

    /// Takes a handler for the kind of a status code.
    mutating func set(_ function: RequestFunction, forCode code: Int) {
        if let kind = HTTPException.Kind.defaultMapping[code] { byKind[kind] = function } else { byCode[code] = function }
    }

    /// Takes a handler for a kind of HTTP exception.
    mutating func set(_ function: RequestFunction, forKind kind: HTTPException.Kind) { byKind[kind] = function }

    /// Says what is to be done about an error that a view or a hook threw.
    ///
    /// Reference: flask/app.py, Flask.handle_user_exception and Flask.handle_http_exception.
    func resolve(_ error: any Error, _ context: Context) -> Resolution {
        guard var exception = error as? HTTPException else {
            if let function = typeHandler(for: error) { return .handler(function, error) }
            if let error = error as? any ResponseError { return .response(error.response) }
            return .unhandled(error)
        }
        let config = context.app.config
        if config.showsMissingKeys { exception.showsKey = true }
        if config.debug { exception.explainMissingKey() }
        if config.traps(exception) {
            return handler(for: exception).map { .handler($0, exception) } ?? .unhandled(exception)
        }
        if exception.code == nil { return .response(exception.response) }
        // `abort` of a code without an exception: a mistake of the application, to be logged like any other.
        if let error = exception.originalError as? HTTPError { return resolve(error, context) }
        return handler(for: exception).map { .handler($0, exception) } ?? .response(exception.response)
    }

    /// The handler for an error that nobody handled, as a 500.
    func handler(forServerError exception: HTTPException) -> RequestFunction? { handler(for: exception) }

    private func handler(for exception: HTTPException) -> RequestFunction? {
        let layers = [self] + outer
        if let code = exception.code {
            for layer in layers {
                if let function = layer.kindHandler(for: exception.kind, code: code) { return function }
            }
        }
        for layer in layers {
            let function = layer.kindHandler(for: exception.kind, code: nil) ?? Self.typeHandler(for: exception, in: layer.byType)
            if let function { return function }
        }
        return nil
    }

    /// The handler of this layer for the nearest kind that has the code.
    private func kindHandler(for kind: HTTPException.Kind, code: Int?) -> RequestFunction? {
        var current: HTTPException.Kind? = kind
        while let kind = current {
            if kind.code == code, let function = byKind[kind] { return function }
            current = kind.parent
        }
        return code.flatMap { byCode[$0] }
    }

    private func typeHandler(for error: any Error) -> RequestFunction? {
        for layer in [self] + outer {
            if let function = Self.typeHandler(for: error, in: layer.byType) { return function }
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
