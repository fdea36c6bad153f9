/// Why a command cannot be done: its message is printed, and the program ends with its status.
///
/// ```swift
/// throw CommandError("there is no user '\(name)'; `user list` shows those that there are")
/// ```
///
/// Reference: click/exceptions.py, ClickException, UsageError and Abort.
public struct CommandError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What kind of error it is.
    public enum Kind: Sendable, Equatable {
        /// The command could not do its work.
        case failure
        /// The command line is wrong; how it should be is printed too.
        case usage
        /// The user stopped at a question, or the input ended there.
        case aborted
    }

    /// What kind of error it is.
    public let kind: Kind
    /// What happened, with which value, and what to do.
    public let message: String
    /// What the program ends with.
    public let exitCode: Int32
    /// The usage lines of the command, once it is known.
    package var usage: String?

    /// Makes an error of a command that could not do its work.
    ///
    /// - Parameters:
    ///   - message: what happened, with which value, and what to do.
    ///   - exitCode: what the program ends with.
    public init(_ message: String, exitCode: Int32 = 1) { self.init(.failure, message, exitCode) }

    private init(_ kind: Kind, _ message: String, _ exitCode: Int32) {
        self.kind = kind
        self.message = message
        self.exitCode = exitCode
    }

    /// An error of the command line, which ends the program with 2.
    ///
    /// - Parameter message: what is wrong with it.
    /// - Returns: the error.
    public static func usage(_ message: String) -> CommandError { CommandError(.usage, message, 2) }

    /// The error of a question that was not answered.
    public static var aborted: CommandError { CommandError(.aborted, "Aborted!", 1) }

    /// The text that is printed, with the usage lines in front.
    public var description: String {
        switch kind {
        case .aborted: message
        case .failure, .usage: (usage.map { $0 + "\n" } ?? "") + "Error: " + message
        }
    }
}

/// Ends a command with a status of its choice, without a message; 0 is a success.
///
/// Reference: click/exceptions.py, Exit.
public struct CommandExit: Error, Sendable, Equatable {
    /// The status.
    public let code: Int32

    /// Makes an end.
    ///
    /// - Parameter code: the status.
    public init(_ code: Int32 = 0) { self.code = code }
}
