import FlaskCore
import FlaskHTTP
import FlaskTemplates
import FlaskTesting
import Foundation
import Testing

/// flask/tests/test_templating.py, where the behaviour is Flask's.
@Suite struct TemplateTests {
    /// An application whose template folder holds these files.
    private static func app(_ files: [String: String]) throws -> Flask {
        let root = "/tmp/flask-templates-\(UUID().uuidString)"
        for (name, text) in files {
            let path = "\(root)/templates/\(name)"
            try FileManager.default.createDirectory(
                atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            try text.write(toFile: path, atomically: true, encoding: .utf8)
        }
        let app = Flask("templates", rootPath: root)
        app.testing = true
        return app
    }

    private static func text(_ app: Flask, _ path: String = "/") async throws -> String {
        try await app.testClient().get(path).text
    }

    // werkzeug/datastructures/structures.py, MultiDict.to_dict and its repr; jinja2's Undefined prints nothing, in URLs as well.
    @Test(arguments: [
        ("{{ request.args }}", "ImmutableMultiDict([('a', '1'), ('a', '2'), ('b', 'x')])"),
        ("{{ request.args.to_dict() }}", "{'a': '1', 'b': 'x'}"),
        ("{{ request.args.to_dict(flat=false) }}", "{'a': ['1', '2'], 'b': ['x']}"),
        ("{{ request.args.to_dict(0).a }}", "['1', '2']"),
        ("{{ request.user_agent }} {{ 'Mobile' in request.user_agent.string }}", "Mobile 1 True"),
        ("{{ request.url_rule }} {{ request.url_rule.rule }} {{ request.url_rule.endpoint }}", "/parts /parts parts"),
        (
            "{{ url_for('parts', next='/' if false) }} {{ url_for('parts', a=missing, b=none, c=[1]) }}",
            "/parts?next= /parts?a=&c=1"
        ),
    ])
    func partsOfRequestsAreAsInFlask(source: String, expected: String) async throws {
        let app = Flask("test")
        app.jinjaOptions.autoescape = .off
        app.route("/parts", endpoint: "parts") { try renderTemplateString(source) }
        let response = try await app.testClient().get("/parts?a=1&a=2&b=x", headers: ["User-Agent": "Mobile 1"])
        #expect(response.text == expected)
    }

    @Test func aTemplateGetsItsVariables() async throws {
        let app = try Self.app(["hello.html": "<h1>Hello {{ name or 'World' }}!</h1>"])
        app.route("/hello/", "/hello/<name>") { (name: String?) in try renderTemplate("hello.html", name: name) }
        #expect(try await Self.text(app, "/hello/") == "<h1>Hello World!</h1>")
        #expect(try await Self.text(app, "/hello/<ann>") == "<h1>Hello &lt;ann&gt;!</h1>")
    }

    // test_context_processing, test_original_win
    @Test func contextProcessorsAddVariablesThatArgumentsOverride() async throws {
        let app = try Self.app(["page.html": "{{ user }}-{{ site }}"])
        app.contextProcessor { ["user": "nobody", "site": "flask"] }
        app.contextProcessor { ["site": request.path] }
        app.route("/a") { try renderTemplate("page.html") }
        app.route("/b") { try renderTemplate("page.html", user: "ann") }
        #expect(try await Self.text(app, "/a") == "nobody-/a")
        #expect(try await Self.text(app, "/b") == "ann-/b")
    }

    // test_standard_context
    @Test func templatesSeeTheRequestAndItsGlobals() async throws {
        let app = try Self.app([:])
        app.route("/user/<int:id>", endpoint: "user") { (id: Int) in
            g.name = "<ann>"
            return try renderTemplateString(
                """
                {{ request.method }} {{ request.path }} {{ request.args.foo }} {{ request.args.get('none', 'no') }} \
                {{ request.args.getlist('foo')|join('+') }} {{ request.view_args.id + 1 }} {{ g.name }} {{ g.other is defined }} \
                {{ config.DEBUG }} {{ config['TESTING'] }} {{ session.user is defined }} {{ get_flashed_messages()|length }} \
                {{ url_for('user', id=7, q='a b', _anchor='x') }} {{ 'foo' in request.args }} {{ request.headers['host'] }}
                """)
        }
        #expect(
            try await Self.text(app, "/user/5?foo=42&foo=43")
                == "GET /user/5 42 no 42+43 6 &lt;ann&gt; False False True False 0 /user/7?q=a+b#x True localhost")
    }

