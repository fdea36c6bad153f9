#if DEBUG
    import FlaskServer

    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #else
        import Darwin
    #endif

    /// What an application does with its last breath: it answers who waits, and tells the supervisor.
    ///
    /// The handlers run before those of Swift's backtracer, which they call in the end. They allocate nothing and take no
    /// lock: everything they need was laid out before.
    enum CrashHandler {
        /// The deadly signals that Swift's runtime and the processor raise.
        static let signals: [Int32] = [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV]

        /// Installs the handlers; called once.
        ///
        /// - Parameters:
        ///   - ledger: the requests that are being served.
        ///   - control: the supervisor's channel.
        ///   - listener: the socket that is accepted from.
        ///   - answer: the whole response that they get.
        static func install(ledger: RequestLedger, control: Int32, listener: Int32, answer: String) {
            let bytes = Array(answer.utf8)
            let copy = UnsafeMutableRawPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
            copy.copyMemory(from: bytes, byteCount: bytes.count)
            let previous = UnsafeMutablePointer<sigaction>.allocate(capacity: 64)
            previous.initialize(repeating: sigaction(), count: 64)
            (crashNotes, crashAnswer, crashAnswerLength, crashControl) = (ledger.memory, copy, bytes.count, control)
            (crashPrevious, crashHasBegun) = (previous, false)
            (crashListener, crashStandIn) = (listener, standIn())
            ledger.prepareThread()
            for signal in signals {
                var action = sigaction()
                action.sa_flags = Int32(truncatingIfNeeded: SA_ONSTACK) | SA_SIGINFO | SA_NODEFER
                #if canImport(Darwin)
                    action.__sigaction_u.__sa_sigaction = { handleCrash($0, $1, $2) }
                #else
                    action.__sigaction_handler.sa_sigaction = { handleCrash($0, $1, $2) }
                #endif
                sigaction(signal, &action, previous + Int(signal))
            }
        }
    }

    /// A socket that listens where nobody connects to, and that blocks who accepts from it.
    private func standIn() -> Int32 {
        #if os(Linux)
            let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        #else
            let kind = SOCK_STREAM
        #endif
        let descriptor = socket(AF_INET, kind, 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
        let isBound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        return isBound && listen(descriptor, 1) == 0 ? descriptor : -1
    }

    // Written once by `install` before any handler is there to read them; plain values, as a handler can run no initializer.
    nonisolated(unsafe) private var crashNotes: UnsafeMutableRawPointer?
    // As above.
    nonisolated(unsafe) private var crashAnswer: UnsafeMutableRawPointer?
    // As above.
    nonisolated(unsafe) private var crashAnswerLength = 0
    // As above.
    nonisolated(unsafe) private var crashListener: Int32 = -1
    // As above.
    nonisolated(unsafe) private var crashStandIn: Int32 = -1
    // As above.
    nonisolated(unsafe) private var crashControl: Int32 = -1
    // As above.
    nonisolated(unsafe) private var crashPrevious: UnsafeMutablePointer<sigaction>?
    // Written by the first thread that crashes; a second one, or a crash of the handler itself, finds it set.
    nonisolated(unsafe) private var crashHasBegun = false

    private func handleCrash(_ signal: Int32, _ info: UnsafeMutablePointer<siginfo_t>?, _ context: UnsafeMutableRawPointer?) {
        if !crashHasBegun {
            crashHasBegun = true
            tellOfCrash(signal)
        }
        guard let previous = crashPrevious else { return }
        var action = previous[Int(signal)]
        #if canImport(Darwin)
            let handler = action.__sigaction_u.__sa_sigaction
        #else
            let handler = action.__sigaction_handler.sa_sigaction
        #endif
        if let handler, action.sa_flags & SA_SIGINFO != 0 { return handler(signal, info, context) }
        // The default: the instruction is met again and ends the process; abort raises its signal again by itself.
        sigaction(signal, &action, nil)
        if signal == SIGABRT { raise(signal) }
    }

    /// Writes what is known to the supervisor, and answers the requests that nobody will answer any more.
    private func tellOfCrash(_ signal: Int32) {
        guard let notes = crashNotes else { return }
        // The other threads go on for a moment: they must not accept what they will not answer.
        if crashStandIn >= 0 { dup2(crashStandIn, crashListener) }
        let own = RequestLedger.currentThread
        writeText("!crash ")
        var digits: (UInt8, UInt8, UInt8) = (48 + UInt8(signal / 10 % 10), 48 + UInt8(signal % 10), 10)
        _ = write(crashControl, &digits, 3)
        var index = 0
        while index < RequestLedger.capacity {
            let place = notes + index * RequestLedger.stride
            index += 1
            let descriptor = place.load(as: Int32.self)
            guard descriptor != -1 else { continue }
            writeText(place.load(fromByteOffset: 8, as: UInt64.self) == own ? "!by " : "!with ")
            _ = write(crashControl, place + RequestLedger.textOffset, Int(place.load(fromByteOffset: 4, as: Int32.self)))
            writeText("\n")
            guard descriptor >= 0 else { continue }
            #if os(Linux)
                let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
            #else
                let flags = MSG_DONTWAIT
            #endif
            _ = send(descriptor, crashAnswer, crashAnswerLength, flags)
            _ = shutdown(descriptor, Int32(SHUT_WR))
        }
    }

    private func writeText(_ text: StaticString) {
        _ = write(crashControl, text.utf8Start, text.utf8CodeUnitCount)
    }
#endif
