import Flask
import FlaskTesting
import QuickstartApp
import Testing

/// Every chapter of Flask's quickstart answers as its text says.
@Suite struct QuickstartTests {
    @Test(arguments: [
        ("/", 200, "<p>Hello, World!</p>"), ("/routing/user/J%3C", 200, "User J&lt;"), ("/routing/post/7", 200, "Post 7"),
        ("/routing/post/x", 404, "Page not found"), ("/routing/path/a/b", 200, "Subpath a/b"),
        ("/routing/projects/", 200, "The project page"), ("/routing/projects", 308, "Redirecting"),
        ("/routing/about", 200, "The about page"), ("/routing/about/", 404, "Page not found"),
        ("/routing/both", 200, "show the login form"), ("/rendering/hello/", 200, "Hello, World!"),
        ("/rendering/hello/%3Cb%3E", 200, "<h1>Hello &lt;b&gt;!</h1>"), ("/rendering/escaped/%3Cb%3E", 200, "Hello, &lt;b&gt;!"),
        ("/requests/search?key=x%20y", 200, "x y"), ("/requests/search", 200, ""), ("/responses/login", 401, "Unauthorized"),
        ("/responses/tuple", 201, "made"), ("/logging/", 200, "logged"), ("/static/style.css", 200, "sans-serif"),
        (
            "/routing/urls", 200,
            """
            ["/","/routing/projects/","/routing/about?next=/","/routing/user/John%20Doe","/static/style.css"]
            """
        ),
        (
            "/rendering/markup", 200,
            """
            "<strong>Hello &lt;blink&gt;hacker&lt;/blink&gt;!</strong>","&lt;blink&gt;hacker&lt;/blink&gt;"
            """
        ),
        ("/responses/me", 200, "{\"image\":\"/static/ann.png\",\"theme\":\"dark\",\"username\":\"ann\"}"),
        ("/responses/users", 200, "\"username\":\"bob\""),
    ])
    func pages(_ path: String, _ status: Int, _ text: String) async throws {
        let response = try await createQuickstart().testClient().get(path)
        #expect(response.statusCode == status && response.text.contains(text))
    }

    @Test func methods() async throws {
        let client = createQuickstart().testClient()
        #expect(try await client.post("/routing/both").text == "do the login")
        #expect(try await client.post("/routing/login").text == "do the login")
        #expect(try await client.post("/routing/about").statusCode == 405)
        #expect(try await client.head("/routing/about").text.isEmpty)
    }

    @Test func forms() async throws {
        let client = createQuickstart().testClient()
        let right: KeyValuePairs<String, TestFormValue> = ["username": "admin", "password": "secret"]
        #expect(try await client.post("/requests/login", data: right).text == "Welcome admin")
        let wrong = try await client.post("/requests/login", form: ["username": "admin", "password": "x"])
        #expect(wrong.text.contains("Invalid username/password"))
        #expect(try await client.post("/requests/login", form: ["username": "admin"]).statusCode == 400)
        let upload = try await client.post("/requests/upload", data: ["the_file": .file("abc", named: "../../x y.txt")])
        #expect(upload.text == "x_y.txt has 3 bytes")
    }

    @Test func cookies() async throws {
        let client = createQuickstart().testClient()
        #expect(try await client.get("/requests/cookie").text == "no cookie")
        let response = try await client.get("/requests/cookie/set")
        #expect(response.headers["Set-Cookie"] == "username=\"the username\"; Path=/")
        #expect(try await client.get("/requests/cookie").text == "the username")
    }

    @Test func redirectsAndErrors() async throws {
        let client = createQuickstart().testClient()
        #expect(try await client.get("/responses/").headers["Location"] == "/responses/login")
        let missing = try await client.get("/responses/missing")
        #expect(missing.statusCode == 404 && missing.headers["X-Something"] == "A value")
    }

    @Test func sessionsAndMessages() async throws {
        let client = createQuickstart().testClient()
        #expect(try await client.get("/sessions/").text == "You are not logged in")
        let login = try await client.post("/sessions/login", form: ["username": "ann"])
        #expect(login.statusCode == 302 && login.headers["Location"] == "/sessions/")
        #expect(try await client.get("/sessions/").text == "Logged in as ann")
        #expect(try await client.get("/sessions/messages").text == "[\"You were successfully logged in\"]\n")
        #expect(try await client.get("/sessions/messages").text == "[]\n")
        #expect(try await client.get("/sessions/logout", followRedirects: true).text == "You are not logged in")
    }
}
