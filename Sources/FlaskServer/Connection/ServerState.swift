internal import FlaskHTTP
internal import Logging
internal import NIOCore
internal import Synchronization

/// What all connections of a server share.
final class ServerState: Sendable {
    /// Answers a request; a closure, as calling it costs less than opening an existential for each request.
    let respond: @Sendable (Request) throws -> Reply
    let configuration: ServerConfiguration
    let wireLimits: WireLimits
    let timeouts: DeadlineTimeouts
    let logger: Logger
    let blockingPool: BlockingPool
    let hasAccessLog: Bool
    /// Whether connections are encrypted, so that what is sent has to go through the channel's handlers.
    let isSecured: Bool
    /// How often deadlines are checked and the date is renewed.
    let tickInterval: TimeAmount
    /// How many connections are open.
    let connectionCount = Atomic<Int>(0)

    init(responder: any Responder, configuration: ServerConfiguration, logger: Logger) {
        respond = { request in try responder.respond(to: request) }
        self.configuration = configuration
        hasAccessLog = configuration.accessLog != nil
        isSecured = configuration.tls != nil
        self.logger = logger
        wireLimits = configuration.limits.wire
        timeouts = DeadlineTimeouts(configuration.timeouts)
        tickInterval = timeouts.tickInterval
        blockingPool = BlockingPool(threads: configuration.blockingThreads)
    }
}
