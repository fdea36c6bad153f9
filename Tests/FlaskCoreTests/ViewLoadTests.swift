import FlaskCore
import FlaskHTTP
import Testing

/// Sessions that take a moment, and keep nothing.
private struct SlowSessions: AsyncSessionInterface {
    func openSession(for request: Request, cookie: SessionCookie) async throws -> Session? {
        await Task.yield()
        return Session(isNew: true)
    }

    func saveSession(_ session: Session, in response: inout Response, cookie: SessionCookie) async throws {}
}

/// Where views run, seen through the seam: a reply that is there at once ran where it was asked for.
@Suite struct ViewLoadTests {
    private static func steps(_ app: Flask, _ path: String) throws -> String {
        switch try app.respond(to: Request(path: path)) {
        case .response: "response"
        case .readBody: "body"
        case .blocking(let next):
            if case .response = try next() { "thread" } else { "thread, then more" }
        case .task(_, .eventLoop): "task"
        case .task(_, .sharedThreads): "shared"
        }
    }

    @Test func aViewStaysOnTheLoopUnlessItHoldsIt() throws {
        let app = Flask("test")
        app.route("/quick") { "quick" }
        app.route("/async") { () async throws -> String in "async" }
        for _ in 0..<10 {
            #expect(try Self.steps(app, "/quick") == "response")
            #expect(try Self.steps(app, "/async") == "task")
        }
    }

    @Test func placementsByHand() throws {
        let app = Flask("test")
        app.route("/pool", runs: .onThreadPool) { "x" }
        app.route("/loop", runs: .onEventLoop) { () -> String in
            Self.block(milliseconds: 120)
            return "x"
        }
        #expect(try Self.steps(app, "/pool") == "thread")
        for _ in 0..<2 { #expect(try Self.steps(app, "/loop") == "response") }
    }

    @Test func aViewThatBlocksLongLeavesTheLoopAtOnce() throws {
        let app = Flask("test")
        app.route("/sleep") { () -> String in
            Self.block(milliseconds: 120)
            return "x"
        }
        #expect(try Self.steps(app, "/sleep") == "response")
        #expect(try Self.steps(app, "/sleep") == "thread")
    }

    @Test func aViewThatBlocksAgainAndAgainLeavesTheLoop() throws {
        let app = Flask("test")
        app.route("/sleep") { () -> String in
            Self.block(milliseconds: 15)
            return "x"
        }
        #expect(try Self.steps(app, "/sleep") == "response")
        #expect(try Self.steps(app, "/sleep") == "response")
        #expect(try Self.steps(app, "/sleep") == "thread")
    }

    @Test func aViewThatNoLongerBlocksReturns() throws {
        let app = Flask("test")
        app.route("/<int:milliseconds>") { (milliseconds: Int) -> String in
            if milliseconds > 0 { Self.block(milliseconds: milliseconds) }
            return "x"
        }
        #expect(try Self.steps(app, "/120") == "response")
        #expect(try Self.steps(app, "/0") == "thread")
        for _ in 0..<300 { _ = try Self.steps(app, "/0") }
        #expect(try Self.steps(app, "/0") == "response")
    }

    // A hook or a session that is waited for makes a task, which comes to the view later.
    @Test(arguments: [false, true]) func aViewThatBlocksInATaskLeavesItForAThread(waitsForSession: Bool) async throws {
        let app = Flask("test")
        if waitsForSession {
            app.asyncSessionInterface = SlowSessions()
        } else {
            app.beforeRequest { () async in await Task.yield() }
        }
        app.route("/<int:milliseconds>") { (milliseconds: Int) -> String in
            if milliseconds > 0 { Self.block(milliseconds: milliseconds) }
            return "x"
        }
        #expect(try await Self.allSteps(app, "/0") == ["task"])
        #expect(try await Self.allSteps(app, "/120") == ["task"])
        let moved = waitsForSession ? ["task", "thread", "task"] : ["thread", "task", "thread"]
        #expect(try await Self.allSteps(app, "/0") == moved)
        for _ in 0..<300 { _ = try await Self.allSteps(app, "/0") }
        #expect(try await Self.allSteps(app, "/0") == ["task"])
    }

    @Test func aViewThatBlocksBeforeATaskLeavesTheLoop() async throws {
        let app = Flask("test")
        app.afterRequest { (response: Response) async -> Response in response }
        app.route("/") { () -> String in
            Self.block(milliseconds: 120)
            return "x"
        }
        #expect(try await Self.allSteps(app, "/") == ["task"])
        #expect(try await Self.allSteps(app, "/") == ["thread", "task"])
    }

    /// All steps to the response, each carried out where this is called.
    private static func allSteps(_ app: Flask, _ path: String) async throws -> [String] {
        var steps: [String] = [], reply = try app.respond(to: Request(path: path))
        while true {
            switch reply {
            case .response: return steps
            case .readBody: return steps + ["body"]
            case .blocking(let next):
                steps.append("thread")
                reply = try next()
            case .task(let next, .eventLoop):
                steps.append("task")
                reply = try await next()
            case .task(let next, .sharedThreads):
                steps.append("shared")
                reply = try await next()
            }
        }
    }

    /// Blocks the thread, as a view that calls a database without `await` does.
    static func block(milliseconds: Int) {
        let end = ContinuousClock.now + .milliseconds(milliseconds)
        while ContinuousClock.now < end { rest() }
    }
}

#if canImport(Glibc)
    import Glibc
    private func rest() { usleep(1000) }
#elseif canImport(Darwin)
    import Darwin
    private func rest() { usleep(1000) }
#endif
