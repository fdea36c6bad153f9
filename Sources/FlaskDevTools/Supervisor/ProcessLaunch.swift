#if DEBUG
    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #else
        import Darwin
    #endif

    /// A program that is to be started beside this one.
    struct ProcessLaunch {
        /// The system's reason not to start a program.
        struct Failure: Error, CustomStringConvertible {
            let program: String
            let code: Int32

            var description: String { "The program \(program) cannot be started: \(String(cString: strerror(code)))." }
        }

        /// The program: a path, or a name that is looked for in `PATH`.
        var program: String
        /// The arguments, the program's own name first.
        var arguments: [String]
        var environment: [String: String] = ProcessEnvironment.all
        /// The descriptors that it gets beside the standard ones: its number, and ours, which must be 20 or more.
        var descriptors: [(number: Int32, source: Int32)] = []
        /// The group of processes that it joins, 0 for one of its own; `nil` is ours, which gets the signals of the terminal.
        var group: pid_t?

        /// Starts the program; it gets no descriptor but those that are named.
        ///
        /// - Returns: its process.
        /// - Throws: ``Failure`` if the system cannot start it.
        func start() throws(Failure) -> pid_t {
            #if canImport(Darwin)
                var actions: posix_spawn_file_actions_t?
                var attributes: posix_spawnattr_t?
            #else
                var actions = posix_spawn_file_actions_t()
                var attributes = posix_spawnattr_t()
            #endif
            posix_spawn_file_actions_init(&actions)
            posix_spawnattr_init(&attributes)
            defer {
                posix_spawn_file_actions_destroy(&actions)
                posix_spawnattr_destroy(&attributes)
            }
            for (number, source) in descriptors { posix_spawn_file_actions_adddup2(&actions, source, number) }
            var flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
            if group != nil { flags |= POSIX_SPAWN_SETPGROUP }
            #if canImport(Darwin)
                flags |= POSIX_SPAWN_CLOEXEC_DEFAULT
                for number: Int32 in 0...2 where !descriptors.contains(where: { $0.number == number }) {
                    posix_spawn_file_actions_addinherit_np(&actions, number)
                }
            #else
                Self.keepDescriptors()
            #endif
            var signals = sigset_t()
            sigemptyset(&signals)
            posix_spawnattr_setsigmask(&attributes, &signals)
            for signal in [SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGQUIT] { sigaddset(&signals, signal) }
            posix_spawnattr_setsigdefault(&attributes, &signals)
            posix_spawnattr_setpgroup(&attributes, group ?? 0)
            posix_spawnattr_setflags(&attributes, Int16(flags))
            let variables = environment.map { "\($0.key)=\($0.value)" }
            var process: pid_t = 0
            let code = withCStrings(arguments) { arguments in
                withCStrings(variables) { posix_spawnp(&process, program, &actions, &attributes, arguments, $0) }
            }
            guard code == 0 else { throw Failure(program: program, code: code) }
            return process
        }

        #if os(Linux)
            /// Marks what this process has open, also by the application's setup, as not to be inherited.
            private static func keepDescriptors() {
                for number in FilePath.entries(of: "/proc/self/fd").compactMap(Int32.init) where number > 2 {
                    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
                }
            }
        #endif
    }

    /// Calls a closure with C's form of a list of texts.
    private func withCStrings<Result>(
        _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        var pointers: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) }
        pointers.append(nil)
        defer { for pointer in pointers { free(pointer) } }
        return pointers.withUnsafeBufferPointer { list in
            // The list holds at least its end, so it has an address.
            list.baseAddress.map(body) ?? withUnsafePointer(to: nil, body)
        }
    }
#endif
