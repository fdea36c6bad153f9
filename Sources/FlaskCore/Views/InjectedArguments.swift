public import FlaskHTTP

extension Request: ViewArgument {
    /// The request that is being served.
    ///
    /// - Parameter source: the context of the request.
    /// - Returns: the request.
    public static func argument(from source: inout ViewArgumentSource) -> Request {
        source.context.request ?? Request()
    }
}
