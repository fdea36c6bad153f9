import FlaskCore
import FlaskHTTP
import FlaskRouting
import FlaskTesting
import Testing

/// How URLs of blueprints match and are built; flask/tests/test_blueprints.py where the behaviour is Flask's.
@Suite struct BlueprintURLTests {
    private static func app(subdomainMatching: Bool = false) -> Flask {
        let app = Flask("blueprints", subdomainMatching: subdomainMatching)
        app.testing = true
        return app
    }

    // test_dotted_names
    @Test func endpointsAreRelativeToTheBlueprintOfTheRequest() async throws {
        let frontend = Blueprint("frontend"), backend = Blueprint("backend"), app = Self.app()
        frontend.route("/fe", endpoint: "index") { try urlFor("backend.index") }
        frontend.route("/fe2", endpoint: "page") { try urlFor(".index") }
        backend.route("/be", endpoint: "index") { try urlFor("frontend.index") }
        backend.route("/be2", endpoint: "page") { try renderTemplateString("{{ url_for('.index') }} {{ request.blueprint }}") }
        app.route("/", endpoint: "index") { try urlFor(".index") + " " + urlFor("backend.page") }
        app.register(frontend)
        app.register(backend)
        let client = app.testClient()
        #expect(try await client.get("/fe").text == "/be")
        #expect(try await client.get("/fe2").text == "/fe")
        #expect(try await client.get("/be").text == "/fe")
        #expect(try await client.get("/be2").text == "/be backend")
        #expect(try await client.get("/").text == "/ /be2")
    }

    // test_nested_blueprint, test_nesting_url_prefixes
    @Test(
        arguments: [
            ("/parent", "/child", nil, nil, "/parent/child"), (nil, "/child", "/parent", nil, "/parent/child"),
            ("/parent", nil, nil, "/child", "/parent/child"), ("/other", "/something", "/parent", "/child", "/parent/child"),
            (nil, nil, nil, nil, ""), ("/parent/", "child/", nil, nil, "/parent/child"),
        ] as [(String?, String?, String?, String?, String)])
    func prefixesOfNestedBlueprintsAreJoined(
        _ parentsOwn: String?, _ childsOwn: String?, _ parent: String?, _ child: String?, _ path: String
    ) async throws {
        let outer = Blueprint("parent", urlPrefix: parentsOwn), inner = Blueprint("child", urlPrefix: childsOwn)
        let app = Self.app()
        inner.route("/page", endpoint: "page") { "\(request.blueprints) \(try urlFor(".page")) \(try urlFor("parent.page"))" }
        outer.route("/page/outer", endpoint: "page") { "outer" }
        outer.register(inner, urlPrefix: child)
        app.register(outer, urlPrefix: parent)
        let text = try await app.testClient().get(path + "/page").text
        #expect(text.hasPrefix("[\"parent.child\", \"parent\"] \(path)/page "))
        #expect(text.hasSuffix("/page/outer"))
    }

    // test_nesting_subdomains, test_child_and_parent_subdomain
    @Test func subdomainsOfNestedBlueprintsAreJoined() async throws {
        let app = Self.app(subdomainMatching: true)
        app.config.serverName = "example.test"
        let outer = Blueprint("outer", subdomain: "outer"), inner = Blueprint("inner", subdomain: "inner")
        inner.route("/") { "inner" }
        outer.route("/") { "outer" }
        outer.register(inner)
        app.register(outer)
        let client = app.testClient()
        #expect(try await client.get("/", headers: ["Host": "inner.outer.example.test"]).text == "inner")
        #expect(try await client.get("/", headers: ["Host": "outer.example.test"]).text == "outer")
        #expect(try await client.get("/", headers: ["Host": "inner.example.test"]).statusCode == 404)
    }

