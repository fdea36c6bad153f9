internal import Dispatch
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// What the process does on signals.
enum ProcessSignals {
    /// Makes writes to connections that are gone fail instead of ending the process.
    static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

    /// What is known of a stop signal.
    private struct Listening {
        /// How many servers of the process listen for it: the last one restores what the system does on it.
        var count = 0
        /// What Dispatch had the signal do while somebody listened.
        var action: sigaction?
    }

    private static let listening = Mutex<[Int32: Listening]>([:])

    /// Calls a closure whenever one of the stop signals arrives, until the sources are cancelled.
    static func observeStops(_ action: @escaping @Sendable () -> Void) -> [any DispatchSourceSignal] {
        [SIGINT, SIGTERM].map { number in
            beginListening(for: number)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler(handler: action)
            source.setCancelHandler { endListening(for: number) }
            source.resume()
            return source
        }
    }

    /// Keeps a signal from ending the process.
    ///
    /// Dispatch has a handler of its own by the second listener, which it installs but once: it has to stay then, and to
    /// come back where nobody listened in between.
    private static func beginListening(for number: Int32) {
        listening.withLock { listening in
            if listening[number, default: Listening()].count == 0 {
                if var action = listening[number]?.action {
                    sigaction(number, &action, nil)
                } else {
                    signal(number, SIG_IGN)
                }
            }
            listening[number, default: Listening()].count += 1
        }
    }

    private static func endListening(for number: Int32) {
        listening.withLock { listening in
            listening[number, default: Listening()].count -= 1
            guard listening[number]?.count == 0 else { return }
            var action = sigaction()
            if sigaction(number, nil, &action) == 0 { listening[number]?.action = action }
            signal(number, SIG_DFL)
        }
    }
}
