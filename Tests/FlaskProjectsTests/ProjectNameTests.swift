import FlaskCommands
import FlaskProjects
import Testing

@Suite struct ProjectNameTests {
    @Test(arguments: [
        ("demo", "Demo"), ("my-app", "MyApp"), ("my_app", "MyApp"), ("Shop2", "Shop2"), ("a", "A"), ("todoList", "TodoList"),
        ("ask", "Ask"), ("x-1", "X1"),
    ])
    func makesModuleNames(text: String, module: String) throws {
        #expect(try ProjectName(text).module == module)
    }

    @Test(arguments: [
        ("", "does not do"), ("1st", "does not do"), ("-x", "does not do"), ("_", "does not do"), ("my app", "does not do"),
        ("naïve", "does not do"), ("../x", "does not do"), (String(repeating: "a", count: 65), "does not do"),
        ("flask", "exists already"), ("Flask", "exists already"), ("flask-cli", "exists already"), ("testing", "exists already"),
        ("swift", "exists already"), ("foundation", "exists already"), ("class", "word of the Swift language"),
        ("Self", "word of the Swift language"), ("main", "word of the Swift language"),
    ])
    func refuses(text: String, reason: String) throws {
        let error = try #require(throws: CommandError.self) { try ProjectName(text) }
        #expect(error.kind == .usage && error.message.contains(reason))
    }
}
