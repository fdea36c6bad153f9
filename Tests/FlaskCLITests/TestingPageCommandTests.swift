import Flask
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
