import ArgumentParser
import Flask
import FlaskArgumentParser
import FlaskCLI
import FlaskCLITesting
import Testing

/// What Documentation/Testing.md shows of commands.
@Suite struct TestingPageCommandTests {
    @Test func asksBeforeItDrops() async {
        let app = Flask("diary")
        app.command("init-db") {
            try confirm("Drop what is there?", aborts: true)
            echo("Initialized the database.")
        }
        let result = await app.testCLIRunner().invoke(["init-db"], input: "y\n")
        #expect(result.exitCode == 0 && result.output.hasSuffix("Initialized the database.\n"))
        #expect(await app.testCLIRunner().invoke(["init-db"], input: "n\n").exitCode == 1)
    }
}

/// What the doc comment on commands of swift-argument-parser shows.
@Suite struct ParsableCommandCommentTests {
    struct Import: AsyncParsableCommand {
        @Argument var file: String
        func run() async throws { echo("importing \(file) into \(currentApp.name)") }
    }

    @Test func runsInTheApplicationsContext() async {
        let app = Flask("diary")
        app.command(Import.self)
        let result = await app.testCLIRunner().invoke(["import", "a.csv"])
        #expect(result.exitCode == 0 && result.output == "importing a.csv into diary\n")
    }
}
