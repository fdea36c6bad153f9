/// A command: a name, parameters, and what it does.
///
/// Reference: click/core.py, Command.
public struct Command: Sendable {
    /// What it is called by.
    public let name: String
    /// What help pages say about it; the first sentence stands in lists.
    public let help: String?
    package let parameters: [ParameterDefinition]
    /// Whether the words of the command line are handed over as they are, `--help` with them.
    package let takesEverything: Bool
    package var action: @Sendable (ParsedArguments) async throws -> Void
    /// What shells offer behind the name of a command that reads its words itself.
    package var completing: @Sendable (CompletionRequest) async -> [CompletionItem] = { _ in [] }

    /// Makes a command.
    ///
    /// - Parameters:
    ///   - name: what it is called by.
    ///   - parameters: its parameters, in the order of those of `action`.
    ///   - help: what help pages say about it.
    ///   - action: what it does; an error that it throws is printed, and ends the program with 1 or the status it tells.
    public init<each Value: CommandValue>(
        _ name: String, _ parameters: repeat CommandParameter<each Value>, help: String? = nil,
        action: @escaping @Sendable (repeat each Value) async throws -> Void
    ) {
        self.name = name
        self.help = help
        var definitions: [ParameterDefinition] = []
        for parameter in repeat each parameters { definitions.append(parameter.definition) }
        self.parameters = definitions
        takesEverything = false
        self.action = { arguments in try await action(repeat try (each parameters).value(in: arguments)) }
    }

    /// Makes a command that reads its words itself.
    ///
    /// - Parameters:
    ///   - name: what it is called by.
    ///   - help: what lists of commands say about it.
    ///   - action: gets all words behind the name.
    public init(_ name: String, help: String? = nil, passing action: @escaping @Sendable ([String]) async throws -> Void) {
        self.name = name
        self.help = help
        parameters = []
        takesEverything = true
        self.action = { arguments in try await action(arguments.words) }
    }

    /// The command with something done around it.
    package func surrounded(
        by surroundings: @escaping @Sendable (_ action: () async throws -> Void) async throws -> Void
    ) -> Command {
        var command = self
        let action = action
        command.action = { arguments in try await surroundings { try await action(arguments) } }
        return command
    }
}
