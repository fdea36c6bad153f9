#if TLS
    internal import NIOCore

    /// Answers who speaks HTTP without encryption, instead of leaving them with a broken connection.
    ///
    /// Stands in front of what decrypts, and goes once the first byte is that of a handshake.
    final class PlainTextGuard: ChannelInboundHandler, RemovableChannelHandler {
        typealias InboundIn = ByteBuffer
        typealias OutboundOut = ByteBuffer

        /// What a record of a handshake begins with (RFC 8446 §5.1).
        private static let handshake: UInt8 = 22
        private static let answer = """
            HTTP/1.1 400 Bad Request\r
            Content-Type: text/plain; charset=utf-8\r
            Content-Length: 69\r
            Connection: close\r
            \r
            This server speaks HTTPS only. Use an address that begins https://.\r

            """

        private var hasAnswered = false

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            guard !hasAnswered else { return }
            let bytes = unwrapInboundIn(data)
            guard let first = bytes.readableBytesView.first else { return }
            guard first == Self.handshake else {
                hasAnswered = true
                let loopBound = NIOLoopBound(context, eventLoop: context.eventLoop)
                context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: Self.answer))).whenComplete { _ in
                    loopBound.value.close(promise: nil)
                }
                return
            }
            context.fireChannelRead(data)
            context.pipeline.syncOperations.removeHandler(context: context, promise: nil)
        }
    }
#endif
