import FlaskCore
import FlaskHTTP
import FlaskTemplates
import FlaskTesting
import Testing

/// Templates and static files of blueprints; flask/tests/test_blueprints.py where the behaviour is Flask's.
@Suite struct BlueprintFilesTests {
    private static func app(_ tree: FileTree) -> Flask {
        let app = Flask("blueprints", rootPath: tree.root)
        app.testing = true
        return app
    }

    // test_templates_and_static, test_templates_list
    @Test func templatesOfBlueprintsComeBehindThoseOfTheApplication() async throws {
        let tree = try FileTree([
            "templates/both.html": "application", "bp/only.html": "{% include 'both.html' %} {{ name }}", "bp/both.html": "bp",
            "second/only.html": "second", "second/last.html": "last",
        ])
        let app = Self.app(tree)
        app.jinjaEnvironment.global("name", "global")
        app.register(Blueprint("bp", templateFolder: "bp", rootPath: tree.root))
        app.register(Blueprint("second", templateFolder: "second", rootPath: tree.root))
        app.route("/<page>") { (page: String) in try renderTemplate(page) }
        let client = app.testClient()
        #expect(try await client.get("/both.html").text == "application")
        #expect(try await client.get("/only.html").text == "application global")
        #expect(try await client.get("/last.html").text == "last")
        let error = #expect(throws: (any Error).self) {
            try app.appContext { try renderTemplate("none.html") }
        }
        #expect("\(try #require(error))".contains("\(tree.root)/second"))
    }

    // test_context_processing, test_app_context_processor
    @Test func contextProcessorsOfABlueprintCountInItsRequests() async throws {
        let app = Self.app(try FileTree(["x": ""])), blueprint = Blueprint("answer", urlPrefix: "/bp")
        let text = "{{ local }}|{{ everywhere }}|{{ who }}"
        blueprint.contextProcessor { ["local": 42, "who": "blueprint"] }
        blueprint.appContextProcessor { ["everywhere": 43] }
        app.contextProcessor { ["who": "application"] }
        blueprint.route("/") { try renderTemplateString(text) }
        app.route("/") { try renderTemplateString(text) }
        app.register(blueprint)
        #expect(try await app.testClient().get("/bp/").text == "42|43|blueprint")
        #expect(try await app.testClient().get("/").text == "|43|application")
    }

    // test_template_filter, test_template_test, test_template_global
    @Test func filtersTestsAndGlobalsForTheApplication() async throws {
        let app = Self.app(try FileTree(["x": ""])), blueprint = Blueprint("bp")
        blueprint.appTemplateFilter("reversed") { (text: String) in String(text.reversed()) }
        blueprint.appTemplateTest("boolean") { (value: String) in value == "yes" }
        blueprint.appTemplateGlobal("double") { (number: Int) in 2 * number }
        app.register(blueprint, urlPrefix: "/py")
        app.route("/") {
            try renderTemplateString("{{ 'abcd'|reversed }} {{ 'yes' is boolean }} {{ double(21) }}")
        }
        #expect(try await app.testClient().get("/").text == "dcba True 42")
    }

    // test_templates_and_static, test_default_static_max_age
    @Test func staticFilesAreServedBehindThePrefix() async throws {
        let tree = try FileTree(["assets/b.css": "bp", "static/b.css": "application"])
        let app = Self.app(tree), blueprint = Blueprint("bp", urlPrefix: "/bp", staticFolder: "assets", rootPath: tree.root)
        let named = Blueprint("named", urlPrefix: "/n", staticFolder: "assets", staticURLPath: "/files", rootPath: tree.root)
        blueprint.route("/link") { try urlFor(".static", filename: "b.css") + " " + urlFor("static", filename: "b.css") }
        app.register(blueprint)
        app.register(blueprint, urlPrefix: "/again", name: "again")
        app.register(named)
        app.config.sendFileMaxAgeDefault = .seconds(100)
        let client = app.testClient(), response = try await client.get("/bp/assets/b.css")
        #expect(response.text == "bp" && response.headers["Cache-Control"] == "public, max-age=100")
        #expect(response.headers["Content-Type"] == "text/css; charset=utf-8")
        #expect(try await client.get("/again/assets/b.css").text == "bp")
        #expect(try await client.get("/n/files/b.css").text == "bp")
        #expect(try await client.get("/static/b.css").text == "application")
        #expect(try await client.get("/bp/assets/../static/b.css").statusCode == 404)
        #expect(try await client.get("/bp/assets/none").statusCode == 404)
        #expect(try await client.get("/bp/link").text == "/bp/assets/b.css /static/b.css")
        #expect(try await client.get("/again/link").text == "/again/assets/b.css /static/b.css")
    }

    @Test func linksToStaticFilesHaveTheFingerprintOfTheirFolder() async throws {
        let tree = try FileTree(["assets/b.css": "bp", "static/b.css": "application"])
        let app = Self.app(tree)
        app.config.fingerprintsStaticFiles = true
        app.register(Blueprint("bp", urlPrefix: "/bp", staticFolder: "assets", rootPath: tree.root))
        let links = try app.testRequestContext("/") {
            (try urlFor("bp.static", filename: "b.css"), try urlFor("static", filename: "b.css"))
        }
        #expect(links.0.hasPrefix("/bp/assets/b.css?v=") && links.1.hasPrefix("/static/b.css?v="))
        #expect(links.0.suffix(12) != links.1.suffix(12))
        #expect(try await app.testClient().get(links.0).headers["Cache-Control"]?.contains("immutable") == true)
    }
}
