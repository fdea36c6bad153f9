import FlaskCommands

/// `shell`: says what to use instead of an interpreter.
///
/// Reference: flask/cli.py, shell_command.
enum ShellCommand {
    static func make() -> Command {
        Command("shell", help: "Tell what there is in place of an interactive shell.", passing: { _ in throw unavailable })
    }

    private static var unavailable: CommandError {
        CommandError(
            """
            there is no shell: a Swift program is compiled, and no interpreter can look into it. Instead
              - write a command, which runs in an application context: app.command("try") { echo(currentApp.name) }
              - in debug mode, use the console on the debugger's page of an error
              - in a test, use app.appContext { … } and app.testClient()
            """)
    }
}
