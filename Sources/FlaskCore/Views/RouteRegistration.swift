import FlaskHTTP
import FlaskRouting

/// Registers views: what stands behind `app.route`, `app.get`, `app.post` and their sisters.
///
/// Call it like a function, with one or more rules and a closure; see the call forms for what a closure may return.
/// A mistake in the rule, or parameters that do not fit its variables, end the program with the file and line of the
/// call. Reference: flask/sansio/scaffold.py, Scaffold.route.
public struct RouteRegistration: Sendable {
    let registrar: Registrar
    /// The one method of `get`, `post` …; `nil` for `route`.
    let method: HTTPMethod?

    /// Registers a view that runs where it is called.
    func register<each Argument: ViewArgument, Result>(
        _ rules: [String], _ options: RouteOptions, _ view: @escaping @Sendable (repeat each Argument) throws -> Result,
        _ respond: @escaping @Sendable (Result) throws -> Response
    ) -> Endpoint<repeat each Argument> {
        let function = RequestFunction.synchronous { context, _ in
            var source = ViewArgumentSource(context: context)
            return try respond(try view(repeat try (each Argument).argument(from: &source)))
        }
        return add(rules, options, ViewParameter.list(of: repeat (each Argument).self), function)
    }

    /// Registers a view that suspends.
    func register<each Argument: ViewArgument, Result>(
        _ rules: [String], _ options: RouteOptions,
        _ view: @escaping @Sendable @concurrent (repeat each Argument) async throws -> Result,
        _ respond: @escaping @Sendable (Result) throws -> Response
    ) -> Endpoint<repeat each Argument> {
        let function = RequestFunction.asynchronous { context, _ in
            var source = ViewArgumentSource(context: context)
            return try respond(try await view(repeat try (each Argument).argument(from: &source)))
        }
        return add(rules, options, ViewParameter.list(of: repeat (each Argument).self), function)
    }

    private func add<each Argument: ViewArgument>(
        _ rules: [String], _ options: RouteOptions, _ parameters: [ViewParameter], _ function: RequestFunction
    ) -> Endpoint<repeat each Argument> {
        var options = options
        if let method {
            if options.methods != nil {
                registrar.stop(
                    .init(
                        .argumentMismatch,
                        "app.\(method.rawValue.lowercased()) registers the method \(method) only; use app.route to give `methods:`",
                        at: options.site))
            }
            options.methods = [method]
        }
        return registrar.addView(rules, options, parameters, function)
    }
}
