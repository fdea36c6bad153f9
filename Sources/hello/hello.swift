import Flask

@main
struct Hello {
    static func main() async throws {
        let app = Flask()

        app.route("/") { "Hello World!" }

        try await app.run()
    }
}
