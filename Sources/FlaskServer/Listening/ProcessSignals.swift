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

    /// How many servers of the process listen for each stop signal: the last one restores what the system does on it.
    private static let listeners = Mutex<[Int32: Int]>([:])

    /// Calls a closure whenever one of the stop signals arrives, until the sources are cancelled.
    static func observeStops(_ action: @escaping @Sendable () -> Void) -> [any DispatchSourceSignal] {
        [SIGINT, SIGTERM].map { number in
            listeners.withLock { listeners in
                // Dispatch has a handler of its own by the second listener: ignoring the signal then would lose it.
                if listeners[number, default: 0] == 0 { signal(number, SIG_IGN) }
                listeners[number, default: 0] += 1
            }
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler(handler: action)
            source.setCancelHandler { endListening(for: number) }
            source.resume()
            return source
        }
    }

    private static func endListening(for number: Int32) {
        listeners.withLock { listeners in
            listeners[number, default: 1] -= 1
            if listeners[number] == 0 { signal(number, SIG_DFL) }
        }
    }
}
