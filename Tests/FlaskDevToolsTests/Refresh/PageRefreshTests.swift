#if DEBUG
    import FlaskHTTP
    import Testing

    @testable import FlaskDevTools

    @Suite struct PageRefreshTests {
        private struct Page: Responder {
            func respond(to request: Request) throws -> Reply { .response(Response("<body></body>")) }
        }

        @Test func changesReachTheBrowserWithoutASupervisor() async throws {
            let folder = try TemporaryFolder()
            try folder.write("templates/a.html", "1")
            try folder.write("static/a.css", "1")
            let refresh = try #require(
                PageRefresh(
                    Page(), DevelopmentOptions(reloader: false), templateFolders: ["\(folder.path)/templates"],
                    staticFolders: ["\(folder.path)/static"]))
            guard case .response(let events) = try refresh.responder.respond(to: Request(path: "/__flask__/events")),
                case .stream(let stream) = events.body
            else {
                Issue.record("there are no events")
                return
            }
            let next = stream.start()
            _ = try await next()
            try folder.write("templates/a.html", "22")
            #expect(try await next() == Array("event: refresh\ndata: \n\n".utf8))
            try folder.write("static/a.css", "22")
            #expect(try await next() == Array("event: style\ndata: [\"a.css\"]\n\n".utf8))
            refresh.end()
            #expect(try await next() == nil)
        }

        @Test func oneSwitchTurnsItOff() {
            let off = DevelopmentOptions(reloader: false, browserRefresh: false)
            #expect(PageRefresh(Page(), off, templateFolders: ["/tmp"], staticFolders: []) == nil)
            let nothing = DevelopmentOptions(reloader: false)
            #expect(PageRefresh(Page(), nothing, templateFolders: ["/nowhere/at/all"], staticFolders: []) == nil)
        }
    }
#endif
