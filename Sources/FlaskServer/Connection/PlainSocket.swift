internal import NIOCore

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The socket below a channel, for bytes that no handler changes and that wait for none before them.
///
/// A response that the kernel takes at once needs none of the channel's book-keeping, which costs as many instructions as
/// parsing the request and calling the view do. Whoever uses it must know that the channel is open and has nothing to write.
struct PlainSocket {
    let descriptor: NIOBSDSocket.Handle

    /// The socket of a channel, if it is one.
    init?(of context: ChannelHandlerContext) {
        let descriptor = try? context.pipeline.syncOperations.withUnsafeTransportIfAvailable(
            of: NIOBSDSocket.Handle.self
        ) { $0 }
        guard let descriptor else { return nil }
        self.descriptor = descriptor
    }

    /// Sends what the kernel takes without waiting.
    ///
    /// - Parameter buffer: the bytes.
    /// - Returns: how many were taken; 0 as well where it failed, since the channel meets the same error and closes.
    func send(_ buffer: ByteBuffer) -> Int {
        buffer.withUnsafeReadableBytes { bytes in
            while true {
                let count = sendBytes(descriptor, bytes.baseAddress, bytes.count)
                if count >= 0 { return count }
                if errno != EINTR { return 0 }
            }
        }
    }
}

/// `send` without the signal that a gone client would cause; on Darwin SwiftNIO has switched it off at the socket.
private func sendBytes(_ descriptor: CInt, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Darwin)
        return send(descriptor, start, count, 0)
    #else
        return send(descriptor, start, count, CInt(MSG_NOSIGNAL))
    #endif
}
