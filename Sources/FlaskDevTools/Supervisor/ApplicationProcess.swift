#if DEBUG
    import Dispatch
    import FlaskHTTP
    import Synchronization

    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #else
        import Darwin
    #endif

    /// A process that runs the application.
    struct ApplicationProcess: Sendable {
        enum Phase: Sendable {
            /// It does not listen yet.
            case starting
            /// It serves.
            case serving
            /// Its successor serves.
            case retiring
        }

        /// What happens to a process.
        enum Event: Sendable {
            case said(ControlMessage)
            /// It ended; with the last that it wrote to its standard error stream.
            case ended(ProcessStatus, String)
        }

        let process: pid_t
        let control: ControlChannel
        /// Where Swift's backtracer writes if the process traps.
        let backtracePath: String
        var phase = Phase.starting
        /// Whether it accepts no connection any more.
        var isSilent = false
        /// Whether it got a deadly signal.
        var hasCrashed = false
        /// The requests that it was serving then.
        var requests: [String] = []
        var hasCulprit = false

        /// Starts the program of this process again, with the same arguments.
        ///
        /// - Parameters:
        ///   - program: the program's path.
        ///   - listener: the socket that it is to accept from.
        ///   - backtracePath: where a backtrace goes.
        ///   - report: gets what happens, the end last; called on threads of the process's own.
        /// - Throws: `ProcessLaunch.Failure` if it cannot be started.
        init(
            program: String, listener: Int32, backtracePath: String, report: @escaping @Sendable (Event) -> Void
        ) throws(ProcessLaunch.Failure) {
            guard let (own, other) = ControlChannel.makePair(), let errors = Descriptor.makePipe() else {
                throw ProcessLaunch.Failure(program: program, code: errno)
            }
            let socket = Descriptor.copy(listener)
            defer { for descriptor in [other, errors.writing, socket] { Descriptor.close(descriptor) } }
            var launch = ProcessLaunch(program: program, arguments: CommandLine.arguments)
            launch.descriptors = [(2, errors.writing), (3, socket), (4, other)]
            launch.environment[DevelopmentSession.variable] = "3,4,\(getpid())"
            // Its errors come by way of a pipe.
            if TerminalStyle.isOn { launch.environment[TerminalStyle.variable] = "1" }
            launch.environment["SWIFT_BACKTRACE"] =
                "enable=yes,interactive=no,color=no,format=json,threads=crashed,registers=none,images=none,"
                + "sanitize=no,output-to=\(backtracePath)"
            process = try launch.start()
            control = own
            self.backtracePath = backtracePath
            Self.follow(process, own, errors.reading, report)
        }

        /// Notes a request that it was serving when it crashed.
        mutating func note(_ request: String, isCulprit: Bool) {
            requests.insert(request, at: isCulprit ? 0 : requests.count)
            if isCulprit { hasCulprit = true }
        }

        /// Waits for messages, errors and the end, each on a thread of its own.
        private static func follow(
            _ process: pid_t, _ control: ControlChannel, _ errors: Int32, _ report: @escaping @Sendable (Event) -> Void
        ) {
            let tail = Tail()
            let done = DispatchGroup()
            done.enter()
            DispatchQueue(label: "flask.errors").async {
                Descriptor.read(errors) { piece in
                    tail.append(piece)
                    SupervisorConsole.pass(piece)
                }
                Descriptor.close(errors)
                done.leave()
            }
            done.enter()
            control.listen { message in
                if let message { report(.said(message)) } else { done.leave() }
            }
            DispatchQueue(label: "flask.process").async {
                let status = ProcessStatus(waitingFor: process)
                // A program that the application started may hold the stream open.
                _ = done.wait(timeout: .now() + .milliseconds(500))
                report(.ended(status, tail.text))
            }
        }
    }

    /// The last that a process wrote to its standard error stream; thread-safe.
    private final class Tail: Sendable {
        private let bytes = Mutex<[UInt8]>([])

        func append(_ piece: [UInt8]) { bytes.withLock { $0 = ($0 + piece).suffix(16384) } }

        var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }
    }
#endif
