import FlaskCore
import FlaskHTTP
import FlaskJSON
import FlaskTesting
import Testing

/// flask/tests/test_config.py, where the behaviour is Flask's.
@Suite struct ConfigTests {
    @Test func everyKeyOfFlaskHasItsDefault() {
        let defaults: JSONObject = [
            "DEBUG": false, "TESTING": false, "PROPAGATE_EXCEPTIONS": nil, "SECRET_KEY": nil, "SECRET_KEY_FALLBACKS": nil,
            "PERMANENT_SESSION_LIFETIME": 2_678_400, "USE_X_SENDFILE": false, "TRUSTED_HOSTS": nil, "SERVER_NAME": nil,
            "APPLICATION_ROOT": "/", "SESSION_COOKIE_NAME": "session", "SESSION_COOKIE_DOMAIN": nil,
            "SESSION_COOKIE_PATH": nil, "SESSION_COOKIE_HTTPONLY": true, "SESSION_COOKIE_SECURE": false,
            "SESSION_COOKIE_PARTITIONED": false, "SESSION_COOKIE_SAMESITE": nil, "SESSION_REFRESH_EACH_REQUEST": true,
            "MAX_CONTENT_LENGTH": nil, "MAX_FORM_MEMORY_SIZE": 500_000, "MAX_FORM_PARTS": 1000,
            "SEND_FILE_MAX_AGE_DEFAULT": nil, "TRAP_BAD_REQUEST_ERRORS": nil, "TRAP_HTTP_EXCEPTIONS": false,
            "EXPLAIN_TEMPLATE_LOADING": false, "PREFERRED_URL_SCHEME": "http", "TEMPLATES_AUTO_RELOAD": nil,
            "MAX_COOKIE_SIZE": 4093, "PROVIDE_AUTOMATIC_OPTIONS": true,
        ]
        #expect(Config().values == defaults)
        #expect(Config().keys == defaults.keys)
    }

    /// A value for each key of the framework's that is not its default.
    private static let others: [(String, JSONValue)] = [
        ("DEBUG", true), ("TESTING", true), ("PROPAGATE_EXCEPTIONS", false), ("SECRET_KEY", "dev"),
        ("SECRET_KEY_FALLBACKS", ["old", "older"]), ("PERMANENT_SESSION_LIFETIME", 60), ("USE_X_SENDFILE", true),
        ("TRUSTED_HOSTS", ["a", ".b"]), ("SERVER_NAME", "localhost:5000"), ("APPLICATION_ROOT", "/app"),
        ("SESSION_COOKIE_NAME", "s"), ("SESSION_COOKIE_DOMAIN", "a.b"), ("SESSION_COOKIE_PATH", "/x"),
        ("SESSION_COOKIE_HTTPONLY", false), ("SESSION_COOKIE_SECURE", true), ("SESSION_COOKIE_PARTITIONED", true),
        ("SESSION_COOKIE_SAMESITE", "Lax"), ("SESSION_REFRESH_EACH_REQUEST", false), ("MAX_CONTENT_LENGTH", 10),
        ("MAX_FORM_MEMORY_SIZE", nil), ("MAX_FORM_PARTS", 3), ("SEND_FILE_MAX_AGE_DEFAULT", 1.5),
        ("TRAP_BAD_REQUEST_ERRORS", true), ("TRAP_HTTP_EXCEPTIONS", true), ("EXPLAIN_TEMPLATE_LOADING", true),
        ("PREFERRED_URL_SCHEME", "https"), ("TEMPLATES_AUTO_RELOAD", true), ("MAX_COOKIE_SIZE", 0),
        ("PROVIDE_AUTOMATIC_OPTIONS", false),
    ]

    @Test func everyKeyOfFlaskCanBeSetAndGetsItsDefaultBack() throws {
        #expect(Self.others.map(\.0) == Config().keys)
        var config = Config()
        for (key, value) in Self.others {
            try config.set(key, to: value)
            #expect(config[key] == value)
            config[key] = nil
            #expect(config[key] == Config()[key])
        }
    }

    // flask/config.py, ConfigAttribute
    @Test func keysAndPropertiesAreOneStorage() throws {
        let app = Flask("config")
        app.config["TESTING"] = true
        app.config["SEND_FILE_MAX_AGE_DEFAULT"] = 3600
        app.config["SESSION_COOKIE_SAMESITE"] = "strict"
        #expect(app.testing)
        #expect(app.config.sendFileMaxAgeDefault == .seconds(3600))
        #expect(app.config.sessionCookieSameSite == .strict)
        app.secretKey = "abc"
        app.config.permanentSessionLifetime = .milliseconds(1500)
        #expect(app.config["SECRET_KEY"] == "abc")
        #expect(app.config["PERMANENT_SESSION_LIFETIME"] == 1.5)
    }

    @Test func secretKeysThatAreNoTextAreArraysOfBytes() throws {
        var config = Config()
        config.secretKey = SecretKey(bytes: [0xFF, 0])
        #expect(config["SECRET_KEY"] == [255, 0])
        try config.set("SECRET_KEY", to: [1, 254])
        #expect(config.secretKey == SecretKey(bytes: [1, 254]))
    }

