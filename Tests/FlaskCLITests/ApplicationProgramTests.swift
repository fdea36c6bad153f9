import Flask
import FlaskCLI
import FlaskCLITesting
import Testing

@Suite struct ApplicationProgramTests {
    private func invoke(_ arguments: String..., environment: [String: String] = [:]) async -> TestCLIResult {
        let app = Flask("app")
        app.command("init-db", help: "Create the tables. Anew.") { echo(currentApp.debug) }
        return await app.testCLIRunner().invoke(arguments, environment: environment)
    }

    @Test func listsCommands() async {
        let result = await invoke("--help")
        #expect(result.exitCode == 0)
        #expect(
            result.output == """
                Usage: app [OPTIONS] COMMAND [ARGS]...

                  Without a command the server runs.

                Options:
                  -e, --env-file FILE   Load environment variables from this file, taking
                                        precedence over those set by '.env' and '.flaskenv'.
                                        Variables set directly in the environment take highest
                                        precedence.
                  --debug / --no-debug  Set debug mode.
                  --version             Show the versions of Swift and Flask.
                  --help                Show this message and exit.

                Commands:
                  init-db  Create the tables.
                  routes   Show all registered routes with endpoints and methods.
                  run      Run the server.
                  shell    Tell what there is in place of an interactive shell.

                """)
    }

    @Test func tellsVersions() async {
        let result = await invoke("--version")
        #expect(result.exitCode == 0 && result.output.hasPrefix("Swift 6."))
        #expect(result.output.contains("\nFlask for Swift "))
    }

    @Test func saysWhyThereIsNoShell() async {
        let result = await invoke("shell")
        #expect(result.exitCode == 1 && result.standardError.contains("there is no shell: a Swift program is compiled"))
    }

    // flask/tests/test_cli.py::test_debug_flag and its kin.
    @Test(arguments: [
        (["--debug", "init-db"], [:], "true\n"), (["--no-debug", "init-db"], ["FLASK_DEBUG": "1"], "false\n"),
        (["init-db"], ["FLASK_DEBUG": "1"], "true\n"), (["init-db"], [:], "false\n"),
    ])
    func setsDebugMode(arguments: [String], environment: [String: String], expected: String) async {
        let app = Flask("app")
        app.command("init-db") { echo(currentApp.debug) }
        let result = await app.testCLIRunner().invoke(arguments, environment: environment)
        #expect(result.output == expected)
    }

    @Test(arguments: [
        ("routez", [], "No such command 'routez'. Did you mean 'routes'?"),
        ("run", ["--prot", "1"], "No such option '--prot'. Did you mean '--port'?"),
        ("--prot", ["1"], "No such option '--prot'. Did you mean '--port'?"),
        ("run", ["-p", "x"], "Invalid value for '--port' / '-p': 'x' is not a valid integer."),
        ("-p", ["70000"], "Invalid value for '--port' / '-p': 70000 is not in the range 0<=x<=65535."),
        ("routes", ["-s", "x"], "'x' is not one of 'endpoint', 'methods', 'domain', 'rule', 'match'."),
        ("run", ["--cert", "x"], "'--cert' and '--key' need TLS"),
    ])
    func refuses(first: String, rest: [String], message: String) async {
        let result = await Flask("app").testCLIRunner().invoke([first] + rest)
        #expect(result.exitCode == 2)
        #expect(result.standardError.hasPrefix("Usage: app ") && result.standardError.contains(message))
    }

    // FLASK_RUN_PORT and its kin: flask/cli.py, auto_envvar_prefix.
    @Test(arguments: [[], ["run"]])
    func readsVariables(arguments: [String]) async {
        let result = await Flask("app").testCLIRunner().invoke(arguments, environment: ["FLASK_RUN_PORT": "x"])
        #expect(result.exitCode == 2 && result.standardError.contains("'--port' / '-p': 'x' is not a valid integer."))
    }

    @Test func endsWithTheServersWord() async {
        let result = await Flask("app").testCLIRunner().invoke(["--host", "unix:///nowhere/at/all.sock"])
        #expect(result.exitCode == 1 && result.standardError.hasPrefix("Error: "))
        #expect(result.standardError.contains("/nowhere/at/all.sock"))
    }
}
