#if TLS
    internal import FlaskServer
    internal import NIOCore
    internal import NIOHTTP2
    internal import NIOTLS

    /// Waits for the end of the handshake, and puts HTTP/2 into the pipeline if both sides agreed on it.
    ///
    /// Until then, and with HTTP/1.1, the connection's own handler sees to everything, its deadlines among them.
    final class ProtocolChoice: ChannelInboundHandler, RemovableChannelHandler {
        typealias InboundIn = ByteBuffer

        private let connection: SharedConnection

        init(_ connection: SharedConnection) { self.connection = connection }

        func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
            guard case .handshakeCompleted(let name)? = event as? TLSUserEvent else {
                return context.fireUserInboundEventTriggered(event)
            }
            do {
                if name == "h2" { try speakHTTP2(context) }
            } catch { context.fireErrorCaught(error) }
            context.fireUserInboundEventTriggered(event)
            context.pipeline.syncOperations.removeHandler(context: context, promise: nil)
        }

        private func speakHTTP2(_ context: ChannelHandlerContext) throws {
            let channel = context.channel
            let isShared = connection.share { promise in
                let frame = HTTP2Frame(
                    streamID: .rootStream, payload: .goAway(lastStreamID: .maxID, errorCode: .noError, opaqueData: nil))
                channel.writeAndFlush(frame, promise: promise)
            }
            guard isShared else { return }
            try context.pipeline.syncOperations.addHandler(makeHandler(on: context.eventLoop), position: .after(self))
        }

        private func makeHandler(on eventLoop: any EventLoop) -> NIOHTTP2Handler {
            let connection = NIOLoopBound(connection, eventLoop: eventLoop)
            var configuration = NIOHTTP2Handler.ConnectionConfiguration()
            configuration.initialSettings = [
                HTTP2Setting(parameter: .maxConcurrentStreams, value: 100),
                // Fields count 32 bytes more than they have (RFC 9113 §6.5.2).
                HTTP2Setting(parameter: .maxHeaderListSize, value: self.connection.headLimit * 2),
            ]
            var streams = NIOHTTP2Handler.StreamConfiguration()
            // As much as the server sends of a file or stream before it waits for the client.
            streams.outboundBufferSizeHighWatermark = 65536
            streams.outboundBufferSizeLowWatermark = 32768
            return NIOHTTP2Handler(
                mode: .server, eventLoop: eventLoop, connectionConfiguration: configuration, streamConfiguration: streams
            ) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(HTTP2Stream())
                    try connection.value.serve(channel)
                }
            }
        }
    }
#endif
