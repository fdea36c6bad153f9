#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Where a rendering writes: a buffer that grows, or that is handed to a writer when it is full.
///
/// It is passed `inout` and never stored in an object: that would check each access for exclusivity.
struct Sink: ~Copyable {
    /// Takes the output of a streamed rendering.
    typealias Writer = (UnsafeBufferPointer<UInt8>) throws -> Void

    /// Bytes behind the capacity that may be written to, so that short copies need no exact length.
    static let slack = 64

    private(set) var bytes: UnsafeMutablePointer<UInt8>
    private(set) var count = 0
    private var capacity: Int
    /// How many bytes the writer has got; marks of captures count from the first byte of the rendering.
    private var written = 0
    /// How many captures are open: their output stays here.
    var captures = 0
    private let writer: Writer?
    /// The error of the writer, thrown at the next check.
    private(set) var failure: (any Error)?
    /// How much may be written.
    private let limit: Int

    /// How many bytes let the rendering pause.
    private let pause: Int

    init(capacity: Int = 4096, limit: Int = .max, pausesAt pause: Int = .max, writer: Writer? = nil) {
        self.pause = pause
        self.capacity = capacity
        self.limit = limit
        self.writer = writer
        bytes = .allocate(capacity: capacity + Self.slack)
    }

    deinit { bytes.deallocate() }

    /// Whether there is enough for the reader of a stream.
    @inline(__always)
    var isFull: Bool { count >= pause && captures == 0 }

    /// Takes all bytes out.
    mutating func takeBytes() -> [UInt8] {
        let result = Array(UnsafeBufferPointer(start: bytes, count: count))
        written += count
        count = 0
        return result
    }

    /// The place of the next byte, for ``text(since:)``.
    var mark: Int { written + count }

    @inline(__always)
    mutating func reserve(_ size: Int) {
        if count &+ size > capacity { grow(size) }
    }

    @inline(never)
    private mutating func grow(_ size: Int) {
        if let writer, captures == 0, count > 0 {
            flush(to: writer)
            if size <= capacity { return }
        }
        if mark > limit, failure == nil {
            failure = TemplateError(.overflow, "the output is longer than \(limit) bytes")
        }
        let enlarged = max(capacity * 2, count + size)
        let replacement = UnsafeMutablePointer<UInt8>.allocate(capacity: enlarged + Self.slack)
        replacement.update(from: bytes, count: count)
        bytes.deallocate()
        bytes = replacement
        capacity = enlarged
    }

    private mutating func flush(to writer: Writer) {
        if failure == nil {
            do { try writer(UnsafeBufferPointer(start: bytes, count: count)) } catch { failure = error }
        }
        written += count
        count = 0
    }

    /// Hands everything to the writer.
    mutating func finish() throws {
        if let writer, count > 0 { flush(to: writer) }
        if let failure { throw failure }
    }

    // MARK: Captures

    /// The text since a mark, and forgets it.
    mutating func take(since mark: Int) -> String {
        let start = max(mark - written, 0)
        let text = String(decoding: UnsafeBufferPointer(start: bytes + start, count: count - start), as: UTF8.self)
        count = start
        return text
    }

    /// Forgets what was written since a mark.
    mutating func drop(since mark: Int) { count = max(mark - written, 0) }

    // MARK: Writing

    /// Writes bytes behind which others can be read.
    @inline(__always)
    mutating func write(padded source: UnsafePointer<UInt8>, _ length: Int) {
        reserve(length)
        let target = UnsafeMutableRawPointer(bytes + count), source = UnsafeRawPointer(source)
        if length <= 64 {
            // The slack of the buffer and the zeros behind the source make room for whole blocks.
            target.storeBytes(of: source.loadUnaligned(as: SIMD32<UInt8>.self), as: SIMD32<UInt8>.self)
            if length > 32 {
                target.storeBytes(
                    of: source.loadUnaligned(fromByteOffset: 32, as: SIMD32<UInt8>.self), toByteOffset: 32, as: SIMD32<UInt8>.self
                )
            }
        } else {
            memcpy(target, source, length)
        }
        count &+= length
    }

    @inline(__always)
    mutating func write(_ source: UnsafeRawPointer, _ length: Int) {
        reserve(length)
        memcpy(bytes + count, source, length)
        count &+= length
    }

    mutating func write(_ text: String) {
        withUnsafePointer(to: text) { write(textAt: $0) }
    }

    /// Writes a text in place: reading it through a pointer counts no reference.
    @inline(__always)
    mutating func write(textAt place: UnsafePointer<String>) {
        guard let bytes = place.bytes, let base = bytes.baseAddress else { return writeSlowly(place.pointee) }
        write(base, bytes.count)
    }

    @inline(never)
    private mutating func writeSlowly(_ text: String) {
        var text = text
        text.withUTF8 { buffer in
            if let base = buffer.baseAddress { write(base, buffer.count) }
        }
    }

    mutating func write(_ text: StaticString) { write(text.utf8Start, text.utf8CodeUnitCount) }

    @inline(__always)
    mutating func write(integer: Int) {
        reserve(24)
        let value = UInt64(bitPattern: Int64(integer))
        if value < 10000 {
            count &+= Digits.write(UInt32(truncatingIfNeeded: value), to: bytes + count)
        } else {
            count &+= Digits.writeLong(integer, to: bytes + count)
        }
    }

    mutating func write(escaped text: String) {
        withUnsafePointer(to: text) { write(escapedAt: $0) }
    }

    /// Writes a text as HTML, read in place.
    @inline(__always)
    mutating func write(escapedAt place: UnsafePointer<String>) {
        guard let bytes = place.bytes, let base = bytes.baseAddress else { return writeEscapedSlowly(place.pointee) }
        write(escaped: base, bytes.count)
    }

    @inline(never)
    private mutating func writeEscapedSlowly(_ text: String) {
        var text = text
        text.withUTF8 { buffer in
            if let base = buffer.baseAddress { write(escaped: base, buffer.count) }
        }
    }

    /// Writes text as HTML: an escape takes up to five bytes, of which eight are stored.
    mutating func write(escaped source: UnsafePointer<UInt8>, _ length: Int) {
        reserve(length &* 5)
        count &+= HTMLBytes.escape(source, length, to: bytes + count)
    }
}
