public import FlaskCommands
public import FlaskCore

extension Scaffold {
    /// Registers a command for the command line of the application.
    ///
    /// ```swift
    /// app.command("init-db", help: "Create the tables.") { try createTables() }
    /// app.command("create-user", .argument("name"), .flag("--admin")) { (name: String, admin: Bool) in … }
    /// ```
    ///
    /// ``Flask/main(_:configuration:)`` answers it. That of a blueprint is in the blueprint's group. It runs in an application context, so
    /// that `g` and `currentApp` are there. Use `echo` rather than `print`, so that tests see what it writes.
    /// Reference: flask/cli.py, AppGroup.command.
    ///
    /// - Parameters:
    ///   - name: what it is called by.
    ///   - parameters: its parameters, in the order of those of `action`, whose types they get.
    ///   - help: what help pages say about it; the first sentence stands in lists.
    ///   - withAppContext: whether an application context is active.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - action: what it does; an error that it throws is printed, and ends the program with status 1.
    public func command<each Value: CommandValue>(
        _ name: String, _ parameters: repeat CommandParameter<each Value>, help: String? = nil, withAppContext: Bool = true,
        file: StaticString = #fileID, line: UInt = #line, action: @escaping @Sendable (repeat each Value) async throws -> Void
    ) {
        let command = Command(name, repeat each parameters, help: help, action: action)
        self.command(.command(command), withAppContext: withAppContext, file: file, line: line)
    }

    /// Registers commands under a common name.
    ///
    /// ```swift
    /// app.commandGroup("user", help: "Manage users.") { user in
    ///     user.command("create", .argument("name")) { (name: String) in … }
    /// }
    /// ```
    ///
    /// Reference: flask/cli.py, AppGroup.group.
    ///
    /// - Parameters:
    ///   - name: what the group is called by.
    ///   - help: what help pages say about it.
    ///   - withAppContext: whether an application context is active.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    ///   - build: adds the commands.
    public func commandGroup(
        _ name: String, help: String? = nil, withAppContext: Bool = true, file: StaticString = #fileID, line: UInt = #line,
        _ build: (inout CommandList) -> Void
    ) {
        var list = CommandList()
        build(&list)
        command(.group(CommandGroup(name, help: help, list.nodes)), withAppContext: withAppContext, file: file, line: line)
    }

    /// Registers a command or a group that was made elsewhere.
    ///
    /// Reference: click/core.py, Group.add_command.
    ///
    /// - Parameters:
    ///   - node: the command or the group.
    ///   - withAppContext: whether an application context is active.
    ///   - file: the file of the call, for messages.
    ///   - line: the line of the call, for messages.
    public func command(
        _ node: CommandNode, withAppContext: Bool = true, file: StaticString = #fileID, line: UInt = #line
    ) {
        registrar.addCommand(node.name, ApplicationCommand(node, withAppContext: withAppContext), file: file, line: line)
    }
}

/// Collects the commands of a group.
public struct CommandList: Sendable {
    /// The commands and groups so far.
    public private(set) var nodes: [CommandNode] = []

    /// Adds a command.
    ///
    /// - Parameters:
    ///   - name: what it is called by.
    ///   - parameters: its parameters, in the order of those of `action`.
    ///   - help: what help pages say about it.
    ///   - action: what it does.
    public mutating func command<each Value: CommandValue>(
        _ name: String, _ parameters: repeat CommandParameter<each Value>, help: String? = nil,
        action: @escaping @Sendable (repeat each Value) async throws -> Void
    ) {
        nodes.append(.command(Command(name, repeat each parameters, help: help, action: action)))
    }

    /// Adds a group inside the group.
    ///
    /// - Parameters:
    ///   - name: what it is called by.
    ///   - help: what help pages say about it.
    ///   - build: adds the commands.
    public mutating func commandGroup(_ name: String, help: String? = nil, _ build: (inout CommandList) -> Void) {
        var list = CommandList()
        build(&list)
        nodes.append(.group(CommandGroup(name, help: help, list.nodes)))
    }

    /// Adds a command or a group that was made elsewhere.
    ///
    /// - Parameter node: the command or the group.
    public mutating func command(_ node: CommandNode) { nodes.append(node) }
}
