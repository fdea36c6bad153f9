extension CommandNode {
    /// Runs a command line to its end: finds the command, hands it its values, and prints what went wrong.
    ///
    /// Reference: click/core.py, BaseCommand.main.
    ///
    /// - Parameters:
    ///   - words: the words behind the program's name.
    ///   - invocation: how the program is called.
    /// - Returns: the status to end with, and the error if there was one.
    package func run(_ words: [String], _ invocation: CommandInvocation) async -> (exitCode: Int32, error: (any Error)?) {
        do {
            try await perform(words, invocation)
            return (0, nil)
        } catch let exit as CommandExit {
            return (exit.code, nil)
        } catch let error as CommandError {
            echo(error, to: .error)
            return (error.exitCode, error)
        } catch {
            echo("Error: \(error)", to: .error)
            return (1, error)
        }
    }

    private func perform(_ words: [String], _ invocation: CommandInvocation) async throws {
        switch self {
        case .command(let command): try await perform(command, words, invocation)
        case .group(let group): try await perform(group, words, invocation)
        }
    }

    private func perform(_ command: Command, _ words: [String], _ invocation: CommandInvocation) async throws {
        if command.takesEverything { return try await command.action(ParsedArguments(words: words)) }
        try await explaining(invocation) {
            var scanner = ArgumentScanner(command.parameters, words: words)
            let arguments = try scanner.scan()
            if arguments.wantsHelp { return echo(page(invocation).text()) }
            try await command.action(try invocation.completing(arguments, command.parameters))
        }
    }

    private func perform(_ group: CommandGroup, _ words: [String], _ invocation: CommandInvocation) async throws {
        let (command, rest) = try await explaining(invocation) { () -> (CommandNode?, [String]) in
            var scanner = ArgumentScanner(
                group.options, words: words, isGroup: true, leavesUnknownOptions: group.defaultCommand != nil)
            let arguments = try scanner.scan()
            try await group.prepare(try invocation.completing(arguments, group.options))
            if arguments.wantsHelp {
                echo(page(invocation).text(commands: try await group.commands()))
                return (nil, [])
            }
            if arguments.rest.isEmpty && group.defaultCommand == nil {
                echo(page(invocation).text(commands: try await group.commands()), to: .error)
                throw CommandExit(2)
            }
            guard let name = arguments.rest.first, !name.hasPrefix("-") else {
                return (try await find(group.defaultCommand ?? "", in: group), arguments.rest)
            }
            return (try await find(name, in: group), Array(arguments.rest.dropFirst()))
        }
        guard let command else { return }
        try await command.perform(rest, invocation.inside(command.name))
    }

    /// Reference: click/core.py, Group.resolve_command.
    private func find(_ name: String, in group: CommandGroup) async throws -> CommandNode {
        let commands = try await group.commands()
        if let command = commands.first(where: { $0.name == name }) { return command }
        throw CommandError.usage("No such command '\(name)'.\(Suggestion.text(for: name, among: commands.map(\.name)))")
    }

    /// Adds the usage lines to an error of the command line.
    private func explaining<Result>(
        _ invocation: CommandInvocation, _ body: () async throws -> Result
    ) async throws -> Result {
        do { return try await body() } catch var error as CommandError where error.kind == .usage && error.usage == nil {
            error.usage = page(invocation).usageWithHint
            throw error
        }
    }

    private func page(_ invocation: CommandInvocation) -> HelpPage {
        HelpPage(self, path: invocation.path, columns: Terminal.device.columns)
    }
}
