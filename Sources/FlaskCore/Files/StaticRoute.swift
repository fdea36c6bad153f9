import FlaskHTTP
import FlaskRouting

/// The rule that static files are served under.
///
/// Reference: flask/app.py, Flask.__init__; flask/sansio/scaffold.py, Scaffold.static_url_path.
struct StaticRoute {
    /// The name that `urlFor` knows it by.
    static let endpoint = "static"

    let rule: String
    let host: String?

    /// The rule of a folder.
    ///
    /// - Parameters:
    ///   - folder: the name or path of the folder.
    ///   - path: the path of the URLs; made of the folder's name unless given.
    ///   - host: the host of the URLs.
    init(folder: String, path: String?, host: String?) {
        let name = folder.split(separator: "/").last.map(String.init) ?? ""
        var prefix = path ?? "/" + name
        while prefix.hasSuffix("/") { prefix.removeLast() }
        rule = prefix + "/<path:filename>"
        self.host = host
    }
}

extension ApplicationSetup {
    /// Adds the rule and the view of the application's static files.
    mutating func addStaticRoute(
        _ route: StaticRoute, file: StaticString = #fileID, line: UInt = #line
    ) throws(FlaskError) {
        let options = RouteOptions(
            endpoint: StaticRoute.endpoint, host: route.host, site: SourceSite(file: file, line: line))
        let function = RequestFunction.synchronous { context, _ in
            var source = ViewArgumentSource(context: context)
            return try context.app.sendStaticFile(.argument(from: &source), for: context.request, from: context.app.files)
        }
        let parameter = ViewParameter(type: "String", requirement: String.requirement)
        _ = try addView(rules: [route.rule], options: options, parameters: [parameter], function: function)
    }
}
