/// The hooks of an application, in the order of their registration.
struct Hooks: Sendable {
    /// Called before the view; the first response ends the round.
    var before: [RequestFunction] = []
    /// Called with the response, last registered first.
    var after: [RequestFunction] = []
    /// Called when the request is over, last registered first.
    var teardown: [RequestFunction] = []
    /// Called when a context of any kind is over, after the teardown functions of the request.
    var contextTeardown: [RequestFunction] = []

    /// Whether nothing is called around a view.
    var isEmpty: Bool { before.isEmpty && after.isEmpty && teardown.isEmpty && contextTeardown.isEmpty }
}
