import FlaskHTTP
import FlaskServer
import Synchronization
import Testing

@Suite struct StepTests {
    struct Boom: Error {}

    @Test func errorsOfEveryStepAreAnsweredAndLogged() async throws {
        let logs = LogRecorder()
        let responder = ClosureResponder { request in
            switch request.path {
            case "/blocking": return .blocking { throw Boom() }
            case "/task": return .task { throw Boom() }
            case "/body": return .readBody(BodyDemand()) { _ in throw Boom() }
            default: throw Boom()
            }
        }
        try await withServer(responder, logs: logs) { address in
            let client = try RawClient(address)
            for path in ["/", "/blocking", "/task", "/body"] {
                try client.send(get(path))
                #expect(try client.response().status == 500)
            }
        }
        #expect(logs.messages.count == 4 && logs.messages[0].contains("Boom"))
    }

    @Test func stepsMayFollowEachOther() async throws {
        let responder = ClosureResponder { _ in
            .task {
                try await Task.sleep(for: .milliseconds(1))
                return .blocking { .readBody(BodyDemand()) { _ in .task { .blocking { .response(Response("end")) } } } }
            }
        }
        try await withServer(responder) { address in
            let client = try RawClient(address)
            try client.send(post("x") + post("y"))
            for _ in 0..<2 { #expect(try client.response().text == "end") }
        }
    }

    @Test func aTaskRunsWithoutLeavingItsLoop() async throws {
        let responder = ClosureResponder { _ in
            let loop = threadIdentity()
            return .task {
                let before = threadIdentity()
                await Task.yield()
                await Self.nested()
                return .response(Response("\(loop == before) \(loop == threadIdentity())"))
            }
        }
        try await withServer(responder) { address in
            let client = try RawClient(address)
            try client.send(get())
            #expect(try client.response().text == "true true")
        }
    }

    private static func nested() async {}

    /// A task that never waits for anything real must not keep other connections from being served.
    @Test func aBusyTaskLeavesRoomForOthers() async throws {
        let isDone = Atomic<Bool>(false)
        let box = Shared(isDone)
        let responder = ClosureResponder { request in
            guard request.path == "/busy" else { return .response(Response("quick")) }
            return .task {
                while !box.value.load(ordering: .relaxed) { await Task.yield() }
                return .response(Response("busy"))
            }
        }
        try await withServer(responder) { address in
            let busy = try RawClient(address), other = try RawClient(address)
            try busy.send(get("/busy"))
            pause(milliseconds: 20)
            try other.send(get())
            #expect(try other.response().text == "quick")
            box.value.store(true, ordering: .relaxed)
            #expect(try busy.response().text == "busy")
        }
    }

    @Test(arguments: [true, false])
    func aTaskIsCancelledWhenItsClientLeaves(resets: Bool) async throws {
        let started = Counter(), cancelled = Counter(), closed = Counter()
        let responder = ClosureResponder { _ in
            .task {
                started.increase()
                try? await Task.sleep(for: .seconds(60))
                if Task.isCancelled { cancelled.increase() }
                var response = Response("late")
                response.onClose { closed.increase() }
                return .response(response)
            }
        }
        let logs = LogRecorder()
        try await withServer(responder, logs: logs) { address in
            let client = try RawClient(address)
            try client.send(get())
            #expect(eventually { started.value == 1 })
            if resets { client.resetOnClose() }
            client.close()
            #expect(eventually { cancelled.value == 1 && closed.value == 1 })
        }
        #expect(logs.messages.isEmpty && closed.value == 1)
    }

    @Test func aBodyThatNeverComesIsReported() async throws {
        let reasons = Recorder<BodyError>(), closed = Counter()
        let responder = ClosureResponder { _ in
            .readBody(BodyDemand()) { body in
                if case .failure(let reason) = body { reasons.append(reason) }
                return .task {
                    var response = Response("x")
                    response.onClose { closed.increase() }
                    return .response(response)
                }
            }
        }
        try await withServer(responder) { address in
            for resets in [true, false] {
                let client = try RawClient(address)
                try client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nab")
                pause(milliseconds: 20)
                if resets { client.resetOnClose() }
                client.close()
            }
            #expect(eventually { closed.value == 2 })
        }
        #expect(reasons.all == [.clientDisconnected, .clientDisconnected] && closed.value == 2)
    }

    /// RFC 9112 §9.6: a client may close its side and still wait for its answers.
    @Test(arguments: ["/", "/task", "/blocking", "/stream", "/file"])
    func aHalfClosedClientGetsItsAnswer(path: String) async throws {
        let file = try TemporaryFile(count: 200_000)
        let responder = ClosureResponder { request in
            switch request.path {
            case "/task":
                return .task {
                    _ = await Task.detached { pause(milliseconds: 30) }.value
                    return .response(Response("answer"))
                }
            case "/blocking":
                return .blocking {
                    pause(milliseconds: 30)
                    return .response(Response("answer"))
                }
            case "/stream":
                return .response(
                    Response(
                        body: .stream(
                            StreamBody(
                                AsyncStream { pieces in
                                    pieces.yield(Array("answer".utf8))
                                    pieces.finish()
                                }))))
            case "/file": return .response(Response(body: .file(FileBody(path: file.path, length: file.count))))
            default: return .response(Response("answer"))
            }
        }
        try await withServer(responder) { address in
            let client = try RawClient(address)
            try client.send(get(path) + get(path))
            client.closeSending()
            for _ in 0..<2 {
                let response = try client.response()
                #expect(path == "/file" ? response.body == file.bytes : response.text == "answer")
            }
            #expect(try client.readToEnd().isEmpty)
        }
    }
}

/// Holds an atomic, which cannot be copied.
final class Shared: Sendable {
    let value: Atomic<Bool>
    init(_ value: consuming Atomic<Bool>) { self.value = value }
}
