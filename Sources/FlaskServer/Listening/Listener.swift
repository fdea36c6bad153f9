internal import FlaskHTTP
internal import Logging
internal import NIOCore
internal import NIOPosix

/// A socket that listens, and the event loops that serve what it accepts.
struct Listener: Sendable {
    /// The address that was bound.
    let address: ServerAddress
    /// The file that has to go with the listener; a socket that was inherited belongs to someone else.
    private let socketFile: String?
    private let channel: any Channel
    private let loops: [NIOLoopBound<EventLoopState>]

    /// Binds the configured address and starts to accept.
    static func start(_ server: ServerState, group: MultiThreadedEventLoopGroup) async throws(ServerError) -> Listener {
        do {
            let loops = try await makeLoops(server, group)
            let binding = Binding(server.configuration)
            let channel = try await binding.bind(bootstrap(server, group, loops, binding))
            return Listener(
                address: binding.boundAddress(of: channel), socketFile: binding.socketFile, channel: channel,
                loops: Array(loops.values))
        } catch let error as ServerError {
            throw error
        } catch {
            throw ServerError(binding: server.configuration.address, failedWith: error)
        }
    }

    /// Stops: no new connections, a last answer to running requests, and after a while the end for the others.
    ///
    /// - Parameters:
    ///   - limit: how long running requests are waited for.
    ///   - requests: a further one of them ends the patience.
    ///   - onSilence: called once nothing is accepted any more.
    func stop(within limit: Duration, orWhen requests: StopRequests, onSilence: @Sendable () -> Void) async {
        await stopAccepting()
        onSilence()
        if let socketFile { SocketFile.remove(socketFile) }
        let stopped = loops.map { loop in loop.eventLoop.flatSubmit { loop.value.stop() } }
        let abort = Task {
            await withTaskGroup(of: Void.self) { group in
                group.addTask { try? await Task.sleep(for: limit) }
                group.addTask { await requests.next() }
                await group.next()
                requests.end()
                group.cancelAll()
            }
            for loop in loops { loop.eventLoop.execute { loop.value.abort() } }
        }
        for future in stopped { try? await future.get() }
        abort.cancel()
        await abort.value
    }

    /// Closes the socket once what was accepted has reached its loop: SwiftNIO drops what is on its way there.
    private func stopAccepting() async {
        try? await channel.setOption(.autoRead, value: false).get()
        for loop in loops { try? await loop.eventLoop.submit {}.get() }
        try? await channel.eventLoop.submit {}.get()
        try? await channel.close()
    }

    private static func makeLoops(
        _ server: ServerState, _ group: MultiThreadedEventLoopGroup
    ) async throws -> [ObjectIdentifier: NIOLoopBound<EventLoopState>] {
        var loops: [ObjectIdentifier: NIOLoopBound<EventLoopState>] = [:]
        for eventLoop in group.makeIterator() {
            loops[ObjectIdentifier(eventLoop)] = try await eventLoop.submit {
                NIOLoopBound(EventLoopState(eventLoop: eventLoop, server: server), eventLoop: eventLoop)
            }.get()
        }
        return loops
    }

    private static func bootstrap(
        _ server: ServerState, _ group: MultiThreadedEventLoopGroup, _ loops: [ObjectIdentifier: NIOLoopBound<EventLoopState>],
        _ binding: Binding
    ) -> ServerBootstrap {
        let bootstrap = ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: Int32(clamping: max(1, server.configuration.backlog)))
            .serverChannelOption(.maxMessagesPerRead, value: 64)
            .childChannelOption(.maxMessagesPerRead, value: 1)
            .childChannelOption(.recvAllocator, value: ReceiveAllocator())
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    guard let loop = loops[ObjectIdentifier(channel.eventLoop)]?.value else { return }
                    let handler = ConnectionHandler(loop: loop, peer: binding.peer(of: channel))
                    try server.configuration.tls?.secure(channel, SharedConnection(handler))
                    try channel.pipeline.syncOperations.addHandler(handler)
                }
            }
        guard binding.isTCP else { return bootstrap }
        return bootstrap.serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
    }
}
