import Flask
import Testing

@Suite struct StartCheckTests {
    /// A key that is long enough.
    private static let goodKey = SecretKey(bytes: Array(repeating: 7, count: 32))

    private static func application(_ key: SecretKey? = goodKey, debug: Bool = false) -> Flask {
        let app = Flask("checked")
        app.debug = debug
        app.secretKey = key
        return app
    }

    @Test func nothingIsSaidWhereNothingIsToBeSaid() {
        let app = Self.application()
        app.config["SESSION_COOKIE_SAMESITE"] = "Lax"
        app.config.sessionCookieSecure = true
        #expect(StartCheck(app).lines == "")
        #expect(StartCheck(Self.application(nil)).advice.isEmpty)
        #expect(StartCheck(Self.application("short", debug: true)).advice.isEmpty)
    }

    @Test func aShortKeyIsToldWithoutShowingIt() {
        let advice = StartCheck(Self.application("dev")).advice
        #expect(advice.first?.hasPrefix("SECRET_KEY has only 3 bytes") == true)
        #expect(!advice.joined().contains("dev "))
    }

    @Test(
        arguments: [
            (nil, false, ["SAMESITE to Lax", "SECURE to true where users come over HTTPS"]),
            (nil, true, ["SAMESITE to Lax"]),
            ("Strict", false, ["SECURE to true where"]),
        ] as [(String?, Bool, [String])])
    func theCookieCouldBeSafer(sameSite: String?, isSecure: Bool, words: [String]) {
        let app = Self.application()
        if let sameSite { app.config["SESSION_COOKIE_SAMESITE"] = .string(sameSite) }
        app.config.sessionCookieSecure = isSecure
        let advice = StartCheck(app).advice
        #expect(advice.count == 1)
        for word in ["SAMESITE to Lax", "SECURE to true where"] {
            #expect(advice[0].contains(word) == words.contains { $0.hasPrefix(word) })
        }
    }

    @Test func overHTTPSThereIsNoDoubt() {
        let advice = StartCheck(Self.application(), isSecured: true).advice
        #expect(advice.first?.contains("SECURE to true, so that") == true)
    }

    @Test func debugModeWithoutItsToolsIsNamed() {
        let app = Self.application(nil)
        app.debug = true
        #expect(StartCheck(app).advice == [])
        let advice = StartCheck(app, hasTools: false).advice
        #expect(advice.count == 1 && advice[0].hasPrefix("This build for release has neither reloader nor debugger"))
        app.debug = false
        #expect(StartCheck(app, hasTools: false).advice == [])
    }

    @Test func aRuleThatNobodyReachesIsNamed() {
        let app = Self.application(nil)
        app.get("/a", endpoint: "first") { "1" }
        app.post("/a", endpoint: "second") { "2" }
        app.route("/a", methods: [.get, .post], endpoint: "third") { "3" }
        app.route("/b/<x>", endpoint: "fourth") { (x: String) in x }
        app.route("/b/<int:x>", endpoint: "fifth") { (x: Int) in "\(x)" }
        #expect(
            StartCheck(app).advice == [
                """
                The rule '/a' of the endpoint 'third' is never reached: the endpoint 'first' has the same one, registered before \
                it. Change one of them, or remove it.
                """
            ])
    }
}
