import FlaskCore
import FlaskTesting
import Testing

@Suite struct ExtensionPointTests {
    // flask/tests/test_cli.py: shell_context_processor; flask/app.py, Flask.make_shell_context
    @Test func namesOfTheShell() {
        let app = Flask("test")
        app.shellContextProcessor { ["a": 1, "b": 2] }
        app.shellContextProcessor { ["b": 3] }
        let names = app.makeShellContext()
        #expect(names["a"] as? Int == 1 && names["b"] as? Int == 3 && names["app"] as? Flask === app)
    }

    @Test func extensionsKeepWhatTheyNeed() {
        let app = Flask("test")
        app.extensions["mail"] = ["host": "localhost"]
        let mail: [String: String]? = app.extensions["mail"]
        let wrong: Int? = app.extensions["mail"]
        #expect(mail == ["host": "localhost"] && wrong == nil && app.extensions.names == ["mail"])
    }

    // flask/tests/test_basic.py::test_url_generation, test_build_error_handler, test_build_error_handler_reraise
    @Test func urlsThatCannotBeBuilt() throws {
        let app = Flask("test")
        app.urlBuildErrorHandler { _, endpoint, _ in endpoint == "spam" ? "/test_handler/" : nil }
        app.urlBuildErrorHandler { error, endpoint, _ in
            if endpoint == "hidden" { throw error }
            return endpoint == "docs" ? "https://docs.example.org/" : nil
        }
        let (spam, docs) = try app.testRequestContext("/") { (try urlFor("spam"), try urlFor("docs")) }
        #expect(spam == "/test_handler/" && docs == "https://docs.example.org/")
        for endpoint in ["hidden", "none"] {
            #expect(throws: FlaskError.self) {
                try app.testRequestContext("/") { () throws -> String in try urlFor(endpoint) }
            }
        }
    }

    // flask/tests/test_helpers.py::TestHelpers.test_open_resource and test_open_instance_resource (adapted)
    @Test func resourcesOfApplicationAndBlueprint() throws {
        let tree = try FileTree(["schema.sql": "create table a", "part/words.txt": "ä"])
        let app = Flask("test", instancePath: tree.root + "/instance", rootPath: tree.root)
        #expect(try app.openResource("schema.sql").text() == "create table a")
        #expect(try Blueprint("part", rootPath: tree.root + "/part").openResource("words.txt").read() == Array("ä".utf8))
        let error = #expect(throws: FlaskError.self) { try app.openResource("none.sql") }
        #expect(error?.message.contains(tree.root + "/none.sql") == true)
        let settings = app.openInstanceResource("deep/settings.json")
        #expect(throws: FlaskError.self) { try settings.read() }
        try settings.write("{}")
        #expect(try settings.text() == "{}" && settings.path == tree.root + "/instance/deep/settings.json")
    }
}
