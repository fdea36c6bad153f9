import Flask

private let page = """
    <!doctype html>
    <title>Ticks</title>
    <h1>…</h1>
    <script>
      new EventSource("/ticks").onmessage = event => document.querySelector("h1").textContent = event.data
    </script>
    """

/// Makes the application.
///
/// - Parameters:
///   - interval: the time between two ticks.
///   - last: the tick that ends the stream.
/// - Returns: the application.
func createTicker(interval: Duration, last: Int = .max) -> Flask {
    let app = Flask()

    app.get("/") { page }
    app.get("/ticks") {
        // A browser that comes back says which event it saw last.
        let seen = request.lastEventID.flatMap { Int($0) } ?? 0
        return EventStream { events in
            for tick in max(0, seen)..<max(0, seen, last) {
                try await events.send(ServerSentEvent("tick \(tick + 1)", id: "\(tick + 1)"))
                try await Task.sleep(for: interval)
            }
        }
    }
    app.get("/squares.csv") { StreamBody((1...10_000).lazy.map { "\($0),\($0 * $0)\n" }) }
    return app
}
