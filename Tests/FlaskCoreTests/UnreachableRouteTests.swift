import FlaskCore
import FlaskHTTP
import FlaskTesting
import Testing

/// Debug mode warns about views that no request reaches.
@Suite struct UnreachableRouteTests {
    private static func warnings(debug: Bool = true, _ register: (Flask) -> Void) async throws -> [String] {
        let app = Flask("test"), messages = Messages()
        app.debug = debug
        app.logger = messages.logger
        register(app)
        try await app.testClient().get("/nothing")
        return messages.all
    }

    @Test func namesBothPlaces() async throws {
        let warnings = try await Self.warnings { app in
            app.get("/a", endpoint: "x", file: "App/main.swift", line: 3) { "x" }
            app.route("/a", methods: [.get], endpoint: "y", file: "App/main.swift", line: 7) { "y" }
        }
        let warning = try #require(warnings.first)
        #expect(warnings.count == 1 && warning.hasPrefix("warning App/main.swift:7: no request reaches this view"))
        #expect(warning.contains("registered at App/main.swift:3 comes first and answers the same rule '/a' (GET): change"))
    }

    @Test func countsTheMethodsOfAllEarlierRoutes() async throws {
        let warnings = try await Self.warnings { app in
            app.get("/a") { "x" }
            app.post("/a") { "y" }
            app.route("/a", methods: [.get, .post], endpoint: "both") { "z" }
        }
        #expect(warnings.count == 1 && warnings[0].contains("(GET, POST)"))
    }

    @Test func leavesOthersAlone() async throws {
        let warnings = try await Self.warnings { app in
            app.get("/a") { "x" }
            app.post("/a") { "y" }
            app.get("/a/") { "z" }
            app.get("/<name>") { (name: String) in name }
            app.get("/b", subdomain: "api") { "x" }
            app.get("/b") { "y" }
            app.route("/a", methods: [.get, .put], endpoint: "partly") { "z" }
        }
        #expect(warnings == [])
    }

    @Test func saysNothingOutsideOfDebugMode() async throws {
        let warnings = try await Self.warnings(debug: false) { app in
            app.get("/a", endpoint: "x") { "x" }
            app.get("/a", endpoint: "y") { "y" }
        }
        #expect(warnings == [])
    }
}
