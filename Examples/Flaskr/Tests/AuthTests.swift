import Flask
import FlaskTesting
import Testing

@testable import flaskr

/// Accounts.
///
/// What is tested is what flask/examples/tutorial/tests/test_auth.py tests.
@Suite struct AuthTests {
    let blog: TestBlog

    init() throws { blog = try TestBlog() }

    @Test func whoJoinsCanLogIn() async throws {
        let client = try await blog.client()
        #expect(try await client.get("/auth/register").statusCode == 200)
        let joined = try await client.post("/auth/register", form: ["username": "cleo", "password": "secret"])
        #expect(joined.statusCode == 302 && joined.headers["Location"] == "/auth/login")
        let cleo = try #require(try blog.database.user(named: "cleo"))
        #expect(cleo.password.hasPrefix("scrypt:") && !cleo.password.contains("secret"))
        let entered = try await client.post("/auth/login", form: ["username": "cleo", "password": "secret"])
        #expect(entered.headers["Location"] == "/")
        #expect(try await client.get("/").text.contains("cleo"))
    }

    @Test(arguments: [
        ("register", "", "", "A name and a password are needed."),
        ("register", "", "secret", "A name and a password are needed."),
        ("register", "cleo", "", "A name and a password are needed."),
        ("register", "ann", "secret", "The name ann is taken."),
        ("login", "", "", "Name and password do not match."),
        ("login", "nobody", "secret", "Name and password do not match."),
        ("login", "ann", "", "Name and password do not match."),
        ("login", "ann", "wrong", "Name and password do not match."),
    ])
    func whatIsWrongIsSaid(_ page: String, _ name: String, _ password: String, _ message: String) async throws {
        let client = try await blog.client()
        let response = try await client.post("/auth/\(page)", form: ["username": name, "password": password])
        #expect(response.statusCode == 200 && response.text.contains(message))
        #expect(response.text.contains(#"name="username" value="\#(name)""#))
        #expect(try await !client.get("/").text.contains(message), "what was said once is not said again")
        #expect(try blog.database.user(named: "cleo") == nil)
    }

    @Test(arguments: ["register", "login"])
    func aFormWithoutItsFieldsIsRefused(_ page: String) async throws {
        #expect(try await blog.client().post("/auth/\(page)", form: ["username": "cleo"]).statusCode == 400)
    }

    @Test func whoLogsInIsInTheSession() async throws {
        let client = try await blog.client()
        #expect(try await client.get("/auth/login").statusCode == 200)
        #expect(try await client.post("/auth/login", form: ["username": "bob", "password": "secret"]).headers["Location"] == "/")
        try await client.get("/") { _ in
            #expect(session["user_id"] == 2)
            #expect(g.user?.username == "bob")
        }
    }

    @Test func whoLogsOutIsForgotten() async throws {
        let client = try await blog.client(of: "ann")
        #expect(try await client.get("/").text.contains("Log out"))
        let left = try await client.get("/auth/logout") { response in
            #expect(!session.contains("user_id"))
            return response.headers["Location"]
        }
        #expect(left == "/")
        let page = try await client.get("/").text
        #expect(page.contains("Log in") && page.contains("Join") && !page.contains("Log out"))
    }

    @Test func aUserWhoIsGoneIsNobody() async throws {
        let client = try await blog.client()
        try client.sessionTransaction { session in session["user_id"] = 99 }
        #expect(try await client.get("/").text.contains("Log in"))
        #expect(try await client.get("/create").headers["Location"] == "/auth/login")
    }
}
