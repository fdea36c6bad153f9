public import FlaskHTTP
import FlaskRouting

extension Flask {
    /// The answer to `OPTIONS` that the framework gives by itself, for views that add to it.
    ///
    /// ```swift
    /// app.route("/", methods: [.get, .options]) { () -> Response in
    ///     var response = currentApp.makeDefaultOptionsResponse()
    ///     response.headers["Access-Control-Max-Age"] = "600"
    ///     return response
    /// }
    /// ```
    ///
    /// Must be called inside a request. Reference: flask/app.py, Flask.make_default_options_response.
    ///
    /// - Returns: an empty response whose `Allow` has the methods of the current URL.
    public func makeDefaultOptionsResponse() -> Response {
        .options(allowing: Context.required(for: "makeDefaultOptionsResponse").adapter?.allowedMethods() ?? [])
    }
}
