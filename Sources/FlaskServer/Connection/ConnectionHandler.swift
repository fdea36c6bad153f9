internal import FlaskHTTP
internal import Logging
internal import NIOCore
internal import Synchronization

/// Serves one connection: bytes in, requests to the responder, bytes out.
///
/// Lives on its event loop. What happens next is said by ``state``; ``advance()`` moves it on as long as nothing has to
/// be waited for.
final class ConnectionHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = IOData

    enum State {
        /// No byte of the next request has come.
        case idle
        /// A part of a head has come.
        indirect case readingHead(RequestHeadParser)
        /// A step asked for the body, which is not complete yet.
        indirect case readingBody(BodyCollector)
        /// A step runs: on a thread, as a task, or right now.
        case working
        /// The content is a file that is being sent.
        indirect case sendingFile(FileTransfer)
        /// The content is made and sent piece by piece.
        indirect case sendingStream(StreamTransfer)
        /// The response is out; the rest of the request's body is dropped.
        case discarding
        /// The last response is on its way; then the connection closes.
        case closing
        /// The last response is out; what comes is dropped until the client closes its side.
        case lingering
        /// What came of the connection is served by handlers of its streams.
        case sharing(StreamGroup)
        /// The connection is gone.
        case closed
    }

    let loop: EventLoopState
    let peer: Peer
    let origin: RequestOrigin
    /// The connection that this one is a stream of, if it is one.
    let parent: ConnectionHandler?
    var context: ChannelHandlerContext?
    var state = State.idle
    let exchange = Exchange()
    /// Received bytes that no one has read yet; `nil` for none, since every empty buffer shares one counted object.
    var input: ByteBuffer?
    /// Bytes of responses that are not on their way yet.
    var output: ByteBuffer?
    /// The socket, while the channel is open and nothing but this handler changes what is sent.
    var socket: PlainSocket?
    /// How many writes the channel has not finished.
    var channelWrites = 0
    /// What to call when the bytes in `output` are on their way.
    var closeActions: [@Sendable () -> Void] = []
    /// The task of the step that runs.
    var task: Task<Void, Never>?
    /// When to look whether the client is too slow.
    var deadline = NIODeadline.distantFuture
    /// How far writing had come when that was looked at the last time.
    var writeMark = WriteMark()
    /// The place in the loop's list of connections.
    var index = 0
    var isAdvancing = false
    var isInputClosed = false
    var isWritable = true
    var isReadingPaused = false

    var server: ServerState { loop.server }
    /// How many received bytes wait to be read.
    var unreadBytes: Int { input?.readableBytes ?? 0 }
    /// How many bytes of responses wait to be sent.
    var unsentBytes: Int { output?.readableBytes ?? 0 }

    init(loop: EventLoopState, peer: Peer, parent: ConnectionHandler? = nil) {
        self.loop = loop
        self.peer = peer
        self.parent = parent
        origin = RequestOrigin(peer, scheme: loop.server.isSecured ? "https" : "http")
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        if context.channel.isActive { start() }
    }

    func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

    func channelActive(context: ChannelHandlerContext) { start() }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch state {
        case .closing, .lingering, .sharing, .closed: return
        default: break
        }
        receive(unwrapInboundIn(data))
        feedStream()
        advance()
        keepUnreadInput()
    }

    /// Everything was done in ``channelRead(context:data:)``; passing this on would only cost time.
    func channelReadComplete(context: ChannelHandlerContext) {}

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        isWritable = context.channel.isWritable
        guard isWritable else { return }
        resumeStream()
        advance()
        keepUnreadInput()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case ChannelEvent.inputClosed? = event as? ChannelEvent { inputClosed() }
    }

    func channelInactive(context: ChannelHandlerContext) { connectionLost() }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        server.logger.debug("A connection failed: \(error)")
        context.close(promise: nil)
    }

    private func start() {
        if let context, !server.isSecured { socket = PlainSocket(of: context) }
        loop.add(self)
        deadline = loop.now + server.timeouts.head
        parent?.streamBegan()
        let count = parent == nil ? server.connectionCount.wrappingAdd(1, ordering: .relaxed).newValue : 0
        if loop.isStopping {
            guard server.timeouts.idleAtStop > .zero else { return close() }
            deadline = .now() + server.timeouts.idleAtStop
        }
        if let limit = server.configuration.limits.connections, count > limit {
            refuse(WireError(status: 503, reason: "there are too many connections"))
            flush()
        }
    }
}
