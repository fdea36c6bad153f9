/// Why the bytes of a message were refused: the status to answer, and the reason in words.
package struct WireError: Error, Sendable, Equatable {
    /// The status code of the answer.
    package let status: Int
    /// What is wrong with the message; holds nothing that the client sent.
    package let reason: String

    package init(status: Int, reason: String) {
        self.status = status
        self.reason = reason
    }

    static func badRequest(_ reason: String) -> WireError { WireError(status: 400, reason: reason) }
    static func headerTooLarge(_ reason: String) -> WireError { WireError(status: 431, reason: reason) }
}
