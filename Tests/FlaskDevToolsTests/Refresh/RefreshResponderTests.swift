#if DEBUG
    import FlaskHTTP
    import Testing

    @testable import FlaskDevTools

    @Suite struct RefreshResponderTests {
        private struct Page: Responder {
            func respond(to request: Request) throws -> Reply { .response(Response("<body>\(request.path)</body>")) }
        }

        private func responder(_ hub: RefreshHub, refreshes: Bool = true) -> RefreshResponder {
            RefreshResponder(inner: Page(), hub: hub, refreshes: refreshes)
        }

        private func response(_ reply: Reply) async throws -> Response {
            switch reply {
            case .response(let response): return response
            case .task(let next, _): return try await response(try await next())
            case .blocking(let next): return try await response(try next())
            case .readBody(_, let next): return try await response(try next(.success(.empty)))
            }
        }

        private func get(_ path: String, _ responder: RefreshResponder, method: HTTPMethod = .get) async throws -> Response {
            var request = Request(path: path)
            request.method = method
            return try await response(try responder.respond(to: request))
        }

        @Test func pagesLoadTheScript() async throws {
            let page = try await get("/a", responder(RefreshHub(run: "r1"))).body.collect()
            let text = String(decoding: page, as: UTF8.self)
            #expect(text == "<body>/a<script src=\"/__flask__/refresh.js\" data-run=\"r1\"></script></body>")
            let off = try await get("/a", responder(RefreshHub(run: "r1"), refreshes: false)).body.collect()
            #expect(String(decoding: off, as: UTF8.self) == "<body>/a</body>")
            let head = try await get("/a", responder(RefreshHub(run: "r1")), method: .head)
            #expect(head.headers["Content-Length"] == "15")
        }

        @Test func theScriptIsServedAndOtherPathsReachTheApplication() async throws {
            let hub = RefreshHub(run: "r1")
            let script = try await get("/__flask__/refresh.js", responder(hub))
            #expect(script.headers["Content-Type"] == "text/javascript; charset=utf-8")
            let other = try await get("/__flask__/else", responder(hub)).body.collect()
            #expect(String(decoding: other, as: UTF8.self).hasPrefix("<body>/__flask__/else"))
        }

        @Test func browsersHearWhatHappens() async throws {
            let hub = RefreshHub(run: "r1")
            let report = DevelopmentReport(kind: .build, id: "b1", title: "t", html: "<p>\n")
            hub.tell(.report(report))
            let stream = try await get("/__flask__/events", responder(hub))
            #expect(stream.headers["Content-Type"] == "text/event-stream")
            hub.tell(.refresh)
            hub.tell(.restyle(["a.css"]))
            hub.tell(.clear)
            hub.end()
            let text = String(decoding: try await stream.body.collect(), as: UTF8.self)
            #expect(text.hasPrefix("retry: 150\nevent: run\ndata: r1\n\nevent: report\ndata: {\"kind\":\"build\",\"id\":\"b1\""))
            #expect(text.hasSuffix("event: refresh\ndata: \n\nevent: style\ndata: [\"a.css\"]\n\nevent: clear\ndata: \n\n"))
            #expect(hub.report == nil)
            // Whoever comes after the end is sent on to the successor.
            let late = try await get("/__flask__/events", responder(hub)).body.collect()
            #expect(String(decoding: late, as: UTF8.self).contains("event: run"))
        }

        @Test func theReportOfACrashIsAPage() async throws {
            let hub = RefreshHub(run: "r2")
            hub.tell(.report(DevelopmentReport(kind: .crash, id: "c1", title: "Fatal <error>", html: "<p>why</p>")))
            let page = try await get("/__flask__/crash", responder(hub))
            #expect(page.status.code == 500)
            let text = String(decoding: try await page.body.collect(), as: UTF8.self)
            #expect(text.contains("<title>Fatal &lt;error&gt;</title>") && text.contains("<p>why</p>"))
            #expect(text.contains("data-run=\"r2\" data-report=\"c1\""))
        }
    }
#endif
