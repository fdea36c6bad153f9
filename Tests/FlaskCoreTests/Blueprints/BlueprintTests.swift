import FlaskCore
import FlaskHTTP
import FlaskRouting
import FlaskTesting
import Testing

/// flask/tests/test_blueprints.py, where the behaviour is Flask's.
@Suite struct BlueprintTests {
    struct MyError: Error {}
    struct OtherError: Error {}

    private static func app() -> Flask {
        let app = Flask("blueprints")
        app.testing = true
        return app
    }

    // test_blueprint_specific_error_handling
    @Test func handlersOfABlueprintCountForItsViews() async throws {
        let front = Blueprint("front"), back = Blueprint("back"), sideways = Blueprint("sideways")
        for (blueprint, path) in [(front, "/front"), (back, "/back"), (sideways, "/sideways")] {
            blueprint.route(path) { () throws -> String in try abort(403) }
        }
        front.errorHandler(403) { _ in ("front says no", 403) }
        back.errorHandler(403) { _ in ("back says no", 403) }
        let app = Self.app()
        app.errorHandler(403) { _ in ("application says no", 403) }
        for blueprint in [front, back, sideways] { app.register(blueprint) }
        let client = app.testClient()
        #expect(try await client.get("/front").text == "front says no")
        #expect(try await client.get("/back").text == "back says no")
        #expect(try await client.get("/sideways").text == "application says no")
    }

    // flask/sansio/app.py, App._find_error_handler: codes before types, and of each the blueprint before the application
    @Test func handlersForCodesComeBeforeThoseForTypes() async throws {
        let blueprint = Blueprint("bp"), inner = Blueprint("inner", urlPrefix: "/inner"), app = Self.app()
        blueprint.errorHandler(HTTPException.self) { _ in "type of bp" }
        blueprint.errorHandler(404) { _ in "code of bp" }
        inner.errorHandler(HTTPException.self) { _ in "type of inner" }
        app.errorHandler(403) { _ in "code of app" }
        app.errorHandler(MyError.self) { _ in "MyError of app" }
        blueprint.errorHandler((any Error).self) { _ in "anything in bp" }
        for scaffold in [blueprint, inner] {
            scaffold.route("/403") { () throws -> String in try abort(403) }
            scaffold.route("/404") { () throws -> String in try abort(404) }
            scaffold.route("/418") { () throws -> String in try abort(418) }
            scaffold.route("/mine") { () throws -> String in throw MyError() }
        }
        app.route("/app") { () throws -> String in throw MyError() }
        blueprint.register(inner)
        app.register(blueprint)
        let client = app.testClient()
        #expect(try await client.get("/403").text == "code of app")
        #expect(try await client.get("/404").text == "code of bp")
        #expect(try await client.get("/418").text == "type of bp")
        #expect(try await client.get("/mine").text == "anything in bp")
        #expect(try await client.get("/inner/404").text == "code of bp")
        #expect(try await client.get("/inner/418").text == "type of inner")
        #expect(try await client.get("/inner/mine").text == "anything in bp")
        #expect(try await client.get("/app").text == "MyError of app")
        // No rule matched, so the request belongs to no blueprint.
        #expect(try await client.get("/nothing").text.contains("404 Not Found"))
    }

    // test_blueprint_app_error_handling, test_blueprint_specific_user_error_handling
    @Test func handlersForTheApplicationAndForTypes() async throws {
        let errors = Blueprint("errors"), app = Self.app(), notes = Notes()
        errors.appErrorHandler(403) { _ in ("you shall not pass", 403) }
        errors.appErrorHandler(OtherError.self) { _ in
            await Task.yield()
            return ("other", 500)
        }
        errors.errorHandler(MyError.self) { _ in
            notes.add("handled")
            return "boom"
        }
        errors.route("/error") { () throws -> String in throw MyError() }
        app.route("/forbidden") { () throws -> String in try abort(403) }
        app.route("/other") { () throws -> String in throw OtherError() }
        app.register(errors)
        let client = app.testClient(), forbidden = try await client.get("/forbidden")
        #expect(forbidden.text == "you shall not pass" && forbidden.statusCode == 403)
        #expect(try await client.get("/other").text == "other")
        #expect(try await client.get("/error").text == "boom")
        #expect(notes.all == ["handled"])
    }

    // test_blueprint_prefix_slash
    @Test(arguments: [
        ("", "/", "/"), ("/", "", "/"), ("/", "/", "/"), ("/foo", "", "/foo"), ("/foo/", "", "/foo/"),
        ("", "/bar", "/bar"), ("/foo/", "/bar", "/foo/bar"), ("/foo/", "bar", "/foo/bar"), ("/foo", "/bar", "/foo/bar"),
        ("/foo/", "//bar", "/foo/bar"), ("/foo//", "/bar", "/foo/bar"),
    ])
    func prefixAndRuleAreJoinedByOneSlash(prefix: String, rule: String, url: String) async throws {
        let blueprint = Blueprint("test", urlPrefix: prefix), app = Self.app()
        blueprint.route(rule) { ("", 204) }
        app.register(blueprint)
        #expect(try await app.testClient().get(url).statusCode == 204)
    }

