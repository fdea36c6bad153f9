import FlaskCore
import FlaskHTTP
import FlaskRouting
import FlaskTesting
import Testing

/// Nesting, a second name, templates, static files, handlers and URL functions in one application; the answers are those that
/// Flask 3.1.3 gave to the same application.
@Suite struct BlueprintsTogetherTests {
    private struct BlueprintError: Error {}

    private static func main(_ root: String, _ notes: Notes) -> Blueprint {
        let blueprint = Blueprint(
            "bp", urlPrefix: "/bp", templateFolder: "templates/bp", staticFolder: "static/bp", rootPath: root)
        blueprint.get("/", endpoint: "index") {
            try "\(urlFor(".index")) \(urlFor("index")) \(urlFor(".child.index")) \(urlFor(".static", filename: "b.css"))"
        }
        blueprint.get("/template") { try renderTemplate("only_bp.html") }
        blueprint.get("/error") { () throws -> String in throw BlueprintError() }
        blueprint.get("/missing") { () throws -> String in try abort(404) }
        blueprint.errorHandler(BlueprintError.self) { _ in ("bp handled", 500) }
        blueprint.errorHandler(404) { error in ("bp 404 \(error.name)", 404) }
        blueprint.appErrorHandler(451) { error in ("handled for all: \(error.description)", 451) }
        blueprint.beforeRequest { notes.add("bp before") }
        blueprint.afterRequest { response in
            notes.add("bp after")
            response.headers["X-Blueprint"] = request.blueprint
        }
        blueprint.teardownRequest { _ in notes.add("bp teardown") }
        blueprint.beforeAppRequest { notes.add("bp before app") }
        blueprint.appContextProcessor { ["from_bp": "given by bp"] }
        blueprint.contextProcessor { ["only_in_bp": "only here"] }
        return blueprint
    }

    private static func child(_ notes: Notes) -> Blueprint {
        let child = Blueprint("child", urlPrefix: "/child")
        child.get("/", endpoint: "index") {
            try "\(request.endpoint ?? "") \(request.blueprints.joined(separator: "/")) \(urlFor(".index")) \(urlFor("bp.index"))"
        }
        child.route("/missing") { () throws -> String in try abort(404) }
        child.beforeRequest { notes.add("child before") }
        return child
    }

    private static func language() -> Blueprint {
        let language = Blueprint("lang", urlPrefix: "/<lang_code>")
        language.urlValuePreprocessor { _, values in
            guard case .string(let code)? = values.pop("lang_code") else { return }
            g.lang = code
            if !["en", "de"].contains(code) { try abort(404, description: "language \(code)") }
        }
        language.urlDefaults { _, values in values.setDefault("lang_code", .string(g.lang ?? "en")) }
        language.get("/lang/about", endpoint: "about") {
            try "\(g.lang ?? "") \(urlFor(".about")) \(urlFor(".about", lang_code: "fr"))"
        }
        return language
    }

    private static func app(_ tree: FileTree, _ notes: Notes) -> Flask {
        let app = Flask("together", rootPath: tree.root), blueprint = main(tree.root, notes)
        app.route("/", endpoint: "index") { "Index Page" }
        app.route("/abort/451/<text>") { (text: String) throws -> String in try abort(451, description: text) }
        blueprint.register(child(notes))
        app.register(blueprint)
        app.register(blueprint, urlPrefix: "/again", name: "again")
        app.register(language())
        return app
    }

    private static func tree() throws -> FileTree {
        try FileTree([
            "static/bp/b.css": "b {}\n",
            "templates/bp/only_bp.html": "{{ from_bp }}, {{ only_in_bp }}, {{ url_for('.index') }}, {{ request.blueprint }}",
        ])
    }

    @Test(
        arguments: [
            ("/bp/", 200, "/bp/ / /bp/child/ /bp/bp/b.css", "bp"),
            ("/again/", 200, "/again/ / /again/child/ /again/bp/b.css", "again"),
            ("/bp/template", 200, "given by bp, only here, /bp/, bp", "bp"),
            ("/again/template", 200, "given by bp, only here, /again/, again", "again"),
            ("/bp/missing", 404, "bp 404 Not Found", "bp"), ("/again/missing", 404, "bp 404 Not Found", "again"),
            ("/bp/error", 500, "bp handled", "bp"), ("/bp/bp/b.css", 200, "b {}\n", "bp"),
            ("/again/bp/b.css", 200, "b {}\n", "again"),
            ("/bp/bp/nope.css", 404, "bp 404 Not Found", "bp"), ("/again/child/missing", 404, "bp 404 Not Found", "again.child"),
            ("/bp/child/", 200, "bp.child.index bp.child/bp /bp/child/ /bp/", "bp.child"),
            ("/en/lang/about", 200, "en /en/lang/about /fr/lang/about", nil),
            ("/de/lang/about", 200, "de /de/lang/about /fr/lang/about", nil), ("/abort/451/x", 451, "handled for all: x", nil),
        ] as [(String, Int, String, String?)])
    func answers(_ path: String, _ status: Int, _ text: String, _ blueprint: String?) async throws {
        let tree = try Self.tree()
        let response = try await Self.app(tree, Notes()).testClient().get(path)
        #expect(response.statusCode == status && response.text == text)
        #expect(response.headers["X-Blueprint"] == blueprint)
        // The folder goes with its last use.
        withExtendedLifetime(tree) {}
    }

    @Test(arguments: ["/bp/nope", "/bp/child/nope", "/bp/static/b.css", "/fr/lang/about", "/en/lang/nope", "/lang/about"])
    func pathsThatNoBlueprintAnswers(_ path: String) async throws {
        let response = try await Self.app(Self.tree(), Notes()).testClient().get(path)
        #expect(response.statusCode == 404 && response.headers["X-Blueprint"] == nil)
        #expect(response.text.contains("<h1>Not Found</h1>"))
    }

    @Test func theOrderOfFunctions() async throws {
        let notes = Notes()
        _ = try await Self.app(Self.tree(), notes).testClient().get("/again/child/")
        #expect(notes.all == ["bp before app", "bp before", "child before", "bp after", "bp teardown"])
    }
}
