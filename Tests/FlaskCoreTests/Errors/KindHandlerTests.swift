import FlaskCore
import FlaskHTTP
import FlaskTesting
import Testing

/// Error handlers by kind of exception; flask/tests/test_user_error_handler.py where the behaviour is Flask's.
@Suite struct KindHandlerTests {
    private static let teapot = HTTPException.Kind("Teapot", code: 418, description: "own")
    private static let custom = HTTPException.Kind("ForbiddenSubclass", parent: .forbidden)
    private static let moved = HTTPException.Kind("GoneForbidden", code: 410, parent: .forbidden)
    private static let storage = HTTPException.Kind("Storage", code: 507)

    private static func app() -> Flask {
        let app = Flask("kinds")
        app.errorHandler(.forbidden) { _ in ("forbidden kind", 403) }
        app.errorHandler(teapot) { error in ("teapot \(error.description)", 418, ["X-Kind": "teapot"]) }
        app.errorHandler(418) { _ in ("coffee", 418) }
        app.errorHandler(507) { error in ("storage \(error.kind)", 507) }
        app.errorHandler(.badRequestKeyError) { _ in ("key", 400) }
        app.errorHandler(HTTPException.self) { error in ("any \(error.code ?? 0)", error.code ?? 500) }
        app.route("/raise/<name>") { (name: String) throws -> Never in
            let kinds = [
                "forbidden": .forbidden, "custom": custom, "moved": moved, "teapot": teapot, "coffee": .imATeapot,
                "storage": storage, "bad": HTTPException.Kind.badRequest,
            ]
            throw HTTPException(kinds[name] ?? .notFound)
        }
        app.route("/key") { try request.args["nope"] }
        return app
    }

    // test_error_handler_subclass, test_error_handler_http_subclass, test_error_handler_blueprint
    @Test(arguments: [
        ("/raise/forbidden", "forbidden kind"), ("/raise/custom", "forbidden kind"), ("/raise/teapot", "teapot own"),
        ("/raise/coffee", "coffee"), ("/raise/storage", "storage Storage"), ("/raise/bad", "any 400"), ("/key", "key"),
        // A subclass with a code of its own is looked for under that code: the handler of its base is not found.
        ("/raise/moved", "any 410"),
    ])
    func theNearestKindOfTheCodeWins(_ path: String, _ text: String) async throws {
        #expect(try await Self.app().testClient().get(path).text == text)
    }

    @Test func aCodeWithoutExceptionIsALookupError() async throws {
        let app = Flask("lookup")
        app.errorHandler(HTTPError.self) { error in
            guard case .unknownStatusCode(let code) = error.kind else { return ("other", 500) }
            return ("no \(code)", 409)
        }
        app.route("/<int:code>") { (code: Int) in try abort(code) }
        let response = try await app.testClient().get("/999")
        #expect(response.statusCode == 409 && response.text == "no 999")
        #expect(try await app.testClient().get("/410").statusCode == 410)
    }

    // test_error_handler_blueprint: the blueprint's base beats the application's exact kind
    @Test func theInnerLayerComesFirst() async throws {
        let app = Flask("layers"), blueprint = Blueprint("inner", urlPrefix: "/inner")
        app.errorHandler(Self.custom) { _ in ("application", 403) }
        blueprint.errorHandler(403) { _ in ("blueprint", 403) }
        blueprint.route("/") { () throws -> Never in throw HTTPException(Self.custom) }
        app.route("/") { () throws -> Never in throw HTTPException(Self.custom) }
        app.register(blueprint)
        #expect(try await app.testClient().get("/inner/").text == "blueprint")
        #expect(try await app.testClient().get("/").text == "application")
    }

    @Test func templatesReadTheException() async throws {
        let app = Flask("templates")
        app.errorHandler(404) { error in
            (
                try renderTemplateString(
                    "{{ error.code }} {{ error.name }} {{ error.description[:3] }} {{ error }}", error: error),
                404
            )
        }
        let text = try await app.testClient().get("/nowhere").text
        #expect(text.hasPrefix("404 Not Found The 404 Not Found: The requested URL"))
    }
}
