#if DEBUG
    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #elseif canImport(Darwin)
        import Darwin
    #endif

    /// A run of another program that ends by itself, or is ended when it takes too long.
    struct CompilerRun: Sendable {
        let arguments: [String]
        let timeout: Duration

        /// What became of it.
        enum Outcome: Sendable, Equatable {
            case exited(status: Int32, output: String)
            case timedOut
            case failed(String)
        }

        /// Runs it, with what it prints in a file.
        ///
        /// - Parameter log: the file.
        /// - Returns: what became of it.
        func run(log: String) async -> Outcome {
            guard let child = start(log) else { return .failed("'\(arguments.first ?? "")' could not be started") }
            let deadline = ContinuousClock.now + timeout
            var status: Int32 = 0
            while true {
                let ended = waitpid(child, &status, WNOHANG)
                if ended == child { break }
                if ended < 0 && errno != EINTR { return .failed("it could not be waited for") }
                if ContinuousClock.now > deadline {
                    kill(-child, SIGKILL)
                    waitpid(child, &status, 0)
                    return .timedOut
                }
                try? await Task.sleep(for: .milliseconds(5))
                // A cancelled task does not sleep any more; the compiler has to be waited for all the same.
                if Task.isCancelled { usleep(5000) }
            }
            let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
            return .exited(status: code, output: TextFile.read(log) ?? "")
        }

        private func start(_ log: String) -> pid_t? {
            let output = Self.descriptor(log, O_WRONLY | O_CREAT | O_TRUNC), input = Self.descriptor("/dev/null", O_RDONLY)
            defer { for descriptor in [output, input] where descriptor >= 0 { close(descriptor) } }
            guard output >= 0, input >= 0 else { return nil }
            var launch = ProcessLaunch(program: arguments.first ?? "", arguments: arguments)
            launch.descriptors = [(0, input), (1, output), (2, output)]
            // What the compiler starts can be ended with it.
            launch.group = 0
            return try? launch.start()
        }

        /// Opens a file under a number that is no standard one.
        private static func descriptor(_ path: String, _ flags: Int32) -> Int32 {
            let file = open(path, flags | O_CLOEXEC, 0o600)
            guard file >= 0 else { return -1 }
            defer { close(file) }
            return fcntl(file, F_DUPFD_CLOEXEC, 20)
        }
    }
#endif
