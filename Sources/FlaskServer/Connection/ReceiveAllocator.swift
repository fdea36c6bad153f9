internal import NIOCore

/// Receives into a small buffer that a connection keeps, and into large ones while a body streams in.
///
/// With one read a turn the channel keeps only the first, small buffer, so that idle connections stay cheap.
struct ReceiveAllocator: RecvByteBufferAllocator {
    static let smallSize = 2048
    static let largeSize = 65536
    private var isLarge = false

    func buffer(allocator: ByteBufferAllocator) -> ByteBuffer {
        allocator.buffer(capacity: isLarge ? Self.largeSize : Self.smallSize)
    }

    mutating func record(actualReadBytes: Int) -> Bool {
        isLarge = actualReadBytes >= Self.smallSize
        return isLarge
    }
}
