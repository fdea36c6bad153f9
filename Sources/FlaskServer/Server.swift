public import FlaskHTTP
public import Logging
internal import NIOCore
internal import NIOPosix

/// Serves a responder over HTTP/1.1.
public struct Server: Sendable {
    private let responder: any Responder
    private let configuration: ServerConfiguration
    private let logger: Logger

    /// Makes a server; nothing happens before ``run(onListening:)``.
    ///
    /// - Parameters:
    ///   - responder: what answers the requests.
    ///   - configuration: where to listen, and what to allow.
    ///   - logger: gets what goes wrong.
    public init(
        _ responder: any Responder, configuration: ServerConfiguration = ServerConfiguration(),
        logger: Logger = Logger(label: "flask.server")
    ) {
        self.responder = responder
        self.configuration = configuration
        self.logger = logger
    }

    /// Listens and serves until the task is cancelled, or SIGINT or SIGTERM arrives.
    ///
    /// Then no connection is accepted any more and those that wait for a request close. Requests that run are answered,
    /// unless they take longer than ``ServerTimeouts/stop`` or a second signal arrives.
    ///
    /// - Parameter onListening: called with the address that the server listens on, before the first request.
    /// - Throws: ``ServerError`` if the server cannot listen.
    public func run(onListening: @Sendable (ServerAddress) async -> Void = { _ in }) async throws(ServerError) {
        try await run(onListening: onListening, onStopping: {})
    }

    /// Listens and serves as ``run(onListening:)`` does, and tells when nothing is accepted any more.
    package func run(
        onListening: @Sendable (ServerAddress) async -> Void, onStopping: @Sendable () -> Void
    ) async throws(ServerError) {
        ProcessSignals.ignoreBrokenPipes()
        let threads = configuration.threads ?? System.coreCount
        let group = MultiThreadedEventLoopGroup(numberOfThreads: max(1, threads))
        let state = ServerState(responder: responder, configuration: configuration, logger: logger)
        let signals = StopRequests(onSignals: configuration.stopsOnSignals)
        var failure: ServerError?
        do throws(ServerError) {
            let listener = try await Listener.start(state, group: group)
            await onListening(listener.address)
            await signals.next()
            await listener.stop(within: configuration.timeouts.stop, orWhen: signals, onSilence: onStopping)
        } catch {
            failure = error
        }
        signals.end()
        await state.blockingPool.shutDown()
        try? await group.shutdownGracefully()
        if let failure { throw failure }
    }
}
