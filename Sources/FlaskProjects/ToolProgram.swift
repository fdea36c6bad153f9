package import FlaskCommands

/// The command line of the tool `flask`.
package enum ToolProgram {
    /// All commands.
    ///
    /// - Parameter words: the words of the command line; a command that is not the tool's own is forwarded if a package is there.
    /// - Returns: what runs the words.
    package static func root(among words: [String]) -> CommandNode {
        let known = ["new", "run", "routes", "shell"]
        if let first = words.first, first.isForwarded(besides: known), let folder = PackageFolder.enclosing {
            return .command(Command("flask", passing: { try Forwarding(in: folder).start($0) }))
        }
        let version = CommandParameter<Bool>.flag("--version", help: "Show the version of Flask for Swift.")
        var group = CommandGroup(
            "flask",
            help: """
                Makes Flask projects, and runs the program of the package that it is called in.

                Inside of a package every other command is one of its program: 'flask init-db' is 'swift run APP init-db'.
                """,
            [.command(NewCommand.make()), forwarded("run", "Run the package's server.")]
                + [forwarded("routes", "Show the routes of the package's program.")]
                + [forwarded("shell", "Tell what there is in place of an interactive shell.")])
        group.options = [version.definition]
        group.prepare = { arguments in
            guard try version.value(in: arguments) else { return }
            echo("Flask for Swift \(FrameworkVersion.text)")
            throw CommandExit()
        }
        return .group(group)
    }

    private static func forwarded(_ name: String, _ help: String) -> CommandNode {
        .command(
            Command(name, help: help) { words in
                guard let folder = PackageFolder.enclosing else { throw PackageFolder.missing(for: name) }
                try Forwarding(in: folder).start([name] + words)
            })
    }
}

extension String {
    /// Whether it begins a command line of the package's program: it is none of the tool's own commands and options.
    fileprivate func isForwarded(besides known: [String]) -> Bool {
        !known.contains(self) && !["--help", "--version"].contains(self)
    }
}
