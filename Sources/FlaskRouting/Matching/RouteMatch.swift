/// What became of matching a path.
///
/// None of these is an error: any client can cause each of them.
public enum RouteMatch: Sendable {
    /// A rule answers; with the values of its variables.
    case found(BoundRule, RouteArguments)
    /// The same is at another URL, which is absolute; the code is 308.
    case redirect(url: String, code: Int)
    /// There are rules for the path, but for these methods only, which are sorted.
    case methodNotAllowed([String])
    /// The only rule for the path is for WebSocket requests and this is none, or the other way round; the answer is 400.
    case websocketMismatch
    /// There is no rule for the path.
    case notFound
}