    // test_blueprint_url_defaults
    @Test func defaultsOfTheURL() async throws {
        let blueprint = Blueprint("test", urlDefaults: ["site": "s"]), app = Self.app()
        blueprint.route("/foo", defaults: ["baz": 42]) { (site: String, bar: Int, baz: Int) in "\(site)/\(bar)/\(baz)" }
        blueprint.route("/own", defaults: ["baz": 42]) { (baz: Int) in "\(baz) \(request.viewArguments?.count ?? 0)" }
        app.register(blueprint, urlPrefix: "/1", urlDefaults: ["bar": 23])
        app.register(blueprint, urlPrefix: "/2", name: "test2", urlDefaults: ["bar": 19])
        let client = app.testClient()
        #expect(try await client.get("/1/foo").text == "s/23/42")
        #expect(try await client.get("/2/foo").text == "s/19/42")
        #expect(try await client.get("/1/own").text == "42 3")
    }

    // test_dotted_name_not_allowed, test_empty_name_not_allowed
    @Test func namesWithDotsAndEmptyNamesAreRefused() async {
        await #expect(processExitsWith: .failure) { _ = Blueprint("app.ui") }
        await #expect(processExitsWith: .failure) { _ = Blueprint("") }
    }

    // test_route_decorator_custom_endpoint_with_dots, test_self_registration, test_unique_blueprint_names
    @Test func whatCannotBeRegisteredEndsTheProgram() async {
        await #expect(processExitsWith: .failure) {
            Blueprint("bp").route("/foo", endpoint: "bar.baz") { "x" }
        }
        await #expect(processExitsWith: .failure) {
            let blueprint = Blueprint("bp")
            blueprint.register(blueprint)
        }
        await #expect(processExitsWith: .failure) {
            let blueprint = Blueprint("bp"), app = Flask("test")
            app.register(blueprint)
            app.register(blueprint)
        }
        await #expect(processExitsWith: .failure) {
            let app = Flask("test")
            app.register(Blueprint("bp"))
            app.register(Blueprint("bp"), urlPrefix: "/other")
        }
    }

    // flask/sansio/blueprints.py, Blueprint._check_setup_finished
    @Test func changesAfterTheRegistrationEndTheProgramWithAdvice() async throws {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let blueprint = Blueprint("late"), app = Flask("test")
            app.register(blueprint)
            blueprint.route("/late") { "x" }
        }
        let text = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
        #expect(text.contains("BlueprintTests.swift"))
        #expect(text.contains("the blueprint 'late' has already been registered at least once"))
    }

    // test_blueprint_renaming
    @Test func aBlueprintIsRegisteredTwiceUnderOtherNames() async throws {
        let blueprint = Blueprint("bp", urlPrefix: "/a"), inner = Blueprint("sub"), app = Self.app()
        blueprint.get("/", endpoint: "index") { request.endpoint ?? "none" }
        blueprint.get("/error", endpoint: "error") { () throws -> String in try abort(403) }
        blueprint.errorHandler(403) { _ in ("Error", 403) }
        inner.get("/", endpoint: "index") { request.endpoint ?? "none" }
        blueprint.register(inner, urlPrefix: "/b")
        blueprint.register(inner, urlPrefix: "/c", name: "alt")
        app.register(blueprint)
        app.register(blueprint, urlPrefix: "/d", name: "alt")
        let client = app.testClient()
        for (path, endpoint) in [
            ("/a/", "bp.index"), ("/d/", "alt.index"), ("/a/b/", "bp.sub.index"), ("/a/c/", "bp.alt.index"),
            ("/d/b/", "alt.sub.index"), ("/d/c/", "alt.alt.index"),
        ] {
            #expect(try await client.get(path).text == endpoint)
        }
        #expect(try await client.get("/a/error").text == "Error")
        #expect(try await client.get("/d/error").text == "Error")
    }

    // test_app_request_processing
    @Test func functionsForAllRequestsOfTheApplication() async throws {
        let blueprint = Blueprint("bp"), app = Self.app(), notes = Notes()
        blueprint.beforeAppRequest { g.text = "before" }
        blueprint.afterAppRequest { response in
            notes.add("after \(g.text ?? "")")
        }
        blueprint.teardownAppRequest { _ in notes.add("teardown") }
        app.register(blueprint)
        app.register(blueprint, name: "again")
        app.route("/") { "x" }
        #expect(try await app.testClient().get("/").text == "x")
        #expect(notes.all == ["after before", "teardown"])
    }

    // test_nested_callback_order, FEATURES of the order: the application, then from the outside in; backwards behind the view
    @Test func functionsAreCalledFromTheOutsideIn() async throws {
        let app = Self.app(), outer = Blueprint("outer"), inner = Blueprint("inner", urlPrefix: "/inner"), notes = Notes()
        for (name, scaffold) in [("app", app), ("outer", outer), ("inner", inner)] as [(String, any Scaffold)] {
            scaffold.urlValuePreprocessor { endpoint, _ in notes.add("\(name) values of \(endpoint ?? "none")") }
            scaffold.beforeRequest { notes.add("\(name) before") }
            scaffold.afterRequest { (response: inout Response) in notes.add("\(name) after 1") }
            scaffold.afterRequest { (response: inout Response) in notes.add("\(name) after 2") }
            scaffold.teardownRequest { _ in notes.add("\(name) teardown") }
        }
        inner.route("/", endpoint: "index") { "x" }
        outer.register(inner)
        app.register(outer)
        _ = try await app.testClient().get("/inner/")
        let expected = [
            "app values of outer.inner.index", "outer values of outer.inner.index", "inner values of outer.inner.index",
            "app before", "outer before", "inner before", "inner after 2", "inner after 1", "outer after 2", "outer after 1",
            "app after 2", "app after 1", "inner teardown", "outer teardown", "app teardown",
        ]
        #expect(notes.all == expected)
    }

    // Requests that belong to no blueprint do not reach its functions, also where none of the application's are there
    @Test func functionsOfABlueprintAreForItsRequests() async throws {
        let app = Self.app(), blueprint = Blueprint("bp", urlPrefix: "/bp"), notes = Notes()
        blueprint.beforeRequest { () -> String? in
            notes.add("before")
            return request.path == "/bp/stop" ? "stopped" : nil
        }
        for path in ["/", "/stop"] { blueprint.route(path) { "view of \(request.blueprint ?? "none")" } }
        app.route("/") { "view of \(request.blueprint ?? "none") \(request.blueprints)" }
        app.register(blueprint)
        let client = app.testClient()
        #expect(try await client.get("/").text == "view of none []")
        #expect(try await client.get("/bp/missing").statusCode == 404)
        #expect(notes.all.isEmpty)
        #expect(try await client.get("/bp/").text == "view of bp")
        #expect(try await client.get("/bp/stop").text == "stopped")
        #expect(try await client.options("/bp/").headers["Allow"] == "GET, HEAD, OPTIONS")
        #expect(notes.all.count == 3)
    }

    // The body is read before the view, but that it is too large is the view's business
    @Test func aBodyThatIsTooLargeIsAnsweredByTheBlueprint() async throws {
        let app = Self.app(), blueprint = Blueprint("bp", urlPrefix: "/bp"), notes = Notes()
        app.config.maxContentLength = 3
        blueprint.errorHandler(413) { _ in ("too much for \(request.endpoint ?? "none")", 413) }
        blueprint.teardownRequest { _ in notes.add("teardown") }
        for scaffold in [app, blueprint] as [any Scaffold] {
            scaffold.post("/", endpoint: "index") {
                _ = try request.getData()
                notes.add("view")
                return "read"
            }
        }
        app.register(blueprint)
        let client = app.testClient(), response = try await client.post("/bp/", text: "four")
        #expect(response.statusCode == 413 && response.text == "too much for bp.index")
        #expect(try await client.post("/", text: "four").text.contains("413 Request Entity Too Large"))
        #expect(notes.all == ["teardown"])
        #expect(try await client.post("/bp/", text: "3").text == "read")
    }

    // test_endpoint_decorator
    @Test func aViewForAnEndpointOfTheApplication() async throws {
        let app = Self.app(), blueprint = Blueprint("bp")
        app.addURLRule(.init("/foo", endpoint: "bar"))
        blueprint.endpoint("bar") { "bar" }
        app.register(blueprint, urlPrefix: "/bp_prefix")
        #expect(try await app.testClient().get("/foo").text == "bar")
        #expect(try await app.testClient().get("/bp_prefix/bar").statusCode == 404)
    }

    // flask/sansio/blueprints.py, Blueprint.record and record_once
    @Test func recordFunctionsSeeEachRegistration() {
        let app = Self.app(), outer = Blueprint("outer", urlPrefix: "/o"), inner = Blueprint("inner"), notes = Notes()
        inner.record { notes.add("\($0.name) \($0.urlPrefix ?? "") \($0.isFirstRegistration)") }
        inner.recordOnce { state in
            notes.add("once \(state.name)")
            state.app.route("/recorded") { "x" }
        }
        outer.register(inner, urlPrefix: "/i")
        app.register(outer)
        app.register(outer, urlPrefix: "/p", name: "second")
        #expect(notes.all == ["outer.inner /o/i true", "once outer.inner", "second.inner /p/i false"])
    }
}
