import FlaskCore
import Testing

/// Files that belong to an application; flask/tests/test_helpers.py::TestHelpers::test_open_resource.
@Suite struct ResourceTests {
    @Test func filesOfTheApplicationAreRead() throws {
        let tree = try FileTree(["data/schema.sql": "select 1"])
        let app = Flask("resources", rootPath: tree.root)
        #expect(try app.readResource("data/schema.sql") == Array("select 1".utf8))
        #expect(try app.readResource(tree.root + "/data/schema.sql").count == 8)
        let error = #expect(throws: FlaskError.self) { try app.readResource("data/other.sql") }
        #expect(error?.kind == .missingFile && error?.message.contains("data/other.sql") == true)
    }
}