    // test_escaping, test_no_escaping, test_escaping_without_template_filename, test_autoescape
    @Test func whatIsEscapedGoesByTheName() async throws {
        let markup = "{{ text }} {{ text|safe }} {% autoescape false %}{{ text }}{% endautoescape %}"
        let names = [
            "a.html": true, "a.htm": true, "a.xml": true, "a.xhtml": true, "a.svg": true, "a.txt": false, "a.HTML": false,
        ]
        let app = try Self.app(names.mapValues { _ in markup })
        app.route("/<name>") { (name: String) in try renderTemplate(name, text: "<p>Hello World!") }
        app.route("/") { try renderTemplateString(markup, text: "<p>Hello World!") }
        let raw = "<p>Hello World!", escaped = "&lt;p&gt;Hello World!"
        for (name, escapes) in names {
            #expect(try await Self.text(app, "/\(name)") == "\(escapes ? escaped : raw) \(raw) \(raw)", "\(name)")
        }
        #expect(try await Self.text(app) == "\(escaped) \(raw) \(raw)")
    }

    // test_template_filter_with_name, test_add_template_test, test_add_template_global
    @Test func filtersTestsAndGlobalsAreTyped() async throws {
        let app = try Self.app([:])
        app.templateFilter("cut") { (text: String, length: Int?) in String(text.prefix(length ?? 2)) }
        app.templateTest("sevenfold") { (number: Int) in number % 7 == 0 }
        app.templateGlobal("dashed") { (left: String, right: String) in "\(left)-\(right)" }
        app.route("/") {
            try renderTemplateString(
                "{{ 'abcdef'|cut }} {{ 'abcdef'|cut(3) }} {{ 14 is sevenfold }} {{ 15 is sevenfold }} {{ dashed('<', 'b') }}")
        }
        #expect(try await Self.text(app) == "ab abc True False &lt;-b")
    }

