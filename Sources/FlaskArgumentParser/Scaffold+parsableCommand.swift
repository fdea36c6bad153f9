public import ArgumentParser
import FlaskCLI
import FlaskCommands
public import FlaskCore

extension Scaffold {
    /// Registers a command of swift-argument-parser.
    ///
    /// ```swift
    /// struct Import: AsyncParsableCommand {
    ///     @Argument var file: String
    ///     func run() async throws { echo("importing \(file) into \(currentApp.name)") }
    /// }
    /// app.command(Import.self)
    /// ```
    ///
    /// It parses its own words, its subcommands, and shows its own help; a faulty command line ends the program with 2, as
    /// it does for every command.
    ///
    /// - Parameters:
    ///   - type: the command.
    ///   - name: what it is called by; as the type says unless given.
    ///   - withAppContext: whether an application context is active.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    public func command<Parsable: ParsableCommand>(
        _ type: Parsable.Type, name: String? = nil, withAppContext: Bool = true, file: StaticString = #fileID,
        line: UInt = #line
    ) {
        let name = name ?? type.configuration.commandName ?? type._commandName
        let command = Command(name, help: type.configuration.abstract) { words in
            do { try await type.perform(words) } catch { throw type.translated(error) }
        }
        self.command(.command(command), withAppContext: withAppContext, file: file, line: line)
    }
}

extension ParsableCommand {
    fileprivate static func perform(_ words: [String]) async throws {
        var command = try parseAsRoot(words)
        if var command = command as? any AsyncParsableCommand {
            try await command.run()
        } else {
            try command.run()
        }
    }

    /// The error as the commands of this framework have it; a request for help is none.
    fileprivate static func translated(_ error: any Error) -> any Error {
        if error is CommandError || error is CommandExit { return error }
        let code = exitCode(for: error), message = fullMessage(for: error)
        if code == .success {
            echo(message)
            return CommandExit()
        }
        if !message.isEmpty { echo(message, to: .error) }
        return CommandExit(code == .validationFailure ? 2 : code.rawValue)
    }
}
