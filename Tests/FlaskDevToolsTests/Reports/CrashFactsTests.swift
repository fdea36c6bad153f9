#if DEBUG
    import Testing

    @testable import FlaskDevTools

    @Suite struct CrashFactsTests {
        /// As Swift 6.3.1's backtracer writes it, shortened.
        static let backtrace = """
            {"kind": "crashReport", "description": "Illegal instruction", "threads": [
              {"name": "other", "frames": [{"kind": "programCounter", "description": "wrong() + 1"}]},
              {"name": "t", "crashed": true, "frames": [
                {"kind": "programCounter", "description": "_assertionFailure(_:_:file:line:flags:) + 302", "image": "libswiftCore.so"},
                {"kind": "returnAddress", "description": "closure #5 in  + 42", "image": "t",
                 "sourceLocation": {"file": "/w/t.swift", "line": 2, "column": 52}},
                {"kind": "asyncResumePoint", "system": true, "description": "static Main.$main()"},
                {"kind": "asyncResumePoint", "thunk": true, "description": "thunk for () -> ()"},
                {"kind": "returnAddress", "description": "a + b",
                 "sourceLocation": {"file": "//<compiler-generated>", "line": 0, "column": 0}}]}]}
            """
        static let errors = """
            127.0.0.1 - - "GET / HTTP/1.1" 200 -
            Swift/ContiguousArrayBuffer.swift:692: Fatal error: Index out of range

            *** Signal 4: Backtracing from 0x7f80d376df7f... done ***
            """

        @Test func theFramesThatExplainAreKept() {
            let facts = CrashFacts(end: .signalled(4), standardError: Self.errors, backtrace: Array(Self.backtrace.utf8))
            #expect(facts.message == "Fatal error: Index out of range")
            let functions = facts.frames.map(\.function)
            #expect(functions == ["_assertionFailure(_:_:file:line:flags:)", "closure #5 in t.swift", "a + b"])
            #expect(facts.frames[1].file == "/w/t.swift" && facts.frames[1].line == 2 && facts.frames[1].column == 52)
            #expect(facts.frames[2].file == nil)
        }

        @Test(arguments: ["", "{", "[]", "{\"threads\": 3}", "{\"threads\": [{\"crashed\": true, \"frames\": [{}, 1]}]}"])
        func otherTextsHaveNoFrames(text: String) {
            #expect(CrashFacts(end: .signalled(11), backtrace: Array(text.utf8)).frames.isEmpty)
        }

        @Test func theReportNamesTheRequestAndEscapes() {
            var facts = CrashFacts(end: .signalled(4), standardError: "a.swift:1: Fatal error: <b>\n")
            facts.requests = ["GET /<script>"]
            let report = DevelopmentReport(crash: facts, id: "1", root: "/w")
            #expect(report.kind == .crash && report.title == "Fatal error: <b>")
            #expect(report.html.contains("<h1>Fatal error: &lt;b&gt;</h1>") && report.html.contains(">/&lt;script&gt;<"))
            #expect(report.html.contains("the request that was being served") && report.html.contains("SIGILL"))
        }

        @Test func theReportOfABuildShowsThePlaces() throws {
            let folder = try TemporaryFolder()
            try folder.write("main.swift", "one\ntwo <\nthree\n")
            let output = "\(folder.path)/main.swift:2:3: error: no 'two' & more\n\(folder.path)/main.swift:3:1: error: other\n"
            let report = DevelopmentReport(build: output, id: "1", root: folder.path)
            #expect(report.title == "The build failed with 2 errors")
            #expect(report.html.contains("no &#39;two&#39; &amp; more") && report.html.contains(">main.swift:2:3<"))
            #expect(report.html.contains("<span class=\"row hit\"><span class=\"n\">2</span>two &lt;"))
            let silent = DevelopmentReport(build: "ld: nothing works", id: "2", root: "/")
            #expect(silent.html.contains(" open><summary>swift build") && silent.html.contains("ld: nothing works"))
        }

        @Test func aProcessThatEndedItselfIsToldByItsLastLine() {
            let text = "a warning\nApp/main.swift:7: there is no converter 'slug'\n"
            let facts = CrashFacts(end: .exited(1), standardError: text)
            #expect(facts.message == "App/main.swift:7: there is no converter 'slug'")
            let page = DevelopmentReport(crash: facts, id: "crash-1", root: "/nowhere").html
            #expect(page.contains("It ended itself while it started") && !page.contains("A trap ends"))
            #expect(CrashFacts(end: .exited(0), standardError: text).message == nil)
            #expect(CrashFacts(end: .signalled(9), standardError: text).message == nil)
        }
    }
#endif
