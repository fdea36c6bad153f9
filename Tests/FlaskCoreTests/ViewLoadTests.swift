import FlaskCore
import FlaskHTTP
import Testing

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
