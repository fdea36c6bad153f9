// Responses that are made while they are sent, and events for a page that keeps listening.
import Flask

let app = Flask()

app.route("/large.csv") { StreamBody((1...100_000).lazy.map { "\($0),\($0 * $0)\n" }) }

app.route("/count") {
    streamWithContext(
        StreamBody { output in
            for number in 1...10 { try await output.write("\(request.path) \(number)\n") }
        })
}

app.route("/events") {
    let start = request.lastEventID.flatMap { Int($0) } ?? 0
    return EventStream(retry: .seconds(2)) { events in
        for number in (start + 1)... {
            try await Task.sleep(for: .seconds(1))
            try await events.send(ServerSentEvent("tick \(number)", event: "tick", id: "\(number)"))
        }
    }
}

try await app.run()
