#if DEBUG
    import FlaskHTTP
    import FlaskJSON
    import Synchronization

    /// The browsers that show pages of this process, and what they are told; thread-safe.
    final class RefreshHub: Sendable {
        private struct State {
            var listeners: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
            var nextNumber = 0
            var report: DevelopmentReport?
            var isEnded = false
        }

        /// What tells this process from its predecessors and successors.
        let run: String
        private let state = Mutex(State())

        init(run: String) { self.run = run }

        /// What browsers are shown instead of the pages, if there is something.
        var report: DevelopmentReport? { state.withLock { $0.report } }

        /// Passes a message of the supervisor on to the browsers.
        func tell(_ message: ControlMessage) {
            switch message {
            case .refresh: send("refresh", "")
            case .restyle(let names): send("style", JSONValue.array(names.map(JSONValue.string)).text(.compact))
            case .building: send("building", "")
            case .report(let report):
                state.withLock { $0.report = report }
                send("report", report.value.text(.compact))
            case .clear:
                state.withLock { $0.report = nil }
                send("clear", "")
            case .ready, .silent, .crashed, .interrupted, .go, .stop: break
            }
        }

        /// Ends all streams: browsers ask again, and reach the successor.
        func end() {
            let listeners = state.withLock { state in
                state.isEnded = true
                defer { state.listeners = [:] }
                return state.listeners.values
            }
            for listener in listeners { listener.finish() }
        }

        /// The stream of a browser: which process it talks to, the report if there is one, and what happens then.
        func response() -> Response {
            let (stream, continuation) = AsyncStream.makeStream(of: [UInt8].self, bufferingPolicy: .bufferingNewest(64))
            let (number, report) = state.withLock { state in
                guard !state.isEnded else { return (-1, state.report) }
                state.nextNumber += 1
                state.listeners[state.nextNumber] = continuation
                return (state.nextNumber, state.report)
            }
            continuation.onTermination = { [weak self] _ in self?.remove(number) }
            continuation.yield(Array("retry: 150\n".utf8) + Self.event("run", run))
            if let report { continuation.yield(Self.event("report", report.value.text(.compact))) }
            if number < 0 { continuation.finish() }
            var headers = Headers()
            headers.replace("Content-Type", with: "text/event-stream")
            var response = Response(headers: headers, body: .stream(StreamBody(stream)))
            response.keepSafe()
            return response
        }

        private func remove(_ number: Int) {
            // Dropped outside of the lock: the end of a stream may call back.
            _ = state.withLock { $0.listeners.removeValue(forKey: number) }
        }

        private func send(_ name: String, _ data: String) {
            let event = Self.event(name, data)
            for listener in state.withLock({ Array($0.listeners.values) }) { listener.yield(event) }
        }

        private static func event(_ name: String, _ data: String) -> [UInt8] {
            Array("event: \(name)\ndata: \(data)\n\n".utf8)
        }
    }
#endif
