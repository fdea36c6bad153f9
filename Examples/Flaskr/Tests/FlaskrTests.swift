import Flask
import FlaskCLITesting
import FlaskTesting
import Testing

@testable import flaskr

@Suite struct FlaskrTests {
    let blog: TestBlog

    init() throws { blog = try TestBlog() }

    // MARK: The command

    @Test func theCommandMakesTheTablesAnew() async throws {
        let result = await blog.app.testCLIRunner().invoke(["init-db"])
        #expect(result.exitCode == 0 && result.output == "The database is ready.\n")
        #expect(try blog.database.posts().isEmpty)
    }

    // MARK: Accounts

    @Test func whoJoinsCanLogIn() async throws {
        let client = try await blog.client()
        #expect(try await client.get("/auth/register").statusCode == 200)
        let joined = try await client.post("/auth/register", form: ["username": "cleo", "password": "secret"])
        #expect(joined.statusCode == 302 && joined.headers["Location"] == "/auth/login")
        let entered = try await client.post("/auth/login", form: ["username": "cleo", "password": "secret"])
        #expect(entered.headers["Location"] == "/")
        #expect(try await client.get("/").text.contains("cleo"))
    }

    @Test(arguments: [
        ("register", "", "secret", "A name and a password are needed."),
        ("register", "cleo", "", "A name and a password are needed."),
        ("register", "ann", "secret", "The name ann is taken."),
        ("login", "nobody", "secret", "Name and password do not match."),
        ("login", "ann", "wrong", "Name and password do not match."),
    ])
    func whatIsWrongIsSaid(_ page: String, _ name: String, _ password: String, _ message: String) async throws {
        let response = try await blog.client().post("/auth/\(page)", form: ["username": name, "password": password])
        #expect(response.statusCode == 200 && response.text.contains(message))
    }

    @Test func whoLogsOutIsForgotten() async throws {
        let client = try await blog.client(of: "ann")
        #expect(try await client.get("/").text.contains("Log out"))
        try await client.get("/auth/logout")
        #expect(try await client.get("/").text.contains("Log in"))
    }

    // MARK: Posts

    @Test(arguments: [("ann", true), ("bob", false)])
    func onesOwnPostsCanBeEdited(_ name: String, _ canEdit: Bool) async throws {
        let page = try await blog.client(of: name).get("/").text
        #expect(page.contains("First &lt;note&gt;") && page.contains("one\ntwo"))
        #expect(page.contains(#"href="/1/update""#) == canEdit)
    }

    @Test(arguments: ["/create", "/1/update", "/1/delete"])
    func strangersAreSentToLogIn(_ path: String) async throws {
        let response = try await blog.client().post(path, form: ["title": "x", "body": ""])
        #expect(response.statusCode == 302 && response.headers["Location"] == "/auth/login")
    }

    @Test(arguments: [("/1/update", 403), ("/1/delete", 403), ("/2/update", 404), ("/2/delete", 404)])
    func onlyOnesOwnPostsCanBeChanged(_ path: String, _ status: Int) async throws {
        let response = try await blog.client(of: "bob").post(path, form: ["title": "x", "body": ""])
        #expect(response.statusCode == status)
        #expect(try blog.database.posts().map(\.title) == ["First <note>"])
    }

    @Test func postsAreWrittenEditedAndDeleted() async throws {
        let client = try await blog.client(of: "bob")
        try await client.post("/create", form: ["title": "Second", "body": "text"])
        #expect(try blog.database.posts().map(\.title) == ["Second", "First <note>"])
        #expect(try await client.get("/2/update").text.contains(#"value="Second""#))
        try await client.post("/2/update", form: ["title": "Changed", "body": ""])
        #expect(try blog.database.post(id: 2)?.title == "Changed")
        try await client.post("/2/delete")
        #expect(try blog.database.post(id: 2) == nil)
    }

    @Test(arguments: ["/create", "/1/update"])
    func aTitleIsNeeded(_ path: String) async throws {
        let response = try await blog.client(of: "ann").post(path, form: ["title": "", "body": "kept"])
        #expect(response.statusCode == 200 && response.text.contains("A title is needed.") && response.text.contains("kept"))
    }
}
