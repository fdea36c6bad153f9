import FlaskCore
import FlaskHTTP
import FlaskTemplates
import FlaskTesting
import Testing

@Suite struct FlashTests {
    private func app() -> Flask {
        let app = Flask("test")
        app.secretKey = "test key"
        app.testing = true
        app.route("/flash") { () -> String in
            flash("Hello World")
            flash("Hello World", category: "error")
            flash(Markup("<em>Testing</em>"), category: "warning")
            return ""
        }
        return app
    }

    // flask/tests/test_basic.py::test_extended_flashing
    @Test func messagesComeOnce() async throws {
        let app = app()
        app.route("/") {
            let texts: [String] = getFlashedMessages()
            return texts.joined(separator: "|") + "/" + getFlashedMessages().joined(separator: "|")
        }
        app.route("/categories") {
            getFlashedMessages(withCategories: true).map { "\($0.category)=\($0)" }.joined(separator: "|")
        }
        app.route("/filtered") { getFlashedMessages(categoryFilter: ["warning", "error"]).joined(separator: "|") }
        let client = app.testClient()
        _ = try await client.get("/flash")
        #expect(
            try await client.get("/").text == "Hello World|Hello World|<em>Testing</em>/Hello World|Hello World|<em>Testing</em>")
        #expect(try await client.get("/").text == "/")
        _ = try await client.get("/flash")
        #expect(try await client.get("/categories").text == "message=Hello World|error=Hello World|warning=<em>Testing</em>")
        _ = try await client.get("/flash")
        #expect(try await client.get("/filtered").text == "Hello World|<em>Testing</em>")
    }

    @Test(arguments: [
        ("{% for m in get_flashed_messages() %}[{{ m }}]{% endfor %}", "[Hello World][Hello World][<em>Testing</em>]"),
        (
            "{% for c, m in get_flashed_messages(with_categories=true) %}[{{ c }}: {{ m }}]{% endfor %}",
            "[message: Hello World][error: Hello World][warning: <em>Testing</em>]"
        ),
        ("{% for c, m in get_flashed_messages(true, ['error']) %}[{{ c }}]{% endfor %}", "[error]"),
        (
            "{{ get_flashed_messages(category_filter=('warning',))|join(',') }}{{ get_flashed_messages()|length }}",
            "<em>Testing</em>3"
        ),
    ])
    func templatesShowMessages(_ template: String, _ text: String) async throws {
        let app = app()
        app.route("/") { try renderTemplateString(template) }
        let client = app.testClient()
        _ = try await client.get("/flash")
        #expect(try await client.get("/").text == text)
        #expect(try await client.get("/").headers["Set-Cookie"] == nil)
    }

    @Test func aTextOfTheClientIsEscaped() async throws {
        let app = app()
        app.route("/evil") { () -> String in
            flash("<script>")
            return ""
        }
        app.route("/") { try renderTemplateString("{% for m in get_flashed_messages() %}{{ m }}{% endfor %}") }
        let client = app.testClient()
        _ = try await client.get("/evil")
        #expect(try await client.get("/").text == "&lt;script&gt;")
    }

    @Test func readingWithoutAKeyIsHarmless() async throws {
        let app = Flask("test")
        app.testing = true
        app.route("/") { "\(getFlashedMessages().count)" }
        #expect(try await app.testClient().get("/").text == "0")
    }
}
