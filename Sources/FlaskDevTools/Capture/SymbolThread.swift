#if DEBUG
    import Dispatch
    import Synchronization

    /// The thread that looks names of functions up.
    ///
    /// The runtime reads the symbols of the program for each thread that asks, which takes a tenth of a second and many
    /// megabytes: so all ask on this one.
    final class SymbolThread: Sendable {
        static let shared = SymbolThread()

        private let jobs = Mutex<[@Sendable () -> Void]>([])
        private let wakes = DispatchSemaphore(value: 0)

        /// Begins, for the rest of the process.
        func start() {
            // Its block never returns, so that it keeps the thread.
            DispatchQueue(label: "flask.symbols").async { [self] in
                while true {
                    wakes.wait()
                    work()
                }
            }
        }

        private func work() {
            let job = jobs.withLock { $0.isEmpty ? nil : $0.removeFirst() }
            job?()
        }

        /// Does something on the thread, and waits until it is done.
        func run<Result: Sendable>(_ body: @escaping @Sendable () -> Result) -> Result? {
            let answer = Answer<Result>()
            jobs.withLock { $0.append { answer.give(body()) } }
            wakes.signal()
            return answer.wait()
        }
    }

    /// What somebody waits for.
    private final class Answer<Value: Sendable>: Sendable {
        private let value = Mutex<Value?>(nil)
        private let isThere = DispatchSemaphore(value: 0)

        func give(_ value: Value) {
            self.value.withLock { $0 = value }
            isThere.signal()
        }

        func wait() -> Value? {
            isThere.wait()
            return value.withLock { $0 }
        }
    }
#endif
