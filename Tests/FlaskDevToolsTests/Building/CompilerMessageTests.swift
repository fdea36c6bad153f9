#if DEBUG
    import Testing

    @testable import FlaskDevTools

    @Suite struct CompilerMessageTests {
        /// As `swift build` 6.3.1 prints it.
        static let output = """
            [0/1] Planning build
            Building for debugging...
            [0/4] Write sources
            error: emit-module command failed with exit code 1 (use -v to see invocation)
            [3/7] Emitting module site
            /w/Sources/site/main.swift:3:10: error: cannot convert value of type 'String' to specified type 'Int'
             1 | import Flask
             2 |
             3 | let a: Int = "x: error: y"
               |              `- error: cannot convert value of type 'String' to specified type 'Int'

            /w/Sources/site/main.swift:1:1: note: declared here
            [4/7] Compiling site main.swift
            /w/Sources/site/main.swift:3:10: error: cannot convert value of type 'String' to specified type 'Int'
             3 | let a: Int = "x: error: y"

            /w/Sources/site/main.swift:1:1: note: declared here
            /w/Sources/site/odd: name.swift:12:4: warning: variable 'b' was never used
            """

        @Test func eachMessageIsFoundOnce() throws {
            let messages = CompilerMessage.parse(Self.output)
            try #require(messages.count == 3)
            #expect(messages[0].text.hasPrefix("emit-module command failed") && messages[0].file == nil)
            #expect(messages[1].severity == .error && messages[1].file == "/w/Sources/site/main.swift")
            #expect(messages[1].line == 3 && messages[1].column == 10)
            #expect(messages[1].notes.map(\.text) == ["declared here"])
            #expect(messages[2].severity == .warning && messages[2].file == "/w/Sources/site/odd: name.swift")
        }

        @Test(arguments: [
            "", ":", "error:", "/a:error: b", "/a:1:b: error: c", "a.swift:1:2: error: c", "/a:99999999999999999999:1: error: c",
            "   |  `- error: value",
        ])
        func otherLinesAreNone(line: String) { #expect(CompilerMessage(line: line) == nil) }

        @Test func theTerminalSeesEachMessageOnceWithoutProgress() {
            let text = BuildOutput.messages(Self.output)
            #expect(text.hasPrefix("/w/Sources/site/main.swift:3:10: error: cannot convert"))
            #expect(!text.contains("Emitting") && !text.contains("Planning"))
            #expect(text.split(separator: "\n").filter { $0.hasPrefix(" 1 | ") }.count == 1)
        }

        @Test(arguments: [("[3/7] Compiling x", true), ("[a/7] x", false), ("[3/7", false), ("error: x", false), ("[] x", false)])
        func progressIsTold(line: String, isProgress: Bool) { #expect(BuildRun.isProgress(line) == isProgress) }
    }
#endif
