#if DEBUG
    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #else
        import Darwin
    #endif

    /// How a process ended.
    enum ProcessStatus: Sendable, Equatable {
        /// By itself, with this code.
        case exited(Int32)
        /// By this signal.
        case signalled(Int32)

        /// Waits until a child process ends.
        init(waitingFor process: pid_t) {
            var status: Int32 = 0
            while waitpid(process, &status, 0) < 0 {
                guard errno == EINTR else {
                    self = .exited(0)
                    return
                }
            }
            // As the C library's macros WIFSIGNALED, WTERMSIG and WEXITSTATUS do.
            let signal = status & 0x7f
            self = signal == 0 ? .exited(status >> 8 & 0xff) : .signalled(signal)
        }

        /// The signal's name and what it usually means, or the code.
        var description: String {
            switch self {
            case .exited(let code): "ended with status \(code)"
            case .signalled(let signal): "was ended by \(Self.name(of: signal))"
            }
        }

        /// The name of a signal.
        static func name(of signal: Int32) -> String {
            let names: [Int32: String] = [
                SIGILL: "SIGILL", SIGTRAP: "SIGTRAP", SIGABRT: "SIGABRT", SIGBUS: "SIGBUS", SIGFPE: "SIGFPE",
                SIGSEGV: "SIGSEGV", SIGKILL: "SIGKILL", SIGTERM: "SIGTERM", SIGINT: "SIGINT", SIGHUP: "SIGHUP",
                SIGPIPE: "SIGPIPE",
            ]
            return names[signal] ?? "signal \(signal)"
        }
    }
#endif