    @Test func ownKeysTakeAnyValue() {
        var config = Config()
        config["MAIL"] = ["servers": ["a", "b"], "port": 25]
        #expect(config["MAIL"]?["port"]?.int == 25)
        #expect(config.keys.last == "MAIL")
        config["MAIL"] = nil
        #expect(config["MAIL"] == nil)
        #expect(config["mail"] == nil)
    }

    @Test(
        arguments: [
            ("TESTING", "yes", "true or false", "\"yes\""),
            ("TESTING", 2, "true or false", "2"),
            ("MAX_CONTENT_LENGTH", -1, "a whole number from 0, or null", "-1"),
            ("MAX_CONTENT_LENGTH", 1.5, "a whole number from 0, or null", "1.5"),
            ("APPLICATION_ROOT", nil, "a text", "null"),
            ("SESSION_COOKIE_SAMESITE", 5, "\"Strict\", \"Lax\" or \"None\", or null", "5"),
            ("PERMANENT_SESSION_LIFETIME", "1 day", "a number of seconds", "\"1 day\""),
            ("TRUSTED_HOSTS", ["a", 1], "an array, each item a text, or null", "[\"a\", 1]"),
            ("SECRET_KEY", [300], "a text, or an array of bytes, or null", "a value of another kind"),
        ] as [(String, JSONValue, String, String)])
    func aValueThatDoesNotFitIsNamed(key: String, value: JSONValue, expectation: String, shown: String) {
        var config = Config()
        let error = #expect(throws: FlaskError.self) { try config.update(["OWN": 1, key: value]) }
        #expect(error?.kind == .configuration)
        #expect(error?.message == "the configuration key '\(key)' takes \(expectation), but it was given \(shown)")
        #expect(config["OWN"] == nil)
    }

    // test_get_namespace
    @Test func aNamespaceIsTakenOut() {
        var config = Config()
        config["FOO_OPTION_1"] = "foo option 1"
        config["FOO_OPTION_2"] = "foo option 2"
        config["BAR_STUFF_1"] = "bar stuff 1"
        #expect(config.getNamespace("FOO_") == ["option_1": "foo option 1", "option_2": "foo option 2"])
        #expect(config.getNamespace("BAR_", lowercase: false) == ["STUFF_1": "bar stuff 1"])
        #expect(config.getNamespace("BAR_", trimNamespace: false) == ["bar_stuff_1": "bar stuff 1"])
        #expect(config.getNamespace("MAX_FORM_") == ["memory_size": 500_000, "parts": 1000])
        #expect(config.getNamespace("NONE_").isEmpty)
    }

    @Test func templatesSeeAllKeys() throws {
        let app = Flask("config", templateFolder: nil)
        app.config["SITE"] = ["name": "Movies"]
        app.secretKey = SecretKey(bytes: [0x61, 0xFF])
        func text(_ source: String) throws -> String { try app.appContext { try app.renderTemplateString(source) } }
        #expect(try text("{{ config.SITE.name }} {{ config['MAX_FORM_PARTS'] }}") == "Movies 1000")
        #expect(try text("{{ config.NONE is defined }} {{ config.get('NONE', 1) }}") == "False 1")
        #expect(try text("{{ config|length }} {{ config.keys()|last }}") == "30 SITE")
        #expect(try text("{{ config.SECRET_KEY }} {{ 'SITE' in config }}") == "b&#39;a\\xff&#39; True")
        #expect(
            try text("{% for k, v in config.items() if k == 'DEBUG' %}{{ v }}{% endfor %}") == "False")
    }

    @Test func requestsReadWhatWasSetBefore() async throws {
        let app = Flask("config")
        app.config["GREETING"] = "Hello"
        app.route("/") { currentApp.config["GREETING"]?.string ?? "none" }
        #expect(try await app.testClient().get("/").text == "Hello")
    }

    @Test func theFirstRequestFreezesTheConfiguration() async {
        let late = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let app = Flask("config")
            app.route("/") { "x" }
            _ = try await app.testClient().get("/")
            app.config["LATE"] = 1
        }
        let text = String(decoding: late?.standardErrorContent ?? [], as: UTF8.self)
        #expect(text.contains("its configuration cannot be changed any more"))
        await #expect(processExitsWith: .failure) { Flask("config").config["TESTING"] = "yes" }
        await #expect(processExitsWith: .failure) { _ = Flask("config", instancePath: "relative") }
    }

    // test_explicit_instance_paths, test_main_module_paths of flask/tests/test_instance_config.py
    @Test func theInstanceFolderIsBesideTheApplication() throws {
        #expect(Flask("config", instancePath: "/srv/data").instancePath == "/srv/data")
        let tree = try FileTree(["app/main.swift": "", "Package.swift": ""])
        #expect(Flask("config", rootPath: tree.root).instancePath == "\(tree.root)/instance")
    }
}