    // test_blueprint_url_processors
    @Test func preprocessorsTakeValuesOutAndDefaultsPutThemBack() async throws {
        let blueprint = Blueprint("frontend", urlPrefix: "/<lang_code>"), app = Self.app()
        blueprint.urlDefaults { _, values in
            values.setDefault("lang_code", (g.lang_code as String?).map(RouteValue.string) ?? "en")
        }
        blueprint.urlValuePreprocessor { _, values in
            guard case .string(let code)? = values.pop("lang_code") else { try abort(400) }
            g.lang_code = code
            if code == "xx" { try abort(404, description: "no such language") }
        }
        blueprint.route("/", endpoint: "index") { try urlFor(".about") }
        blueprint.route("/about", endpoint: "about") { "\(request.viewArguments?.count ?? -1) " + (try urlFor(".index")) }
        blueprint.route("/user/<int:id>", endpoint: "user") { (id: Int) in
            try "\(id) \(urlFor(".user", id: 2)) \(urlFor(".user", id: 3, lang_code: "fr"))"
        }
        app.route("/", endpoint: "home") { try urlFor("frontend.index") }
        app.register(blueprint)
        let client = app.testClient()
        #expect(try await client.get("/de/").text == "/de/about")
        #expect(try await client.get("/de/about").text == "0 /de/")
        #expect(try await client.get("/de/user/1").text == "1 /de/user/2 /fr/user/3")
        #expect(try await client.get("/").text == "/en/")
        #expect(try await client.get("/xx/about").statusCode == 404)
    }

    // Closures have no parameter names: a view takes all variables, or those of its own rule
    @Test func aViewMayTakeTheVariablesOfThePrefix() async throws {
        let blueprint = Blueprint("bp", urlPrefix: "/<int:site>"), app = Self.app()
        blueprint.route("/<name>") { (site: Int, name: String) in "\(site) \(name)" }
        blueprint.route("/own/<name>") { (name: String) in "\(name) \(request.viewArguments?.count ?? 0)" }
        app.register(blueprint)
        #expect(try await app.testClient().get("/5/x").text == "5 x")
        #expect(try await app.testClient().get("/5/own/x").text == "x 2")
        await #expect(processExitsWith: .failure) {
            let blueprint = Blueprint("bp", urlPrefix: "/<int:site>/<shop>")
            blueprint.route("/<name>") { (site: Int, name: String) in "\(site) \(name)" }
            Flask("test").register(blueprint)
        }
    }

    // flask/tests/test_basic.py::test_inject_blueprint_url_defaults, test_url_processors
    @Test func functionsForAllURLsOfTheApplication() async throws {
        let blueprint = Blueprint("bp"), app = Self.app()
        blueprint.appURLDefaults { endpoint, values in values.setDefault("from", .string(endpoint)) }
        blueprint.appURLValuePreprocessor { endpoint, values in
            if let page = values["page"] { values["page"] = .string("changed \(page)") }
        }
        app.register(blueprint)
        app.route("/<page>", endpoint: "view") { (page: String) in try "\(page) \(urlFor("view", page: "x"))" }
        #expect(try await app.testClient().get("/p").text.hasSuffix(" /x?from=view"))
        #expect(try await app.testClient().get("/p").text.hasPrefix("changed "))
    }

    @Test func linksThatTheCompilerChecks() async throws {
        let blueprint = Blueprint("bp", urlPrefix: "/bp"), app = Self.app()
        let user = blueprint.route("/user/<name>/<int:page>") { (name: String, page: Int) in "\(name) \(page)" }
        blueprint.route("/link") { try user.url("ann", 2) + " " + urlFor(user.name, name: "bob", page: 1) }
        app.route("/link") { try user.url("ann", 3) }
        app.register(blueprint)
        app.register(blueprint, urlPrefix: "/other", name: "other")
        let client = app.testClient()
        #expect(try await client.get("/link").text == "/bp/user/ann/3")
        #expect(try await client.get("/bp/link").text == "/bp/user/ann/2 /bp/user/bob/1")
        #expect(try await client.get("/other/link").text == "/other/user/ann/2 /other/user/bob/1")
        #expect(throws: FlaskError.self) { try user.url("ann", 1) }
    }

    // Endpoints are rules where no name is given; a dot in them is no blueprint's
    @Test func rulesAsNamesWithDots() async throws {
        let blueprint = Blueprint("bp", urlPrefix: "/bp"), app = Self.app()
        blueprint.get("/feed.xml") { "\(request.blueprints) \(try urlFor("./feed.xml"))" }
        blueprint.post("/feed.xml") { request.endpoint ?? "" }
        app.route("/robots.txt") { "\(request.blueprint ?? "none") \(try urlFor("/robots.txt"))" }
        app.register(blueprint)
        let client = app.testClient()
        #expect(try await client.get("/bp/feed.xml").text == "[\"bp\"] /bp/feed.xml")
        #expect(try await client.post("/bp/feed.xml").text == "bp.POST /feed.xml")
        #expect(try await client.get("/robots.txt").text == "none /robots.txt")
    }
}
