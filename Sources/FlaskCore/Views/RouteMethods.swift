import FlaskHTTP
import FlaskRouting

/// The methods of a route, as Flask completes them.
///
/// Reference: flask/sansio/app.py, App.add_url_rule.
struct RouteMethods {
    /// The methods that the rule answers.
    let names: [String]?
    /// Whether `OPTIONS` is answered by the framework.
    let answersOptions: Bool

    init(_ options: RouteOptions, automatic: Bool) {
        self.init(
            (options.methods ?? [.get]).map(\.rawValue), automatic: options.automaticOptions ?? automatic,
            isStated: options.automaticOptions == true)
    }

    init(_ rule: Rule, automatic: Bool) {
        self.init(rule.methods ?? (rule.isWebSocket ? [] : ["GET"]), automatic: automatic && !rule.isWebSocket)
    }

    /// Where it is stated, the framework answers even in place of a view that could.
    private init(_ methods: [String], automatic: Bool, isStated: Bool = false) {
        let methods = methods.map { $0.uppercased() }, isNamed = methods.contains("OPTIONS")
        answersOptions = automatic && (isStated || !isNamed)
        names = answersOptions && !isNamed ? methods + ["OPTIONS"] : methods
    }
}
