// The five lines that serve a page, and the first things one adds to them.
import Flask

let app = Flask()

app.route("/") { "Hello World!" }

app.route("/user/<username>", endpoint: "profile") { (username: String) in "User \(Markup.escape(username))" }
app.route("/post/<int:post_id>") { (postID: Int) in "Post \(postID)" }
app.route("/hello/", "/hello/<name>") { (name: String?) in "Hello \(Markup.escape(name ?? "World"))!" }
app.route("/login", methods: [.get, .post], endpoint: "login") {
    request.method == .post ? "welcome" : "who are you?"
}
app.get("/files/<path:file>") { (file: String) in "file \(Markup.escape(file))" }

try app.testRequestContext("/") {
    print(try urlFor("profile", username: "John Doe"))
    print(try urlFor("login", next: "/"))
}

try await app.run()
