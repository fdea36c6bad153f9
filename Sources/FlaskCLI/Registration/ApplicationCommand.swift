package import FlaskCommands
import FlaskCore

/// A command as it is registered: what it does, and whether an application context is active meanwhile.
package struct ApplicationCommand: Sendable {
    let node: CommandNode
    let withAppContext: Bool

    package init(_ node: CommandNode, withAppContext: Bool) {
        self.node = node
        self.withAppContext = withAppContext
    }

    /// What runs on the command line of an application.
    ///
    /// Reference: flask/cli.py, with_appcontext.
    func bound(to app: Flask) -> CommandNode {
        guard withAppContext else { return node }
        return node.surrounded { action in try await app.appContext { try await action() } }
    }
}
