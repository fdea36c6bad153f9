/// What all requests of a connection have in common unless middleware changes it: where they come from, and where they go.
///
/// One object a connection, as making and dropping its parts for each request would cost more than routing does.
package final class RequestOrigin: Sendable {
    /// The parts.
    struct Parts: Sendable {
        var scheme: String
        var scriptName: String
        var peer: Peer
        var remoteAddress: String?
        var trustedHosts: [String] = []
        var limits = RequestLimits()
    }

    let parts: Parts

    init(_ parts: Parts) { self.parts = parts }

    /// The origin of requests that come straight from a client.
    package convenience init(_ peer: Peer, scheme: String = "http", rootPath: String = "") {
        self.init(Parts(scheme: scheme, scriptName: rootPath, peer: peer, remoteAddress: peer.remoteAddress))
    }

    /// A copy with one part changed.
    func with<Value>(_ part: WritableKeyPath<Parts, Value>, _ value: Value) -> RequestOrigin {
        var parts = parts
        parts[keyPath: part] = value
        return RequestOrigin(parts)
    }
}
