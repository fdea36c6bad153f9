/// The Swift files.
extension Project {
    var mainFile: String {
        """
        import Flask
        import FlaskCLI

        /// The program: serves the application, or does what its command line says.
        @main struct \(name.module) {
            static func main() async {
                await Flask.main { try createApp() }
            }
        }

        """
    }

    var createAppFile: String {
        #"""
        import Flask
        import FlaskCLI

        /// Makes the application.
        ///
        /// - Parameter testing: whether it is for a test, which needs no environment.
        func createApp(testing: Bool = false) throws -> Flask {
            let app = Flask("\#(name.text)")
            if testing {
                app.testing = true
                app.secretKey = "test"
            } else {
                try app.config.fromPrefixedEnv()  // FLASK_SECRET_KEY and its kin
            }
            app.embed(.package)  // templates and static files; in debug mode those on the disk come first
            app.register(.pages())
            app.register(.api())
            app.errorHandler(404) { _ in ("There is nothing at \(Markup.escape(request.path)).\n", 404) }
            app.command("greet", .argument("name"), help: "Greet somebody.") { (name: String) in
                echo(greeting(for: name), style: .green)
            }
            return app
        }

        /// What somebody is greeted with.
        func greeting(for name: String) -> String { "Hello, \(name)!" }

        """#
    }

    var pagesFile: String {
        #"""
        import Flask

        extension Blueprint {
            /// What people see.
            static func pages() -> Blueprint {
                let pages = Blueprint("pages")
                pages.get("/", endpoint: "index") {
                    try renderTemplate("index.html", name: session["name"] ?? "World")
                }
                pages.post("/", endpoint: "greet") { () -> Response in
                    let name = try request.form["name"]
                    session["name"] = name
                    flash(greeting(for: name))
                    return redirect(try urlFor(".index"))
                }
                return pages
            }
        }

        """#
    }

    var apiFile: String {
        #"""
        import Flask

        /// A greeting as JSON has it.
        struct Greeting: Codable, Equatable {
            let name: String
            let text: String
        }

        extension Blueprint {
            /// What programs see, under `/api`.
            static func api() -> Blueprint {
                let api = Blueprint("api", urlPrefix: "/api")
                api.get("/greetings/<name>", endpoint: "greeting") { (name: String) in
                    Greeting(name: name, text: greeting(for: name))
                }
                return api
            }
        }

        """#
    }

    var testsFile: String {
        #"""
        import Flask
        import FlaskCLITesting
        import FlaskTesting
        import Testing

        @testable import \#(name.module)

        @Suite struct \#(name.module)Tests {
            let app: Flask

            init() throws { app = try createApp(testing: true) }

            @Test func showsTheFirstPage() async throws {
                let response = try await app.testClient().get("/")
                #expect(response.statusCode == 200 && response.text.contains("Hello, World!"))
            }

            @Test func remembersAName() async throws {
                let client = app.testClient()
                let response = try await client.post("/", form: ["name": "Ann <3"], followRedirects: true)
                #expect(response.text.contains("Hello, Ann &lt;3!"))
                #expect(try await client.get("/").text.contains("Ann &lt;3"))
            }

            @Test func needsAName() async throws {
                #expect(try await app.testClient().post("/").statusCode == 400)
            }

            @Test func answersPrograms() async throws {
                let response = try await app.testClient().get("/api/greetings/Ann")
                #expect(try response.json(as: Greeting.self) == Greeting(name: "Ann", text: "Hello, Ann!"))
            }

            @Test func saysWhatIsNotThere() async throws {
                let response = try await app.testClient().get("/<nothing>")
                #expect(response.statusCode == 404 && response.text == "There is nothing at /&lt;nothing&gt;.\n")
            }

            @Test func servesTheStyleSheet() async throws {
                #expect(try await app.testClient().get("/static/style.css").statusCode == 200)
            }

            @Test func greetsOnTheCommandLine() async {
                let result = await app.testCLIRunner().invoke(["greet", "Ann"])
                #expect(result.exitCode == 0 && result.output == "Hello, Ann!\n")
            }
        }

        """#
    }
}
