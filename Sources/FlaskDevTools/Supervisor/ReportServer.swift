#if DEBUG
    import Dispatch
    import FlaskHTTP
    import FlaskServer
    import Logging
    import Synchronization

    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #else
        import Darwin
    #endif

    /// Answers every request with a report while there is no application; thread-safe.
    final class ReportServer: Sendable {
        private let descriptor: Int32
        private let tls: TransportSecurity?
        private let console: SupervisorConsole
        private let hub: RefreshHub
        private let task = Mutex<Task<Void, Never>?>(nil)
        /// Ends when nothing is accepted any more.
        private let silence = AsyncStream.makeStream(of: Void.self)

        /// - Parameters:
        ///   - socket: the socket that listens; the server uses a copy of the descriptor.
        ///   - tls: what encrypts the connections.
        ///   - console: where trouble is told.
        init(_ socket: Int32, tls: TransportSecurity?, console: SupervisorConsole) {
            descriptor = Descriptor.copy(socket)
            self.tls = tls
            self.console = console
            hub = RefreshHub(run: "supervisor-\(DispatchTime.now().uptimeNanoseconds)")
        }

        /// Shows a report from now on.
        func show(_ report: DevelopmentReport) { hub.tell(.report(report)) }

        /// Passes something on to the browsers that show the report.
        func tell(_ message: ControlMessage) { hub.tell(message) }

        /// Begins to serve.
        func start() {
            var configuration = ServerConfiguration(address: .descriptor(descriptor), threads: 1)
            configuration.tls = tls
            configuration.stopsOnSignals = false
            configuration.timeouts.idleAtStop = .seconds(2)
            let responder = RefreshResponder(inner: ReportResponder(hub: hub), hub: hub, refreshes: false)
            let server = Server(responder, configuration: configuration, logger: Logger(label: "flask.supervisor"))
            let serving = Task { [hub, console, silence] in
                do throws(ServerError) {
                    try await server.run(
                        onListening: { _ in },
                        onStopping: {
                            hub.end()
                            silence.continuation.finish()
                        })
                } catch {
                    console.say(error.message)
                    silence.continuation.finish()
                }
            }
            task.withLock { $0 = serving }
        }

        /// Stops to accept, without waiting for the answers that are under way.
        func stop() async {
            task.withLock { $0 }?.cancel()
            for await _ in silence.stream {}
        }
    }

    /// Answers with the report.
    private struct ReportResponder: Responder {
        let hub: RefreshHub

        func respond(to request: Request) throws -> Reply {
            guard let report = hub.report else { return .response(Response("The application is being started.\n", status: 503)) }
            return .response(ReportPage.response(report, run: hub.run))
        }
    }
#endif
