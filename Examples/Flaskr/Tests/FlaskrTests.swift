import Flask
import FlaskCLITesting
import FlaskTesting
import Testing

@testable import flaskr

/// The application as a whole, and its command.
///
/// What is tested is what flask/examples/tutorial/tests/test_factory.py and test_db.py test.
@Suite struct FlaskrTests {
    let blog: TestBlog

    init() throws { blog = try TestBlog() }

    @Test func onlyTestsAreTesting() throws {
        #expect(try !createApp(database: ":memory:", secretKey: "test").testing)
        #expect(blog.app.testing)
    }

    @Test func everyPageHasItsName() {
        let rules = blog.app.rules.map { "\($0.endpoint) \($0.text)" }
        let names = ["index /", "auth.register /auth/register", "auth.login /auth/login", "auth.logout /auth/logout"]
        let posts = ["blog.index /", "blog.create /create", "blog.update /<int:id>/update", "blog.delete /<int:id>/delete"]
        for name in names + posts { #expect(rules.contains(name)) }
    }

    @Test func theCommandMakesTheTablesAnew() async throws {
        let result = await blog.app.testCLIRunner().invoke(["init-db"])
        #expect(result.exitCode == 0 && result.output == "The database is ready.\n")
        #expect(try blog.database.posts().isEmpty)
        #expect(try blog.database.user(named: "ann") == nil)
    }

    @Test func theCommandMakesTheFirstTables() async throws {
        let new = try TestBlog(isEmpty: true)
        #expect(throws: (any Error).self) { try new.database.posts() }
        #expect(await new.app.testCLIRunner().invoke(["init-db"]).exitCode == 0)
        #expect(try new.database.posts().isEmpty)
        #expect(try await new.client().get("/").text.contains("Nobody has written anything yet."))
    }

    @Test func theCommandIsListed() async throws {
        let help = await blog.app.testCLIRunner().invoke(["--help"])
        #expect(help.output.contains("init-db  Create the tables anew."))
    }
}
