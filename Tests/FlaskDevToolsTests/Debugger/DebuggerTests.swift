#if DEBUG
    import FlaskHTTP
    import Logging
    import Testing

    @testable import FlaskDevTools

    /// A program whose requests fail as their path says.
    private struct FailingProgram: DebuggedProgram, Responder {
        struct Failure: Error { let text: String }

        let name = "shop", root = "/nowhere"

        func account(of error: any Error) -> ErrorAccount {
            ErrorAccount(type: "Failure", message: (error as? Failure)?.text ?? "\(error)")
        }

        func scene(of error: any Error) -> (any FailureScene)? { Scene() }

        func idleScene() -> any FailureScene { Scene() }

        func respond(to request: Request) throws -> Reply {
            switch request.path {
            case "/fails": throw Failure(text: request.args.get("text") ?? "no text")
            case "/waits": .task { throw Failure(text: "after a wait") }
            case "/blocks": .blocking { throw Failure(text: "on a thread") }
            case "/missing", "/console": .response(Response("none", status: 404))
            default: .response(Response("fine"))
            }
        }

        struct Scene: FailureScene {
            let endpoint: String? = "index"

            func facts() -> [FactGroup] { [FactGroup("Session", [("<name>", "<script>alert(1)</script>")])] }

            func run(_ body: @Sendable () async -> Void) async { await body() }
        }
    }

    @Suite struct DebuggerTests {
        private func debugger(pin: String? = "123-456-789") -> Debugger {
            let program = FailingProgram()
            let pin = DebuggerPIN(choice: pin ?? "off", project: ["shop"], machine: ["here"])
            let access = DebuggerAccess(pin: pin, secret: "secret", pause: { _ in }, now: { 1_000_000_000 })
            return Debugger(program, of: program, access: access, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        }

        private func request(
            _ path: String, _ query: String = "", method: HTTPMethod = .get, host: String = "localhost:5000", body: String = "",
            cookie: String? = nil
        ) -> Request {
            var headers = Headers()
            headers["Host"] = host
            headers["Accept"] = "text/html"
            headers["Cookie"] = cookie
            return Request(
                method: method, path: path, queryString: Array(query.utf8), headers: headers,
                body: body.isEmpty ? .empty : .bytes(Array(body.utf8)))
        }

        private func text(_ response: Response) -> String {
            switch response.body {
            case .text(let text): text
            case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
            default: ""
            }
        }

        @Test(arguments: ["/fails", "/waits", "/blocks"]) func showsErrorsOfEveryStep(path: String) async throws {
            let response = try await debugger().respond(to: request(path)).finish()
            #expect(response.status.code == 500)
            #expect(text(response).contains("<div class=\"type mono\">Failure</div>"))
            #expect(response.headers["Cache-Control"] == "no-store")
        }

        @Test func leavesOtherResponsesAlone() async throws {
            let response = try await debugger().respond(to: request("/")).finish()
            #expect(text(response) == "fine")
        }

        @Test func escapesWhatClientsSend() async throws {
            let attack = "%3Cscript%3Ealert(1)%3C/script%3E%22'"
            let page = text(try await debugger().respond(to: request("/fails", "text=" + attack)).finish())
            #expect(!page.contains("<script>alert"))
            #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&#34;&#39;"))
            #expect(page.contains("<th class=\"mono\">&lt;name&gt;</th>"))
        }

        @Test func givesTextToPrograms() async throws {
            var program = request("/fails", "text=broken")
            program.headers["Accept"] = "application/json"
            let response = try await debugger().respond(to: program).finish()
            #expect(response.headers["Content-Type"] == "text/plain; charset=utf-8")
            #expect(text(response).contains("Failure: broken"))
        }

        // werkzeug/tests/test_debug.py has no such test; the rule is that of DebuggedApplication.check_host_trust
        @Test(arguments: ["evil.example", "localhost.evil.example", "10.0.0.1", "[::2]", ""])
        func refusesOtherHosts(host: String) async throws {
            let debugger = debugger()
            let command = request("/", "__debugger__=yes&cmd=printpin&s=secret", method: .post, host: host)
            #expect(try await debugger.respond(to: command).finish().status.code == 400)
            let page = try await debugger.respond(to: request("/fails", host: host)).finish()
            #expect(page.status.code == 500)
            #expect(!text(page).contains("secret"))
            #expect(try await debugger.respond(to: request("/console", host: host)).finish().status.code == 400)
        }

        @Test(arguments: ["localhost", "app.localhost:5000", "127.0.0.1:80", "[::1]:5000"])
        func answersNamesOfThisMachine(host: String) async throws {
            let page = try await debugger().respond(to: request("/console", host: host)).finish()
            #expect(page.status.code == 200)
        }

        @Test func wantsTheSecret() async throws {
            let debugger = debugger()
            for query in ["cmd=printpin", "cmd=printpin&s=wrong", "cmd=pinauth&s=secre"] {
                let command = request("/", "__debugger__=yes&" + query, method: .post)
                #expect(try await debugger.respond(to: command).finish().status.code == 404)
            }
            let reading = request("/", "__debugger__=yes&cmd=printpin&s=secret")
            #expect(try await debugger.respond(to: reading).finish().status.code == 404)
        }

        @Test func evaluatesNothingWithoutThePIN() async throws {
            let command = request("/", "__debugger__=yes&cmd=eval&f=0&s=secret", method: .post, body: "1")
            #expect(try await debugger().respond(to: command).finish().status.code == 403)
        }

        @Test func remembersWhoGaveThePIN() async throws {
            let debugger = debugger()
            let login = request("/", "__debugger__=yes&cmd=pinauth&s=secret", method: .post, body: "123456789")
            let response = try await debugger.respond(to: login).finish()
            #expect(text(response) == "{\"auth\": true, \"exhausted\": false}")
            let cookie = try #require(response.headers["Set-Cookie"])
            #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict") && cookie.contains("Max-Age=604800"))
            #expect(!cookie.contains("123"))
            let sent = cookie.split(separator: ";").first.map(String.init)
            #expect(debugger.access.trusts(request("/", cookie: sent)) == true)
            #expect(debugger.access.trusts(request("/")) == false)
            let old = sent?.replacing("1000000000", with: "999395200")
            #expect(debugger.access.trusts(request("/", cookie: old)) == false)
            #expect(debugger.access.trusts(request("/", cookie: sent.map { $0 + "0" })) == nil)
        }

        @Test func locksAfterTenWrongPINs() async throws {
            let debugger = debugger()
            for _ in 0..<10 {
                let wrong = request("/", "__debugger__=yes&cmd=pinauth&s=secret", method: .post, body: "000-000-000")
                #expect(text(try await debugger.respond(to: wrong).finish()) == "{\"auth\": false, \"exhausted\": false}")
            }
            let right = request("/", "__debugger__=yes&cmd=pinauth&s=secret", method: .post, body: "123-456-789")
            #expect(text(try await debugger.respond(to: right).finish()) == "{\"auth\": false, \"exhausted\": true}")
        }

        @Test func offersItsConsoleWhereTheApplicationHasNone() async throws {
            let debugger = debugger()
            #expect(text(try await debugger.respond(to: request("/console")).finish()).contains("<h1>Console</h1>"))
            #expect(text(try await debugger.respond(to: request("/missing")).finish()) == "none")
        }
    }

    @Suite struct DebuggerPINTests {
        // werkzeug/debug/__init__.py, get_pin_and_cookie_name
        @Test(arguments: [("12345", "12345"), ("1234567890", "12345-67890"), ("12-34", "12-34"), ("123456789", "123-456-789")])
        func groupsANumberThatWasGiven(choice: String, pin: String) {
            #expect(DebuggerPIN(choice: choice, project: ["a"], machine: []).pin == pin)
        }

        @Test func isStableForAProjectAndAMachine() {
            let pin = DebuggerPIN(choice: nil, project: ["a"], machine: ["m"])
            #expect(pin.pin == DebuggerPIN(choice: "no number", project: ["a"], machine: ["m"]).pin)
            #expect(pin.pin?.count == 11)
            #expect(pin.pin != DebuggerPIN(choice: nil, project: ["b"], machine: ["m"]).pin)
            #expect(pin.cookieName != DebuggerPIN(choice: nil, project: ["a"], machine: ["n"]).cookieName)
        }

        @Test func canBeSwitchedOff() {
            let pin = DebuggerPIN(choice: "off", project: [], machine: [])
            #expect(pin.pin == nil)
        }
    }
#endif
