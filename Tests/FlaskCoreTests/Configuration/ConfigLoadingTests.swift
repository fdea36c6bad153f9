import FlaskCore
import FlaskJSON
import Testing

/// flask/tests/test_config.py, where the behaviour is Flask's.
@Suite struct ConfigLoadingTests {
    // test_config_from_mapping
    @Test func aMappingSetsItsKeysInCapitals() throws {
        var config = Config()
        try config.fromMapping(["SECRET_KEY": "config", "TEST_KEY": "foo", "lower": 1, "Mixed": 2, "ÄÖ_1": 3, "_1": 4])
        #expect(config.secretKey == "config")
        #expect(config["TEST_KEY"] == "foo")
        #expect(Array(config.keys.suffix(2)) == ["TEST_KEY", "ÄÖ_1"])
    }

    // test_from_prefixed_env, test_from_prefixed_env_custom_prefix
    @Test func variablesOfAPrefixAreRead() throws {
        var config = Config()
        let environment = [
            "FLASK_STRING": "value", "FLASK_BOOL": "true", "FLASK_INT": "1", "FLASK_FLOAT": "1.2", "FLASK_LIST": "[1, 2]",
            "FLASK_DICT": "{\"k\": \"v\"}", "FLASK_TESTING": "1", "FLASK_DEBUG": "no", "NOT_FLASK_X": "1", "FLASKX": "1",
        ]
        try config.fromPrefixedEnv(environment: environment)
        #expect(config["STRING"] == "value" && config["BOOL"] == true && config["INT"] == 1 && config["FLOAT"] == 1.2)
        #expect(config["LIST"] == [1, 2] && config["DICT"] == ["k": "v"])
        #expect(config.testing && !config.debug)
        #expect(config["X"] == nil)
        #expect(config.keys.count == Config().keys.count + 6)

        var other = Config()
        try other.fromPrefixedEnv("NOT_FLASK", environment: environment) { .string("<\($0)>") }
        #expect(other["X"] == "<1>")
    }

    // test_from_prefixed_env_nested
    @Test func twoUnderscoresLeadIntoObjects() throws {
        var config = Config()
        config["EXIST"] = ["ok": "value", "flag": true, "inner": ["ival": 1]]
        try config.fromPrefixedEnv(environment: [
            "FLASK_EXIST__ok": "other", "FLASK_EXIST__inner__ival": "2", "FLASK_EXIST__new__more": "{\"k\": false}",
            "FLASK_NEW__K": "v",
        ])
        #expect(
            config["EXIST"] == ["ok": "other", "flag": true, "inner": ["ival": 2], "new": ["more": ["k": false]]])
        #expect(config["NEW"] == ["K": "v"])
        let error = #expect(throws: FlaskError.self) {
            try config.fromPrefixedEnv(environment: ["FLASK_A": "1", "FLASK_EXIST__flag__x": "1"])
        }
        #expect(error?.message.contains("'FLASK_EXIST__flag__x'") == true)
        #expect(config["A"] == nil)
    }

    @Test func aVariableThatDoesNotFitItsKeyIsAnError() {
        var config = Config()
        let error = #expect(throws: FlaskError.self) {
            try config.fromPrefixedEnv(environment: ["FLASK_MAX_CONTENT_LENGTH": "16 MB"])
        }
        #expect(error?.message.contains("'MAX_CONTENT_LENGTH'") == true)
        #expect(error?.message.contains("\"16 MB\"") == true)
    }

    // test_config_from_file_json, test_config_missing_file
    @Test func filesAreLookedForBesideTheApplication() throws {
        let tree = try FileTree([
            "config.json": "{\"SECRET_KEY\": \"file\", \"TEST_KEY\": \"foo\", \"lower\": 1}", "bad.json": "{\"A\": }",
            "list.json": "[1]",
            "config.txt": "TEST_KEY=own",
        ])
        let app = Flask("config", rootPath: tree.root)
        #expect(try app.config.fromFile("config.json"))
        #expect(app.secretKey == "file")
        #expect(app.config["TEST_KEY"] == "foo" && app.config["lower"] == nil)

        #expect(
            try app.config.fromFile(
                "\(tree.root)/config.txt",
                load: { bytes in
                    let parts = String(decoding: bytes, as: UTF8.self).split(separator: "=")
                    return [String(parts[0]): .string(String(parts[1]))]
                }))
        #expect(app.config["TEST_KEY"] == "own")

        #expect(try !app.config.fromFile("missing.json", silent: true))
        let missing = #expect(throws: FlaskError.self) { try app.config.fromFile("missing.json") }
        #expect(missing?.message.contains("\(tree.root)/missing.json") == true)
        for name in ["bad.json", "list.json"] {
            let error = #expect(throws: FlaskError.self) { try app.config.fromFile(name, silent: true) }
            #expect(error?.kind == .configuration)
            #expect(error?.message.contains("\(tree.root)/\(name)") == true)
        }
    }

    // test_config_from_envvar, test_config_from_envvar_missing
    @Test func aVariableNamesTheFile() throws {
        let tree = try FileTree(["settings.json": "{\"TEST_KEY\": \"foo\"}"])
        var config = Config()
        let environment = ["APP_SETTINGS": "\(tree.root)/settings.json", "EMPTY": "", "MISSING": "/nowhere/settings.json"]
        #expect(try config.fromEnvvar("APP_SETTINGS", environment: environment))
        #expect(config["TEST_KEY"] == "foo")
        for name in ["EMPTY", "UNSET", "MISSING"] {
            #expect(throws: FlaskError.self) { try config.fromEnvvar(name, environment: environment) }
            #expect(try !config.fromEnvvar(name, silent: true, environment: environment))
        }
    }

    // test_session_lifetime
    @Test(arguments: [("10", 10), ("0", 0), ("86400", 86_400)])
    func theLifetimeIsInSeconds(text: String, seconds: Int) throws {
        var config = Config()
        try config.fromPrefixedEnv(environment: ["FLASK_PERMANENT_SESSION_LIFETIME": text])
        #expect(config.permanentSessionLifetime == .seconds(seconds))
    }

    @Test func filesMayBeRelativeToTheInstanceFolder() throws {
        let tree = try FileTree(["instance/config.json": "{\"PLACE\": \"instance\"}", "config.json": "{\"PLACE\": \"root\"}"])
        let app = Flask("config", instanceRelativeConfig: true, rootPath: tree.root)
        try app.config.fromFile("config.json")
        #expect(app.config["PLACE"] == "instance")
    }
}
