#if TLS
    internal import NIOCore
    internal import NIOHPACK
    internal import NIOHTTP2

    /// Translates between the frames of a stream of HTTP/2 and the bytes that a request and its response are in HTTP/1.1.
    ///
    /// The server thereby reads, limits and answers requests of both protocols in one place.
    /// Reference: RFC 9113 §8.
    final class HTTP2Stream: ChannelDuplexHandler {
        typealias InboundIn = HTTP2Frame.FramePayload
        typealias InboundOut = ByteBuffer
        typealias OutboundIn = IOData
        typealias OutboundOut = HTTP2Frame.FramePayload

        private var head: StreamRequestHead?
        private var isRequestComplete = false
        private var response = StreamResponseReader(isHead: false)
        private var isResponseComplete = false
        /// When what was written last is on its way.
        private var lastWrite: EventLoopFuture<Void>?

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            switch unwrapInboundIn(data) {
            case .headers(let block) where head == nil: begin(block, context)
            case .headers(let block): continueBody(nil, isEnd: block.endStream, context)
            case .data(let data):
                if case .byteBuffer(let bytes) = data.data { continueBody(bytes, isEnd: data.endStream, context) }
            default: break
            }
        }

        private func begin(_ block: HTTP2Frame.FramePayload.Headers, _ context: ChannelHandlerContext) {
            guard let head = StreamRequestHead(block.headers, isWhole: block.endStream) else {
                isRequestComplete = true
                return context.writeAndFlush(wrapOutboundOut(.rstStream(.protocolError)), promise: nil)
            }
            self.head = head
            isRequestComplete = block.endStream
            response = StreamResponseReader(isHead: head.isHead)
            context.fireChannelRead(wrapInboundOut(ByteBuffer(bytes: head.bytes)))
        }

        private func continueBody(_ content: ByteBuffer?, isEnd: Bool, _ context: ChannelHandlerContext) {
            guard let head, !isRequestComplete else { return }
            isRequestComplete = isEnd
            let bytes = head.framed(content, isEnd: isEnd)
            if bytes.readableBytes > 0 { context.fireChannelRead(wrapInboundOut(bytes)) }
        }

        func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
            guard case .byteBuffer(let bytes) = unwrapOutboundIn(data) else {
                promise?.fail(ChannelError.operationUnsupported)
                return
            }
            let frames: [HTTP2Frame.FramePayload]
            do {
                frames = try response.read(bytes)
            } catch {
                promise?.fail(error)
                return context.fireErrorCaught(error)
            }
            guard let last = frames.last else {
                if let lastWrite { lastWrite.cascade(to: promise) } else { promise?.succeed() }
                return
            }
            for frame in frames.dropLast() { context.write(wrapOutboundOut(frame), promise: nil) }
            let written = promise ?? context.eventLoop.makePromise()
            lastWrite = written.futureResult
            context.write(wrapOutboundOut(last), promise: written)
            if response.isComplete, !isResponseComplete { complete(context) }
        }

        /// The response is whole; a client that is still sending is told that nobody reads it (RFC 9113 §8.1).
        private func complete(_ context: ChannelHandlerContext) {
            isResponseComplete = true
            guard !isRequestComplete else { return }
            let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
            // The frame would overtake what waits for the client's window.
            lastWrite?.whenSuccess { bound.value.writeAndFlush(Self.enough, promise: nil) }
        }

        private static var enough: NIOAny { NIOAny(HTTP2Frame.FramePayload.rstStream(.noError)) }
    }
#endif
