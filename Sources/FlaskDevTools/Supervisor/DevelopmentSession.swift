#if DEBUG
    import Dispatch
    package import FlaskHTTP
    package import FlaskServer
    package import Logging

    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #else
        import Darwin
    #endif

    /// The application's side of the reloader: a process that a supervisor started.
    package struct DevelopmentSession: Sendable {
        /// The environment variable that tells a process that it was started by a supervisor.
        ///
        /// Its value names the descriptors of the socket and of the supervisor's channel, and the supervisor's process.
        package static let variable = "FLASK_RUN_FROM_RELOADER"

        private let listener: Int32
        private let control: ControlChannel
        private let options: DevelopmentOptions

        /// The session that this process was started for; `nil` if it was started by somebody else.
        ///
        /// - Parameter options: the tools that are wanted.
        package init?(inheritedWith options: DevelopmentOptions) {
            let numbers = (ProcessEnvironment[Self.variable] ?? "").split(separator: ",").compactMap { Int32($0) }
            // A program that the application starts inherits the variable, but not the supervisor.
            guard numbers.count == 3, numbers[2] == getppid(), fcntl(numbers[0], F_GETFD) >= 0 else { return nil }
            listener = numbers[0]
            control = ControlChannel(descriptor: numbers[1])
            self.options = options
            _ = fcntl(listener, F_SETFD, FD_CLOEXEC)
        }

        /// Serves on the supervisor's socket until the supervisor or a signal says stop, or the supervisor is gone.
        ///
        /// - Parameters:
        ///   - responder: what answers the requests.
        ///   - configuration: the configuration; its address does not count.
        ///   - logger: gets what goes wrong.
        /// - Throws: `ServerError` if the socket cannot be used.
        package func serve(_ responder: any Responder, configuration: ServerConfiguration, logger: Logger) async throws {
            let hub = RefreshHub(run: "\(getpid())-\(DispatchTime.now().uptimeNanoseconds)")
            let ledger = RequestLedger()
            var configuration = configuration
            configuration.address = .descriptor(listener)
            configuration.ledger = ledger
            configuration.timeouts.idleAtStop = .seconds(2)
            configuration.accessLog = configuration.accessLog.map(PageRefresh.withoutOwnRequests)
            let stopsOnSignals = configuration.stopsOnSignals
            configuration.stopsOnSignals = false
            CrashHandler.install(
                ledger: ledger, control: control.descriptor, listener: listener, answer: ReportPage.lastAnswer)
            let control = control
            let refresher = RefreshResponder(inner: responder, hub: hub, refreshes: options.browserRefresh)
            let server = Server(refresher, configuration: configuration, logger: logger)
            let (starts, start) = AsyncStream.makeStream(of: Void.self)
            let serving = Task {
                for await _ in starts { break }
                if Task.isCancelled { return }
                try await server.run(
                    onListening: { _ in },
                    onStopping: {
                        hub.end()
                        control.send(.silent)
                    })
            }
            obey(hub, serving, start)
            control.send(.ready)
            let sources = stopsOnSignals ? Self.onSignals { serving.cancel() } : []
            defer { for source in sources { source.cancel() } }
            try await withTaskCancellationHandler {
                try await serving.value
            } onCancel: {
                serving.cancel()
            }
        }

        /// Does what the supervisor says.
        private func obey(
            _ hub: RefreshHub, _ serving: Task<Void, any Error>, _ start: AsyncStream<Void>.Continuation
        ) {
            control.listen { message in
                switch message {
                case .go: start.yield()
                case .stop: serving.cancel()
                case .some(let message): hub.tell(message)
                case nil:
                    // The supervisor died: whoever started it again wants the address.
                    serving.cancel()
                    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(3)) { _exit(1) }
                }
            }
        }

        /// Stops are asked for once, whether they come from the terminal, the supervisor or both: a second request would
        /// cut off what is being answered.
        private static func onSignals(_ action: @escaping @Sendable () -> Void) -> [any DispatchSourceSignal] {
            [SIGINT, SIGTERM, SIGHUP].map { number in
                signal(number, SIG_IGN)
                let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
                source.setEventHandler(handler: action)
                source.resume()
                return source
            }
        }
    }
#endif
