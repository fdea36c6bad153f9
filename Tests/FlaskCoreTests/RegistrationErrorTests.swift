import FlaskCore
import FlaskHTTP
import FlaskTesting
import Testing

/// What stops a program whose routes are wrong; the messages are for the people who wrote them.
@Suite struct RegistrationErrorTests {
    @Test func tooManyParameters() async {
        await #expect(processExitsWith: .failure) {
            let app = Flask("test")
            app.route("/user/<name>") { (name: String, id: Int) in "\(name) \(id)" }
        }
    }

    @Test func wrongType() async {
        await #expect(processExitsWith: .failure) {
            let app = Flask("test")
            app.route("/post/<id>") { (id: Int) in "\(id)" }
        }
    }

    @Test func faultyRule() async {
        await #expect(processExitsWith: .failure) {
            let app = Flask("test")
            app.route("/post/<int:id") { "x" }
        }
    }

    // flask/tests/test_basic.py::test_setup_after_request_is_error (adapted)
    @Test func registrationAfterTheFirstRequest() async {
        await #expect(processExitsWith: .failure) {
            let app = Flask("test")
            app.route("/") { "x" }
            _ = try await app.testClient().get("/")
            app.route("/late") { "y" }
        }
    }
}
