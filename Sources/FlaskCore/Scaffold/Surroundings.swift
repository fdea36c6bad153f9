import FlaskRouting
import FlaskTemplates
import Synchronization

/// What is called around views: an application collects it for all of its views, a blueprint for its own.
struct Surroundings: Sendable {
    typealias ContextProcessor = @Sendable () throws -> [String: any TemplateValueConvertible]
    typealias ValuePreprocessor = @Sendable (String?, inout RouteArguments) throws -> Void
    typealias URLDefaults = @Sendable (String, inout RouteValues) throws -> Void

    var hooks = Hooks()
    var errors = ErrorHandlers()
    /// What adds variables to each rendering, in the order of registration.
    var contextProcessors: [ContextProcessor] = []
    /// What sees and changes the values of a URL before the before functions run.
    var valuePreprocessors: [ValuePreprocessor] = []
    /// What adds values to URLs that are built.
    var urlDefaults: [URLDefaults] = []
}

/// What is called around the views of one blueprint, or of none: its own and that of everything around it, in order.
///
/// Made once a blueprint when the application is frozen, so that a request looks nothing up.
final class FrozenSurroundings: Sendable {
    /// The names of the blueprints that the views belong to, the innermost first.
    let blueprints: [String]
    let hooks: Hooks
    let errors: ErrorHandlers
    let contextProcessors: [Surroundings.ContextProcessor]
    let urlDefaults: [Surroundings.URLDefaults]
    /// Whether the values of a URL may differ from what the router found.
    let preprocessesValues: Bool

    /// Puts layers together.
    ///
    /// - Parameters:
    ///   - layers: what was collected, the application first and the innermost blueprint last.
    ///   - blueprints: the names of the blueprints, the innermost first.
    init(_ layers: [Surroundings], blueprints: [String]) {
        self.blueprints = blueprints
        let preprocessors = layers.flatMap(\.valuePreprocessors)
        preprocessesValues = !preprocessors.isEmpty
        var hooks = Hooks()
        hooks.before = preprocessors.map(RequestFunction.preprocessing) + layers.flatMap(\.hooks.before)
        hooks.after = layers.flatMap(\.hooks.after)
        hooks.contextTeardown = layers.flatMap(\.hooks.contextTeardown)
        hooks.teardown = hooks.contextTeardown + layers.flatMap(\.hooks.teardown)
        self.hooks = hooks
        errors = ErrorHandlers(layers: layers.reversed().map(\.errors))
        contextProcessors = layers.flatMap(\.contextProcessors)
        urlDefaults = layers.flatMap(\.urlDefaults)
    }
}

extension RequestFunction {
    /// A URL value preprocessor, as the first of the before functions.
    fileprivate static func preprocessing(_ function: @escaping Surroundings.ValuePreprocessor) -> RequestFunction {
        .synchronous { context, _ in
            let match = context.routing.match
            var values = context.viewArguments ?? RouteArguments()
            // What it changed counts even if it throws: an error handler may build URLs of what it set.
            defer {
                if let match {
                    let changed = RouteMatchEntry(match.entry, match.rule, values)
                    context.state.withLock { $0.preprocessedMatch = changed }
                }
            }
            try function(match?.entry.endpoint, &values)
            return nil
        }
    }
}
