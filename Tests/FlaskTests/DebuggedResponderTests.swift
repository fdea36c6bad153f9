#if DEBUG
    import Flask
    import Testing

    private struct Failure: Error, CustomStringConvertible {
        var description: String { "nothing is <left>" }
    }

    @Suite struct DebuggedResponderTests {
        // In pieces, since the page shows the source of this function too.
        private static let secrets = ["very", "t0", "hunt"].map { $0 + "-secret" }

        private func application() -> Flask {
            let app = Flask("shop")
            app.debug = true
            app.secretKey = SecretKey(stringLiteral: Self.secrets[0])
            app.config["API_TOKEN"] = .string(Self.secrets[1])
            app.config["DATABASE"] = .string("postgres://ann:\(Self.secrets[2])@localhost/shop")
            app.route("/fails", endpoint: "failing") { () throws -> String in
                g.customer = "Ann"
                session["cart"] = ["apple"]
                throw Failure()
            }
            return app
        }

        private func page(_ responder: any Responder) async throws -> String {
            var headers = Headers()
            headers["Host"] = "localhost"
            headers["Accept"] = "text/html"
            let response = try await responder.respond(to: Request(path: "/fails", headers: headers)).finish()
            #expect(response.status.code == 500)
            guard case .text(let text) = response.body else { return "" }
            return text
        }

        @Test func showsTheContextOfTheRequest() async throws {
            let (responder, note) = application().debuggedResponder(.tcp(host: "127.0.0.1", port: 5000), DevelopmentOptions())
            #expect(note.contains("Debugger is active!"))
            var page = try await page(responder)
            // Other tests of the process throw as well, and push this error's place out of the log now and then.
            for _ in 0..<50 where !page.contains("DebuggedResponderTests.swift") { page = try await self.page(responder) }
            for text in ["nothing is &lt;left&gt;", "failing", "Ann", "apple", "DebuggedResponderTests.swift"] {
                #expect(page.contains(text), "\(text)")
            }
            for secret in Self.secrets { #expect(!page.contains(secret)) }
        }

        @Test(arguments: ["0.0.0.0", "::", "192.168.1.4", "box.example.org"]) func isOffWhereOthersReachIt(host: String)
            async throws
        {
            let app = application()
            let (responder, note) = app.debuggedResponder(.tcp(host: host, port: 5000), DevelopmentOptions())
            #expect(note.contains("the debugger is OFF"))
            await #expect(throws: Failure.self) { _ = try await page(responder) }
        }

        @Test func isOnWhereItsHostsAreNamed() {
            let options = DevelopmentOptions(debuggerHosts: ["box.example.org"])
            let (_, note) = application().debuggedResponder(.tcp(host: "0.0.0.0", port: 5000), options)
            #expect(note.contains("Debugger PIN"))
        }

        @Test func canBeSwitchedOff() async throws {
            let options = DevelopmentOptions(debugger: false)
            let (responder, note) = application().debuggedResponder(.tcp(host: "127.0.0.1", port: 5000), options)
            #expect(note.isEmpty)
            await #expect(throws: Failure.self) { _ = try await page(responder) }
        }
    }
#endif
