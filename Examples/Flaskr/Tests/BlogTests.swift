import Flask
import FlaskTesting
import Testing

@testable import flaskr

/// The posts.
///
/// What is tested is what flask/examples/tutorial/tests/test_blog.py tests.
@Suite struct BlogTests {
    let blog: TestBlog

    init() throws { blog = try TestBlog() }

    @Test func everybodyReads() async throws {
        let page = try await blog.client().get("/").text
        #expect(page.contains("Log in") && page.contains("Join"))
        #expect(page.contains("First &lt;note&gt;") && page.contains("one\ntwo"))
        let post = try #require(try blog.database.post(id: 1))
        #expect(page.contains("ann, \(post.created)"))
        #expect(!page.contains("Write a note") && !page.contains("Edit"))
    }

    @Test(arguments: [("ann", true), ("bob", false)])
    func onesOwnPostsCanBeEdited(_ name: String, _ canEdit: Bool) async throws {
        let page = try await blog.client(of: name).get("/").text
        #expect(page.contains("Log out") && page.contains("Write a note"))
        #expect(page.contains(#"href="/1/update""#) == canEdit)
    }

    @Test(arguments: ["/create", "/1/update", "/1/delete", "/2/update", "/2/delete"])
    func strangersAreSentToLogIn(_ path: String) async throws {
        let client = try await blog.client()
        let response = try await client.post(path, form: ["title": "x", "body": ""])
        #expect(response.statusCode == 302 && response.headers["Location"] == "/auth/login")
        let shown = try await client.get(path)
        #expect(path.hasSuffix("/delete") ? shown.statusCode == 405 : shown.headers["Location"] == "/auth/login")
        #expect(try blog.database.posts().map(\.title) == ["First <note>"])
    }

    @Test(arguments: [
        ("/1/update", HTTPMethod.get, 403), ("/1/update", .post, 403), ("/1/delete", .post, 403),
        ("/2/update", .get, 404), ("/2/update", .post, 404), ("/2/delete", .post, 404), ("/1/delete", .get, 405),
    ])
    func onlyOnesOwnPostsCanBeChanged(_ path: String, _ method: HTTPMethod, _ status: Int) async throws {
        let client = try await blog.client(of: "bob")
        let response = try await client.open(method)(path, form: method == .get ? nil : ["title": "x", "body": ""])
        #expect(response.statusCode == status)
        #expect(try blog.database.posts().map(\.title) == ["First <note>"])
    }

    @Test func postsAreWrittenEditedAndDeleted() async throws {
        let client = try await blog.client(of: "bob")
        #expect(try await client.get("/create").statusCode == 200)
        #expect(try await client.post("/create", form: ["title": "Second", "body": "text"]).headers["Location"] == "/")
        #expect(try blog.database.posts().map(\.title) == ["Second", "First <note>"])
        #expect(try blog.database.post(id: 2)?.username == "bob")
        #expect(try await client.get("/2/update").text.contains(#"value="Second""#))
        #expect(try await client.post("/2/update", form: ["title": "Changed", "body": ""]).headers["Location"] == "/")
        #expect(try blog.database.post(id: 2)?.title == "Changed")
        #expect(try await client.post("/2/delete").headers["Location"] == "/")
        #expect(try blog.database.post(id: 2) == nil)
    }

    @Test(arguments: ["/create", "/1/update"])
    func aTitleIsNeeded(_ path: String) async throws {
        let response = try await blog.client(of: "ann").post(path, form: ["title": "", "body": "kept"])
        #expect(response.statusCode == 200 && response.text.contains("A title is needed.") && response.text.contains("kept"))
        #expect(try blog.database.posts().map(\.body) == ["one\ntwo"])
    }
}
