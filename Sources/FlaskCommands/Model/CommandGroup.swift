/// Commands under a common name.
///
/// Reference: click/core.py, Group.
public struct CommandGroup: Sendable {
    /// What it is called by.
    public let name: String
    /// What help pages say about it.
    public let help: String?
    /// The options in front of a command's name.
    package var options: [ParameterDefinition] = []
    /// Does what the options say, before a command is looked for.
    package var prepare: @Sendable (ParsedArguments) async throws -> Void = { _ in }
    /// What runs if no command is named.
    package var defaultCommand: String?
    /// The commands that are there even if the others cannot be told, for shells that ask.
    package var certainCommands: [CommandNode] = []
    /// The commands; asked for once the options are known.
    package var commands: @Sendable () async throws -> [CommandNode]

    /// Makes a group.
    ///
    /// - Parameters:
    ///   - name: what it is called by.
    ///   - help: what help pages say about it.
    ///   - commands: the commands and groups in it.
    public init(_ name: String, help: String? = nil, _ commands: [CommandNode] = []) {
        self.init(name, help: help) { commands }
    }

    package init(_ name: String, help: String? = nil, commands: @escaping @Sendable () async throws -> [CommandNode]) {
        self.name = name
        self.help = help
        self.commands = commands
    }
}

/// A command or a group of commands.
public enum CommandNode: Sendable {
    /// A command.
    case command(Command)
    /// A group.
    case group(CommandGroup)

    /// What it is called by.
    public var name: String {
        switch self {
        case .command(let command): command.name
        case .group(let group): group.name
        }
    }

    /// What help pages say about it.
    public var help: String? {
        switch self {
        case .command(let command): command.help
        case .group(let group): group.help
        }
    }

    /// The same with something done around every command.
    package func surrounded(
        by surroundings: @escaping @Sendable (_ action: () async throws -> Void) async throws -> Void
    ) -> CommandNode {
        switch self {
        case .command(let command): return .command(command.surrounded(by: surroundings))
        case .group(var group):
            let commands = group.commands
            group.commands = { try await commands().map { $0.surrounded(by: surroundings) } }
            return .group(group)
        }
    }
}
