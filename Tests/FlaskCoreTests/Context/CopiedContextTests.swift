import FlaskCore
import FlaskHTTP
import FlaskTesting
import Synchronization
import Testing

@Suite struct CopiedContextTests {
    // flask/tests/test_reqctx.py::TestGreenletContextCopying.test_greenlet_context_copying
    @Test func workKeepsRequestAndSession() async throws {
        let app = Flask("test"), ends = Mutex(0)
        app.secretKey = "k"
        app.teardownRequest { _ in ends.withLock { $0 += 1 } }
        let (results, result) = AsyncStream<String>.makeStream()
        app.route("/") {
            session["fizz"] = "buzz"
            g.here = "yes"
            let work = copyCurrentRequestContext {
                let there: String? = g.here
                result.yield(
                    "\(request.args.get("foo") ?? "") \(session["fizz"] ?? "") \(there ?? "none") \(request.endpoint ?? "")")
            }
            Task.detached { try await work() }
            return "done"
        }
        #expect(try await app.testClient().get("/?foo=bar").text == "done")
        #expect(await results.first { _ in true } == "bar buzz none /")
        for _ in 0..<500 where ends.withLock({ $0 }) < 2 { try await Task.sleep(for: .milliseconds(2)) }
        #expect(ends.withLock { $0 } == 2)
    }

    // flask/tests/test_basic.py::test_after_request_processing, and forms that return or suspend
    @Test func afterThisRequestTakesEveryForm() async throws {
        let app = Flask("test")
        app.route("/") {
            afterThisRequest { response in response.headers["X-A"] = "in place" }
            afterThisRequest { (response: Response) in Response((response.text ?? "") + " replaced") }
            afterThisRequest { (response: Response) async throws -> Response in
                await Task.yield()
                return Response((response.text ?? "") + " later")
            }
            return "page"
        }
        app.route("/plain") { "plain" }
        #expect(try await app.testClient().get("/").text == "page replaced later")
        #expect(try await app.testClient().get("/plain").text == "plain")
    }
}
