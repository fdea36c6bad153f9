import FlaskHTTP
import FlaskRouting

/// Where a view runs.
public enum ViewPlacement: Sendable, Equatable {
    /// On the event loop until the view was seen to hold it, on a thread pool from then on.
    case adaptive
    /// Always on the event loop: for views that never block.
    case onEventLoop
    /// Always on the thread pool: for views that block.
    case onThreadPool
}

/// What a route call states beside its rules and its view.
struct RouteOptions: Sendable {
    var endpoint: String?
    var methods: [HTTPMethod]?
    var defaults: [(name: String, value: RouteValue)] = []
    var subdomain: String?
    var host: String?
    var strictSlashes: Bool?
    var placement = ViewPlacement.adaptive
    var body = BodyHandling.buffered
    var automaticOptions: Bool?
    var site: SourceSite
}

extension RouteOptions {
    /// Gathers the arguments of a route call.
    init(
        _ endpoint: String?, _ methods: [HTTPMethod]?, _ defaults: KeyValuePairs<String, RouteValue>, _ subdomain: String?,
        _ host: String?, _ strictSlashes: Bool?, _ automaticOptions: Bool?, _ placement: ViewPlacement,
        _ body: BodyHandling, _ site: SourceSite
    ) {
        self.init(
            endpoint: endpoint, methods: methods, defaults: defaults.map { ($0.key, $0.value) }, subdomain: subdomain,
            host: host, strictSlashes: strictSlashes, placement: placement, body: body, automaticOptions: automaticOptions,
            site: site)
    }
}
