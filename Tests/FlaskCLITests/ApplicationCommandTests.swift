import ArgumentParser
import Flask
import FlaskArgumentParser
import FlaskCLI
import FlaskCLITesting
import Testing

/// A command of swift-argument-parser.
private struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Import a file.")
    @ArgumentParser.Argument var file: String
    @ArgumentParser.Flag var dry = false

    func validate() throws {
        if file == "bad" { throw ValidationError("bad file") }
    }

    func run() async throws {
        await Task.yield()
        if file == "missing" { throw CommandError("no such file", exitCode: 4) }
        echo("importing \(file) into \(currentApp.name)\(dry ? ", not really" : "")")
    }
}

@Suite struct ApplicationCommandTests {
    private func output(_ app: Flask, _ arguments: String..., input: String = "") async -> String {
        let result = await app.testCLIRunner().invoke(arguments, input: input)
        #expect(result.exitCode == 0, "\(result.output)")
        return result.output
    }

    // flask/tests/test_cli.py::TestRoutes and test_with_appcontext.
    @Test func runsInAContextOfTheApplication() async {
        let app = Flask("shop")
        app.command("name") { echo(currentApp.name) }
        app.command("outside", withAppContext: false) { echo(hasAppContext()) }
        #expect(await output(app, "name") == "shop\n")
        #expect(await output(app, "outside") == "false\n")
    }

    @Test func tearsTheContextDown() async {
        let app = Flask("shop")
        app.teardownAppContext { error in echo("over: \(error.map { "\($0)" } ?? "well")") }
        app.command("good") { () async in await Task.yield() }
        app.command("bad") { () -> Void in throw CommandError("broken") }
        #expect(await output(app, "good") == "over: well\n")
        let result = await app.testCLIRunner().invoke(["bad"])
        #expect(result.exitCode == 1 && result.output == "over: Error: broken\nError: broken\n")
        #expect(result.error as? CommandError == CommandError("broken"))
    }

    // flask/tests/test_cli.py::test_flaskgroup_app_context, test_appgroup_app_context.
    @Test func groupsHaveTheContextToo() async {
        let app = Flask("shop")
        app.commandGroup("user", help: "Manage users.") { user in
            user.command("create", .argument("name"), .flag("--admin")) { (name: String, admin: Bool) in
                echo("\(currentApp.name): \(name), \(admin)")
            }
            user.commandGroup("role") { role in role.command("list") { echo("admin in \(currentApp.name)") } }
        }
        #expect(await output(app, "user", "create", "ann", "--admin") == "shop: ann, true\n")
        #expect(await output(app, "user", "role", "list") == "admin in shop\n")
    }

    // flask/tests/test_cli.py::test_cli_blueprints.
    @Test func blueprintsHaveGroups() async {
        let app = Flask("app")
        let custom = Blueprint("custom", cliGroup: "customized")
        let nested = Blueprint("nested")
        let merged = Blueprint("merged", cliGroup: .topLevel)
        let late = Blueprint("late")
        custom.command("custom") { echo("custom_result") }
        nested.command("nested") { echo("nested_result") }
        merged.command("merged") { echo("merged_result") }
        late.command("late") { echo("late_result") }
        app.register(custom)
        app.register(nested)
        app.register(merged)
        app.register(late, cliGroup: "late_registration")
        #expect(await output(app, "customized", "custom") == "custom_result\n")
        #expect(await output(app, "nested", "nested") == "nested_result\n")
        #expect(await output(app, "merged") == "merged_result\n")
        #expect(await output(app, "late_registration", "late") == "late_result\n")
    }

    @Test func blueprintsInBlueprintsAreGroupsOfTheirOwn() async {
        let app = Flask("app"), outer = Blueprint("outer"), inner = Blueprint("inner")
        inner.command("go") { echo("went") }
        outer.register(inner)
        app.register(outer)
        app.register(outer, name: "again")
        #expect(await output(app, "outer.inner", "go") == "went\n")
        #expect(await output(app, "again.inner", "go") == "went\n")
    }

    @Test func groupsOfTheSameNameAreOne() async {
        let app = Flask("app"), users = Blueprint("user")
        users.command("list") { echo("list of the blueprint") }
        users.command("drop") { echo("drop") }
        app.register(users)
        app.commandGroup("user") { $0.command("list") { echo("list of the application") } }
        #expect(await output(app, "user", "list") == "list of the application\n")
        #expect(await output(app, "user", "drop") == "drop\n")
    }

    @Test func laterCommandsReplaceEarlierOnesButNotThoseThatAreBuiltIn() async {
        let app = Flask("app", staticFolder: nil)
        app.command("go") { echo("first") }
        app.command("go") { echo("second") }
        app.command("routes") { echo("mine") }
        #expect(await output(app, "go") == "second\n")
        #expect(await output(app, "routes") == "No routes were registered.\n")
    }

    @Test func asksTheUser() async {
        let app = Flask("app")
        app.command("drop") {
            try confirm("Drop everything?", aborts: true)
            echo("Dropped.", style: .red)
        }
        #expect(await output(app, "drop", input: "y\n") == "Drop everything? [y/N]: y\nDropped.\n")
        let result = await app.testCLIRunner().invoke(["drop"], input: "n\n")
        #expect(result.exitCode == 1 && result.standardError == "Aborted!\n")
    }

    @Test(arguments: [
        (["import", "a.csv"], 0, "importing a.csv into app\n"),
        (["import", "a.csv", "--dry"], 0, "importing a.csv into app, not really\n"),
        (["import", "missing"], 4, "Error: no such file\n"),
    ])
    func runsCommandsOfArgumentParser(arguments: [String], code: Int32, expected: String) async {
        let app = Flask("app")
        app.command(Import.self)
        let result = await app.testCLIRunner().invoke(arguments)
        #expect(result.exitCode == code && result.output == expected)
    }

    @Test(arguments: [["import"], ["import", "a", "--wet"], ["import", "bad"]])
    func refusesForArgumentParser(arguments: [String]) async {
        let app = Flask("app")
        app.command(Import.self)
        let result = await app.testCLIRunner().invoke(arguments)
        #expect(result.exitCode == 2 && result.standardError.lowercased().contains("usage: import"))
    }

    @Test func showsTheHelpOfArgumentParser() async {
        let app = Flask("app")
        app.command(Import.self)
        #expect(await output(app, "import", "--help").hasPrefix("OVERVIEW: Import a file."))
        #expect(await output(app, "--help").contains("  import  Import a file.\n"))
    }
}
