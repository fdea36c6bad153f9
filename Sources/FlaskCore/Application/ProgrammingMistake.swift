import FlaskHTTP

/// A mistake in how the framework is used, found where nothing can be thrown.
enum ProgrammingMistake {
    /// Ends the program; the message is also written by optimised builds, in which a precondition keeps it back.
    static func stop(_ message: String) -> Never {
        StandardError.print(message)
        preconditionFailure(message)
    }
}