    @Test func inheritanceIncludesAndMacrosWork() async throws {
        let app = try Self.app([
            "base.html": "<title>{% block title %}base{% endblock %}</title>{% block body %}{% endblock %}",
            "page.html":
                """
            {% extends "base.html" %}{% from "macros/all.html" import field %}\
            {% block title %}page of {{ super() }}{% endblock %}{% block body %}{% include "part.txt" %}{{ field("user", "<v>") }}{% endblock %}
            """,
            "part.txt": "[{{ name }}]",
            "macros/all.html": "{% macro field(name, value='') %}<input name={{ name }} value=\"{{ value }}\">{% endmacro %}",
        ])
        app.route("/") { try renderTemplate("page.html", name: "<n>") }
        #expect(
            try await Self.text(app)
                == "<title>page of base</title>[<n>]<input name=user value=\"&lt;v&gt;\">")
    }

    // test_templates_auto_reload
    @Test func changedTemplatesAreReloadedInDebugMode() async throws {
        for reloads in [true, false] {
            let app = try Self.app(["page.html": "one"])
            app.config.templatesAutoReload = reloads
            app.route("/") { try renderTemplate("page.html") }
            #expect(try await Self.text(app) == "one")
            let loaded = try app.jinjaEnvironment.template(named: "page.html")
            #expect(loaded.isUpToDate)
            let folder = try #require(app.templateFolderPath)
            try "two, longer".write(toFile: "\(folder)/page.html", atomically: true, encoding: .utf8)
            #expect(try await Self.text(app) == (reloads ? "two, longer" : "one"))
        }
    }

    @Test func aMissingTemplateSaysWhereItWasLookedFor() async throws {
        let app = try Self.app(["users/list.html": "x"])
        app.route("/a") { try renderTemplate("list.html") }
        app.route("/b") { try renderTemplate(["no.html", "users/list.html"]) }
        app.route("/c") { try renderTemplate(["no.html", "neither.html"]) }
        let error = await #expect(throws: TemplateError.self) { try await Self.text(app, "/a") }
        #expect(error?.kind == .notFound)
        #expect(
            error?.message.contains("/templates") == true && error?.message.hasSuffix("did you mean 'users/list.html'?") == true)
        #expect(try await Self.text(app, "/b") == "x")
        let none = await #expect(throws: TemplateError.self) { try await Self.text(app, "/c") }
        #expect(none?.kind == .noneFound)
        let nowhere = Flask("nowhere", rootPath: "/nonexistent")
        nowhere.testing = true
        nowhere.route("/") { try renderTemplate("a.html") }
        let missing = await #expect(throws: TemplateError.self) { try await Self.text(nowhere) }
        #expect(missing?.message.contains("/nonexistent/templates") == true)
    }

    @Test func templatesOutsideOfTheFolderAreNotFound() async throws {
        let app = try Self.app(["a.html": "x"])
        for name in ["../secret", "/etc/passwd", "a/../../a.html", "..", ""] {
            #expect(throws: TemplateError.self, "\(name)") {
                try app.appContext { try app.renderTemplate(name) }
            }
        }
    }

    // flask/tests/test_helpers.py::TestStreaming, flask/templating.py, stream_template
    @Test func streamedTemplatesSeeTheRequest() async throws {
        let app = try Self.app(["stream.html": "{% for n in items %}{{ request.path }}{{ n }},{% endfor %}"])
        app.route("/stream") { try streamTemplate("stream.html", items: [1, 2, 3]) }
        #expect(try await Self.text(app, "/stream") == "/stream1,/stream2,/stream3,")
    }

    @Test func templatesWaitForWhatIsAsynchronous() async throws {
        let app = try Self.app(["page.html": "{% for n in numbers %}{{ request.path }}{{ twice(n) }},{% endfor %}"])
        @Sendable func numbers() -> TemplateValue {
            .asyncSequence(
                AsyncStream {
                    $0.yield(1); $0.yield(2); $0.finish()
                })
        }
        let twice = TemplateValue.asyncFunction("twice") { (number: Int) async in
            await Task.yield()
            return "\(request.method)\(number * 2)"
        }
        app.route("/text") { () async throws in try await renderTemplateAsync("page.html", numbers: numbers(), twice: twice) }
        app.route("/string") { () async throws in
            try await renderTemplateStringAsync("{{ numbers|sum }}{{ twice(5) }}", numbers: numbers(), twice: twice)
        }
        app.route("/stream") { try streamTemplate("page.html", numbers: numbers(), twice: twice) }
        app.route("/sync") { try renderTemplate("page.html", numbers: numbers(), twice: twice) }
        #expect(try await Self.text(app, "/text") == "/textGET2,/textGET4,")
        #expect(try await Self.text(app, "/string") == "3GET10")
        #expect(try await Self.text(app, "/stream") == "/streamGET2,/streamGET4,")
        let error = await #expect(throws: TemplateError.self) { try await Self.text(app, "/sync") }
        #expect(error?.message.contains("renderAsync") == true)
    }

    // flask/tests/test_templating.py::test_macros
    @Test func macrosCanBeCalledFromSwift() async throws {
        let app = try Self.app(["_macro.html": "{% macro hello(name, mark='!') %}Hello {{ name }}{{ mark }}{% endmacro %}"])
        app.route("/") { try getTemplateAttribute("_macro.html", "hello")("<ann>", mark: "?") }
        #expect(try await Self.text(app) == "Hello &lt;ann&gt;?")
        #expect(throws: TemplateError.self) { try app.appContext { _ = try getTemplateAttribute("_macro.html", "bye") } }
    }

    @Test func markupIsSentAndWrittenAsItIs() async throws {
        let app = try Self.app([:])
        let text = "<i>"
        app.route("/markup") { Markup("<b>") + text }
        app.route("/template") { try renderTemplateString("{{ a }}{{ b }}", a: Markup("<b>"), b: "<b>") }
        #expect(try await Self.text(app, "/markup") == "<b>&lt;i&gt;")
        #expect(try await Self.text(app, "/template") == "<b>&lt;b&gt;")
    }

    @Test func anErrorInATemplateNamesItsPlace() async throws {
        let app = try Self.app(["bad.html": "a\n{{ missing.attribute }}", "worse.html": "{% if %}"])
        app.route("/bad") { try renderTemplate("bad.html") }
        app.route("/worse") { try renderTemplate("worse.html") }
        let undefined = await #expect(throws: TemplateError.self) { try await Self.text(app, "/bad") }
        #expect(undefined?.kind == .undefined)
        #expect(undefined?.location == .init(template: "bad.html", line: 2, columns: 3..<20))
        let syntax = await #expect(throws: TemplateError.self) { try await Self.text(app, "/worse") }
        #expect(syntax?.kind == .syntax && syntax?.location?.line == 1)
        let deployed = try Self.app(["bad.html": "{{ missing.attribute }}"])
        deployed.testing = false
        deployed.route("/bad") { try renderTemplate("bad.html") }
        #expect(try await deployed.testClient().get("/bad").statusCode == 500)
    }

    @Test func urlsOutsideOfARequestNeedAServerName() throws {
        let app = try Self.app([:])
        app.route("/x", endpoint: "x") { "x" }
        app.config.serverName = "example.org"
        let text = try app.appContext { try renderTemplateString("{{ url_for('x') }}") }
        #expect(text == "http://example.org/x")
    }
}

/// Functions that are handed to templates; flask/tests/test_templating.py.
@Suite struct TemplateFunctionTests {
    // test_add_template_global, test_context_processor
    @Test func functionsAreVariablesAndTakeAnyArguments() async throws {
        let app = Flask("functions")
        app.contextProcessor { ["double": TemplateValue.function { (number: Int) in number * 2 }] }
        app.templateGlobal(
            "dashed",
            variadic: { parts, named in
                TemplateValue((parts.map(\.description) + named.map { "\($0.name)=\($0.value)" }).joined(separator: "-"))
            })
        app.templateFilter(
            "wrap",
            variadic: { values, _ in
                TemplateValue("\(values.dropFirst().map(\.description).joined())\(values[0])")
            })
        app.route("/") {
            try renderTemplateString(
                "{{ double(21) }} {{ dashed('a', 2, c=3) }} {{ 'x'|wrap('<', 1) }} {{ all(1, 2) }}",
                all: TemplateValue.function(variadic: { values, _ in TemplateValue(values.count) }))
        }
        #expect(try await app.testClient().get("/").text == "42 a-2-c=3 &lt;1x 2")
    }
}
