import Flask
import FlaskCLI
import FlaskCommands
import Testing

@Suite struct ApplicationCompletionTests {
    private func offers(_ words: String...) async -> [String] {
        let app = Flask("shop")
        app.command("paint", .option("--color", completion: .words(["red", "green"]))) { (_: String?) in }
        let admin = Blueprint("admin")
        admin.command("list") {}
        app.register(admin)
        let root = ApplicationProgram.root(ApplicationSource(ownsProcess: false) { app })
        return await root.completions(CompletionRequest(words: words.dropLast(), beginning: words.last ?? "")).map(\.value)
    }

    @Test func offersBuiltInAndOwnCommands() async {
        #expect(await offers("") == ["admin", "paint", "routes", "run", "shell"])
        #expect(await offers("admin", "") == ["list"])
        #expect(await offers("routes", "--sort", "m") == ["methods", "match"])
        #expect(await offers("paint", "--color", "r") == ["red"])
        #expect(await offers("--po") == ["--port"])
        #expect(await offers("--no-d") == ["--no-debug", "--no-debugger"])
    }

    @Test func offersTheBuiltInCommandsEvenIfTheApplicationCannotBeMade() async {
        struct Fault: Error {}
        let root = ApplicationProgram.root(ApplicationSource(ownsProcess: false) { throw Fault() })
        #expect(await root.completions(CompletionRequest(words: [], beginning: "r")).map(\.value) == ["routes", "run"])
    }
}
