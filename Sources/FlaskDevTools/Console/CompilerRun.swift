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
            var actions = posix_spawn_file_actions_t(), attributes = posix_spawnattr_t()
            guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
            defer { posix_spawn_file_actions_destroy(&actions) }
            guard posix_spawnattr_init(&attributes) == 0 else { return nil }
            defer { posix_spawnattr_destroy(&attributes) }
            posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
            posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
            posix_spawn_file_actions_adddup2(&actions, 1, 2)
            // A group of its own, so that what it starts can be ended with it.
            posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
            posix_spawnattr_setpgroup(&attributes, 0)
            var pointers = arguments.map { strdup($0) } + [nil]
            defer { for pointer in pointers { free(pointer) } }
            var child = pid_t()
            return posix_spawnp(&child, arguments.first ?? "", &actions, &attributes, &pointers, environ) == 0 ? child : nil
        }
    }
#endif
