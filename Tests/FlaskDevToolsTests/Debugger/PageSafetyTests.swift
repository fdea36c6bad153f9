#if DEBUG
    import Crypto
    import FlaskHTTP
    import Foundation
    import Logging
    import Testing

    @testable import FlaskDevTools

    /// What tries to become markup, an attribute, a script or a link wherever it is shown.
    private let attacks = [
        "<script>attack()</script>", "\"><img src=x onerror=attack()>", "' onmouseover='attack()",
        "</textarea><script>attack()</script>",
        "</title><script>attack()</script>", "</pre></code><svg onload=attack()>", "javascript:attack()", "&lt;script&gt;",
        "\u{0}<b>",
    ]

    private struct HostileError: Error {}

    /// A program of which everything that is shown is an attack.
    private struct HostileProgram: DebuggedProgram, Responder {
        let attack: String

        var name: String { attack }
        var root: String { "/" + attack }

        func account(of error: any Error) -> ErrorAccount {
            let excerpt = SourceExcerpt(of: "a\n\(attack)\nb", line: 2, around: 1, columns: 0..<3)
            let place = TemplatePlace(name: attack, template: attack, line: 2, file: "/" + attack, excerpt: excerpt)
            return ErrorAccount(
                type: attack, message: attack, underlying: error is HostileError ? CocoaError(.featureUnsupported) : nil,
                templates: [place])
        }

        func scene(of error: any Error) -> (any FailureScene)? { Scene(endpoint: attack) }

        func idleScene() -> any FailureScene { Scene(endpoint: attack) }

        func respond(to request: Request) throws -> Reply { throw HostileError() }

        struct Scene: FailureScene {
            let endpoint: String?

            func facts() -> [FactGroup] { endpoint.map { [FactGroup($0, [($0, $0)], isOpen: true)] } ?? [] }

            func run(_ body: @Sendable () async -> Void) async { await body() }
        }
    }

    @Suite struct PageSafetyTests {
        private func page(_ attack: String, _ path: String, _ query: String = "") async throws -> (text: String, headers: Headers)
        {
            let program = HostileProgram(attack: attack)
            let pin = DebuggerPIN(choice: "123-456-789", project: ["shop"], machine: ["here"])
            let debugger = Debugger(
                program, of: program, access: DebuggerAccess(pin: pin),
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
            var headers = Headers()
            (headers["Host"], headers["Accept"]) = ("localhost", "text/html")
            let request = Request(path: path, queryString: Array(query.utf8), headers: headers)
            let response = try await debugger.respond(to: request).finish()
            return (String(decoding: try await response.body.collect(), as: UTF8.self), response.headers)
        }

        /// The contents of the elements of a name.
        private func contents(of name: String, in page: String) -> [String] {
            page.components(separatedBy: "<\(name)").dropFirst().compactMap { piece in
                guard let start = piece.firstIndex(of: ">"), let end = piece.range(of: "</\(name)>") else { return nil }
                return String(piece[piece.index(after: start)..<end.lowerBound])
            }
        }

        private func isSafe(_ page: String, _ attack: String) -> Bool {
            let shown = page.replacing("&lt;script&gt;attack()", with: "")
            return !shown.contains("<script>attack") && !shown.contains("<img") && !shown.contains("<svg onload")
                && !shown.contains("' onmouseover='") && !shown.contains("href=\"javascript:") && !shown.contains("\u{0}")
        }

        @Test(arguments: attacks) func nothingThatIsShownBecomesMarkup(attack: String) async throws {
            let page = try await page(attack, "/" + attack, "q=" + attack).text
            #expect(isSafe(page, attack))
            // Whether there is a console depends on how the tests were built.
            let harmless = try await self.page("shop", "/shop", "q=shop").text
            for element in ["script", "style", "title", "textarea", "details", "a"] {
                #expect(contents(of: element, in: page).count == contents(of: element, in: harmless).count)
            }
        }

        @Test(arguments: attacks) func reportsShowTextAsText(attack: String) {
            let output = "/tmp/\(attack):1:2: error: \(attack)\n/tmp/\(attack):1:2: note: \(attack)\nerror: \(attack)\n\(attack)"
            let build = DevelopmentReport(build: output, id: "1", root: "/tmp")
            var facts = CrashFacts(end: .signalled(4), standardError: "a.swift:1: Fatal error: \(attack)\n")
            facts.requests = ["GET /\(attack)"]
            facts.frames = [CrashFacts.Frame(function: attack, file: "/tmp/\(attack)", line: 1, column: 1)]
            let crash = DevelopmentReport(crash: facts, id: "2", root: "/tmp")
            for report in [build, crash] {
                #expect(isSafe(report.html, attack) && contents(of: "script", in: report.html).isEmpty)
            }
        }

        @Test(arguments: ["/fails", "/console"]) func thePolicyNamesTheScriptsAndStylesOfThePage(path: String) async throws {
            let (text, headers) = try await page("shop", path)
            try expectPolicy(text, headers)
        }

        @Test func thePolicyOfAReportNamesItsOwn() async throws {
            let report = DevelopmentReport(build: "/tmp/a.swift:1:2: error: no\n", id: "b\"1", root: "/tmp")
            let response = ReportPage.response(report, run: "r1")
            let text = String(decoding: try await response.body.collect(), as: UTF8.self)
            try expectPolicy(text, response.headers)
            #expect(text.contains("data-run=\"r1\" data-report=\"b&#34;1\""))
        }

        @Test func theLastAnswerAllowsWhatTheReportBringsWithIt() async throws {
            let parts = ReportPage.lastAnswer.components(separatedBy: "\r\n\r\n")
            #expect(parts.count == 2)
            var headers = Headers()
            for line in parts[0].components(separatedBy: "\r\n").dropFirst() {
                let field = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
                headers[field[0]] = field[1]
            }
            #expect(headers["Content-Length"] == String(parts[1].utf8.count))
            try expectPolicy(parts[1], headers)
            let report = ReportPage.response(DevelopmentReport(build: "", id: "1", root: "/"), run: "r")
            try expectPolicy(String(decoding: try await report.body.collect(), as: UTF8.self), headers)
        }

        private func expectPolicy(_ text: String, _ headers: Headers) throws {
            let policy = try #require(headers["Content-Security-Policy"])
            let directives = policy.components(separatedBy: "; ")
            #expect(directives.contains("default-src 'none'") && directives.contains("frame-ancestors 'none'"))
            #expect(directives.contains("base-uri 'none'") && directives.contains("form-action 'none'"))
            #expect(!policy.contains("unsafe"))
            for (element, directive) in [("script", "script-src "), ("style", "style-src ")] {
                let allowed = try #require(directives.first { $0.hasPrefix(directive) })
                let contents = contents(of: element, in: text)
                #expect(!contents.isEmpty)
                for content in contents {
                    let hash = Data(SHA256.hash(data: Data(content.utf8))).base64EncodedString()
                    #expect(allowed.contains("'sha256-\(hash)'"))
                }
            }
            // Such attributes would not count under the policy.
            let markup = text.replacing(#/<script.*?<\/script>/#.dotMatchesNewlines(), with: "")
            #expect(!markup.contains(" style=\"") && !markup.contains(" onclick=") && !markup.contains(" onload="))
            #expect(headers["X-Content-Type-Options"] == "nosniff" && headers["Cache-Control"] == "no-store")
            #expect(headers["Referrer-Policy"] == "no-referrer" && headers["X-Frame-Options"] == "DENY")
        }

        @Test(arguments: [
            ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="), ("alert(1)", "bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI="),
        ])
        func hashesAreThoseOfBrowsers(text: String, hash: String) {
            #expect(PagePolicy.page(scripts: [text], styles: []).contains("script-src 'sha256-\(hash)'; style-src 'none'"))
        }
    }
#endif
