/// An error that makes its own response.
///
/// Conform your own errors to it, and throwing one from a view answers the client without an error handler.
public protocol ResponseError: Error {
    /// The response to send for the error.
    var response: Response { get }
}
