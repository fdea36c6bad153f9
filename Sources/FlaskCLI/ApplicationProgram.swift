package import FlaskCommands
import FlaskCore
package import FlaskServer

/// The command line of an application: `run`, `routes`, `shell`, and the application's own commands.
///
/// Reference: flask/cli.py, FlaskGroup.
package enum ApplicationProgram {
    /// What environment variables begin with that stand for options: `FLASK_RUN_PORT`.
    package static let variablePrefix = "FLASK"

    /// All commands of an application.
    ///
    /// - Parameters:
    ///   - source: makes the application.
    ///   - configuration: limits, timeouts and threads of the server.
    ///   - tls: what makes a certificate of the options `--cert` and `--key`; `nil` if the program has no TLS.
    /// - Returns: what runs its command line.
    package static func root(
        _ source: ApplicationSource, _ configuration: ServerConfiguration? = nil, tls: CertificateLoader? = nil
    ) -> CommandNode {
        let environmentFile = CommandParameter<String?>.option(
            "--env-file", "-e",
            help: """
                Load environment variables from this file, taking precedence over those set by '.env' and '.flaskenv'. \
                Variables set directly in the environment take highest precedence.
                """, placeholder: "FILE", completion: .files)
        let debug = CommandParameter<Bool?>.flag("--debug/--no-debug", help: "Set debug mode.")
        let version = CommandParameter<Bool>.flag("--version", help: "Show the versions of Swift and Flask.")
        let builtIn: [CommandNode] = [
            .command(RunCommand.make(source, configuration, tls: tls)), .command(RoutesCommand.make(source)),
            .command(ShellCommand.make()),
        ]
        // The commands that are built in come before those of the application.
        var group = CommandGroup("app", help: "Without a command the server runs.") {
            builtIn + CommandTree(try await source.app()).all
        }
        group.options = [environmentFile.definition, debug.definition, version.definition]
        group.defaultCommand = "run"
        group.certainCommands = builtIn
        group.prepare = { arguments in
            if try version.value(in: arguments) {
                echo(VersionText.lines)
                throw CommandExit()
            }
            try source.loadEnvironment(try environmentFile.value(in: arguments))
            if let debug = try debug.value(in: arguments) { source.setDebug(debug) }
        }
        return .group(group)
    }
}
