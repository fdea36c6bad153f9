import FlaskJSON
import Synchronization

/// What a request holds.
struct RequestFields: Sendable {
    var method: HTTPMethod
    var pathInfo: String
    var queryString: [UInt8]
    var headers: Headers
    var body: RequestBody
    var origin: RequestOrigin
}

/// What copies of a request share: its fields, and what was computed from them so far.
///
/// A request is handed on many times and seldom changed, so a copy costs one reference; a change makes new storage.
final class RequestStorage: Sendable {
    /// The computed parts.
    struct Parts: Sendable {
        var arguments: MultiDict?
        var cookies: MultiDict?
        var json: Result<JSONValue, JSONError>?
        var form: ParsedForm?
    }

    let fields: RequestFields
    private let parts = Mutex(Parts())

    init(_ fields: RequestFields) { self.fields = fields }

    /// Reads a part, computing it the first time.
    ///
    /// - Parameters:
    ///   - part: which one.
    ///   - compute: makes it; may run more than once if several threads ask at the same time.
    /// - Returns: the part.
    func value<Value: Sendable>(
        _ part: any WritableKeyPath<Parts, Value?> & Sendable, compute: () -> Value
    ) -> Value {
        if let known = parts.withLock({ $0[keyPath: part] }) { return known }
        let value = compute()
        parts.withLock { $0[keyPath: part] = value }
        return value
    }
}
