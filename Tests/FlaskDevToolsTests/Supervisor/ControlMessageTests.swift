#if DEBUG
    import Testing

    @testable import FlaskDevTools

    @Suite struct ControlMessageTests {
        @Test(arguments: [
            ControlMessage.ready, .go, .silent, .stop, .refresh, .building, .clear, .restyle(["a.css", "b \"c\".css"]),
            .crashed(signal: 11), .interrupted(request: "GET /a b?c", isCulprit: true),
            .interrupted(request: "POST /\u{e9}", isCulprit: false),
            .report(DevelopmentReport(kind: .build, id: "1", title: "a\nb", html: "<p>\n\"\u{2028}")),
        ])
        func messagesComeAcross(message: ControlMessage) {
            #expect(!message.text.contains("\n"))
            #expect(ControlMessage(message.text) == message)
        }

        @Test(arguments: ["", "{}", "!", "!crash", "!else 1", "{\"kind\":\"none\"}", "{\"kind\":\"report\"}", "[1]"])
        func otherLinesAreNone(line: String) { #expect(ControlMessage(line) == nil) }

        @Test func aChannelTellsItsEnd() async throws {
            let (own, other) = try #require(ControlChannel.makePair())
            #expect(own.descriptor >= 20 && other >= 20)
            let (heard, sink) = AsyncStream.makeStream(of: ControlMessage?.self)
            own.listen { sink.yield($0) }
            let far = ControlChannel(descriptor: other)
            far.send(.ready)
            far.send(.restyle(["x.css"]))
            far.close()
            var iterator = heard.makeAsyncIterator()
            #expect(await iterator.next() == .some(.ready))
            #expect(await iterator.next() == .some(.restyle(["x.css"])))
            #expect(await iterator.next() == .some(.none))
            own.close()
        }

        @Test func aProcessTellsHowItEnds() throws {
            let exit = try ProcessLaunch(program: "sh", arguments: ["sh", "-c", "exit 7"]).start()
            #expect(ProcessStatus(waitingFor: exit) == .exited(7))
            let trap = try ProcessLaunch(program: "sh", arguments: ["sh", "-c", "kill -9 $$"]).start()
            #expect(ProcessStatus(waitingFor: trap) == .signalled(9))
            #expect(throws: ProcessLaunch.Failure.self) { try ProcessLaunch(program: "/nowhere", arguments: ["x"]).start() }
        }

        @Test func aProcessGetsTheDescriptorsItIsGiven() throws {
            let (reading, writing) = try #require(Descriptor.makePipe())
            var launch = ProcessLaunch(program: "sh", arguments: ["sh", "-c", "echo $FLASK_X >&5; ls /dev/fd >&5"])
            launch.descriptors = [(5, writing)]
            launch.environment["FLASK_X"] = "a=b"
            let process = try launch.start()
            Descriptor.close(writing)
            var lines: [String] = []
            Descriptor.readLines(reading) { lines.append($0) }
            Descriptor.close(reading)
            #expect(ProcessStatus(waitingFor: process) == .exited(0))
            #expect(lines.first == "a=b")
            #expect(!lines.dropFirst().contains("\(reading)"))
        }
    }
#endif
