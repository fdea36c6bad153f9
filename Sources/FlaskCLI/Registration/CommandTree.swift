import FlaskCommands
import FlaskCore

/// Puts the commands of an application and its blueprints together.
struct CommandTree {
    private var nodes: [CommandNode] = []

    init(_ app: Flask) {
        for registered in app.registeredCommands {
            guard let command = registered.content as? ApplicationCommand else { continue }
            let node = command.bound(to: app)
            add(registered.group.map { .group(CommandGroup($0, [node])) } ?? node)
        }
    }

    /// The commands and groups, each name once.
    var all: [CommandNode] { nodes }

    /// Adds one: groups of the same name become one, any other takes the place of what had its name before.
    private mutating func add(_ node: CommandNode) {
        guard let index = nodes.firstIndex(where: { $0.name == node.name }) else { return nodes.append(node) }
        if case .group(let known) = nodes[index], case .group(let added) = node {
            nodes[index] = .group(known.merged(with: added))
        } else {
            nodes[index] = node
        }
    }
}

extension CommandGroup {
    /// The commands of two groups, of which the second comes first where a name is in both.
    fileprivate func merged(with other: CommandGroup) -> CommandGroup {
        let commands = commands, others = other.commands
        return CommandGroup(name, help: help ?? other.help) {
            let added = try await others()
            let names = Set(added.map(\.name))
            return try await commands().filter { !names.contains($0.name) } + added
        }
    }
}
