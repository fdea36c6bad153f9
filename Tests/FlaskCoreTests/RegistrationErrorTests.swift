import FlaskCore
import FlaskHTTP
import FlaskJSON
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

    /// What a program that stops says; one line, without frames.
    private func lines(_ result: ExitTest.Result?) throws -> [Substring] {
        String(decoding: try #require(result).standardErrorContent, as: UTF8.self).split(separator: "\n")
    }

    @Test func aMistakeIsToldOnceWithItsPlaceAndWithoutFrames() async throws {
        let converter = await #expect(processExitsWith: .exitCode(1), observing: [\.standardErrorContent]) {
            Flask("test").route("/post/<slug:id>") { (id: String) in id }
        }
        let told = try lines(converter).filter { $0.contains("RegistrationErrorTests.swift:") }
        #expect(told.count == 1 && told[0].contains(#"or add it by addConverter("slug", …) before the rule"#))
        #expect(try !lines(converter).contains { $0.contains("Fatal error") })

        let count = await #expect(processExitsWith: .exitCode(1), observing: [\.standardErrorContent]) {
            Flask("test").route("/post/{id}") { (id: Int) in "\(id)" }
        }
        #expect(try lines(count).contains { $0.contains("as in '/item/<int:id>'") })

        let key = await #expect(processExitsWith: .exitCode(1), observing: [\.standardErrorContent]) {
            Flask("test").config["MAX_CONTENT_LENGTH"] = "lots"
        }
        #expect(try lines(key).contains { $0.contains("RegistrationErrorTests.swift:") && $0.contains(#"given "lots""#) })
    }

    // In a request a trap remains, which the debugger reports with the request.
    @Test func aMistakeInAViewIsATrap() async throws {
        let late = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let app = Flask("test")
            app.route("/") { () -> String in
                app.route("/late") { "y" }
                return "x"
            }
            _ = try await app.testClient().get("/")
        }
        #expect(late?.exitStatus != .exitCode(1))
        #expect(try lines(late).contains { $0.contains("RegistrationErrorTests.swift:") && $0.contains("first request") })
    }
}
