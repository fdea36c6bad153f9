import FlaskCore
import FlaskHTTP
import FlaskTesting
import Synchronization
import Testing

@Suite struct ProfilerTests {
    private struct Boom: Error {}

    @Test func requestsAreCountedByEndpoint() async throws {
        let app = Flask("test"), lines = Mutex<[String]>([])
        app.route("/user/<int:id>", endpoint: "user") { (id: Int) in "\(id)" }
        app.post("/fail", endpoint: "fail") { () throws -> String in throw Boom() }
        app.route("/slow", endpoint: "slow") {
            try await Task.sleep(for: .milliseconds(3))
            return "slow"
        }
        let profiler = ProfilerMiddleware(app, slowerThan: .milliseconds(2)) { line in lines.withLock { $0.append(line) } }
        app.responder = profiler
        let client = app.testClient()
        for id in 0..<5 { try await client.get("/user/\(id)") }
        try await client.post("/fail")
        try await client.get("/slow")
        for method in ["GET", "NONSENSE", "OTHER"] { try await client.open(HTTPMethod(rawValue: method))("/nowhere") }
        let timings = Dictionary(uniqueKeysWithValues: profiler.statistics.map { ($0.name, $0) })
        #expect(Set(timings.keys) == ["GET user", "POST fail", "GET slow", "GET", "other"])
        #expect(timings["GET user"]?.count == 5 && timings["GET user"]?.failures == 0)
        #expect(timings["POST fail"]?.failures == 1 && timings["other"]?.count == 2)
        #expect((timings["GET slow"]?.mean ?? .zero) >= .milliseconds(3))
        #expect(lines.withLock { $0 }.contains { $0.hasPrefix("GET /slow took ") && $0.hasSuffix("(slow)") })
        let report = profiler.report.split(separator: "\n")
        #expect(report.count == 6 && report[0].hasPrefix("endpoint ") && report.contains { $0.hasPrefix("GET user ") })
        profiler.reset()
        #expect(profiler.statistics.isEmpty)
    }

    @Test func errorsThatArePropagatedCountToo() async throws {
        let app = Flask("test")
        app.testing = true
        app.route("/", endpoint: "index") { () throws -> String in throw Boom() }
        let profiler = ProfilerMiddleware(app)
        app.responder = profiler
        await #expect(throws: Boom.self) { try await app.testClient().get("/") }
        #expect(profiler.statistics.map(\.failures) == [1])
    }
}
