import FlaskHTTP

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A mistake in how the framework is used, found where nothing can be thrown.
enum ProgrammingMistake {
    /// Ends the program with a trap, whose frames lead to the mistake.
    static func stop(_ message: String) -> Never {
        #if !DEBUG
            StandardError.print(message)  // optimised builds keep the message of a precondition back
        #endif
        preconditionFailure(message)
    }

    /// Ends the program: without frames where the error names its place, but for requests, whose traps the debugger reports.
    static func stop(_ error: FlaskError) -> Never {
        guard error.location != nil, Context.current == nil else { stop(error.description) }
        StandardError.print(error.description)
        exit(EXIT_FAILURE)
    }
}
