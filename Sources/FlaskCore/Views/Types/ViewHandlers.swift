public import FlaskHTTP

/// A method of a view's type, and the request methods that it answers.
///
/// Made by `handle(_:by:)`.
public struct ViewHandler<Instance: View>: Sendable {
    /// How the method is called: at once, or as part of a task.
    enum Call: Sendable {
        case synchronous(@Sendable (Instance, Context) throws -> Response)
        case asynchronous(@Sendable (Instance, Context) async throws -> Response)
    }

    /// The request methods; none for those that no other handler answers.
    let methods: [HTTPMethod]
    let parameters: [ViewParameter]
    let call: Call

    /// A method that returns at once.
    init<each Argument: ViewArgument, Result>(
        _ methods: [HTTPMethod], _ function: @escaping @Sendable (Instance) -> (repeat each Argument) throws -> Result,
        _ respond: @escaping @Sendable (Result) throws -> Response
    ) {
        self.methods = methods.map { $0.uppercased() }
        parameters = ViewParameter.list(of: repeat (each Argument).self)
        call = .synchronous { instance, context in
            var source = ViewArgumentSource(context: context)
            return try respond(try function(instance)(repeat try (each Argument).argument(from: &source)))
        }
    }

    /// A method that suspends.
    init<each Argument: ViewArgument, Result>(
        _ methods: [HTTPMethod],
        _ function: @escaping @Sendable (Instance) -> @concurrent (repeat each Argument) async throws -> Result,
        _ respond: @escaping @Sendable (Result) throws -> Response
    ) {
        self.methods = methods.map { $0.uppercased() }
        parameters = ViewParameter.list(of: repeat (each Argument).self)
        call = .asynchronous { instance, context in
            var source = ViewArgumentSource(context: context)
            return try respond(try await function(instance)(repeat try (each Argument).argument(from: &source)))
        }
    }
}

/// The methods of a view's type that answer requests: what ``View/handlers`` gives.
public struct ViewHandlers<Instance: View>: Sendable {
    let all: [ViewHandler<Instance>]

    /// The request methods that they name; `nil` if they name none.
    public var methods: [HTTPMethod]? {
        let named = all.flatMap(\.methods)
        return named.isEmpty ? nil : named
    }
}

/// Puts the handlers of a view together: one `handle` a line.
@resultBuilder public enum ViewHandlersBuilder<Instance: View> {
    /// Puts handlers together.
    ///
    /// - Parameter handlers: the handlers; of two for one request method the first one counts.
    /// - Returns: all of them.
    public static func buildBlock(_ handlers: ViewHandler<Instance>...) -> ViewHandlers<Instance> {
        ViewHandlers(all: handlers)
    }
}
