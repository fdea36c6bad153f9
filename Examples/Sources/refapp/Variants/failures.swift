import Flask

/// An error with subclasses: a handler for it gets those too.
// Immutable; a class that has subclasses cannot be `Sendable` by itself.
class InvalidUsage: Error, @unchecked Sendable {
    let message: String
    let status: Int

    init(_ message: String, _ status: Int = 400) {
        self.message = message
        self.status = status
    }
}

final class Worse: InvalidUsage, @unchecked Sendable {}

// Without any state.
class LookupFailure: Error, @unchecked Sendable {}
final class KeyFailure: LookupFailure, @unchecked Sendable {}
final class IndexFailure: LookupFailure, @unchecked Sendable {}

struct ZeroDivision: Error {}

extension HTTPException.Kind {
    /// Its code is that of another kind, but it is none of it.
    static let teapot = Self("Teapot", code: 418, description: "own teapot")
    /// Nobody handles it.
    static let notYou = Self("NotYou", code: 403, description: "not you")
    /// Its code is that of no kind of Werkzeug's.
    static let storage = Self("Storage", code: 507, description: "Not enough storage.")
}
