internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The requests that are being served, noted where a handler of a deadly signal can read them.
///
/// A process that traps cannot run ordinary code any more, so the notes are plain bytes at a fixed place. It serves
/// debug mode only; where there is no ledger a request pays for one comparison. Thread-safe.
package final class RequestLedger: Sendable {
    /// One noted request.
    package struct Entry: Sendable {
        fileprivate let ledger: RequestLedger
        fileprivate let index: Int

        /// Takes the note back: the response is under way, or the connection is gone.
        package func end() { ledger.release(index) }
    }

    /// How many requests can be noted at a time; further ones are not.
    package static let capacity = 256
    /// The bytes of a note: the connection's descriptor and the length of the text, 4 bytes each, the thread, 8 bytes, and
    /// the text.
    package static let stride = 512
    /// The descriptor of a connection that cannot be answered past its channel, as it is encrypted or closing.
    package static let noSocket: Int32 = -2
    /// Where the text of a note begins.
    package static let textOffset = 16

    /// The notes; a descriptor of -1 marks a free place.
    // Never freed, and each place is written by its owner alone, so that sharing the address is safe.
    package nonisolated(unsafe) let memory: UnsafeMutableRawPointer
    private let freePlaces: Mutex<[Int]>

    /// Makes an empty ledger; its memory is kept until the process ends.
    package init() {
        memory = .allocate(byteCount: Self.capacity * Self.stride, alignment: 16)
        for index in 0..<Self.capacity { memory.storeBytes(of: -1, toByteOffset: index * Self.stride, as: Int32.self) }
        freePlaces = Mutex(Array((0..<Self.capacity).reversed()))
    }

    /// Notes a request.
    ///
    /// - Parameters:
    ///   - descriptor: the connection's socket, or ``noSocket``.
    ///   - method: the method.
    ///   - target: the target as it was sent; a long one is cut.
    /// - Returns: the note; `nil` if there is no place for it.
    func begin(_ descriptor: Int32, _ method: String, _ target: String) -> Entry? {
        guard let index = freePlaces.withLock({ $0.popLast() }) else { return nil }
        let place = memory + index * Self.stride
        var count = Self.textOffset
        for byte in method.utf8.prefix(32) + [UInt8(ascii: " ")] + target.utf8 where count < Self.stride {
            place.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
            count += 1
        }
        place.storeBytes(of: Int32(count - Self.textOffset), toByteOffset: 4, as: Int32.self)
        place.storeBytes(of: Self.currentThread, toByteOffset: 8, as: UInt64.self)
        place.storeBytes(of: descriptor, as: Int32.self)
        return Entry(ledger: self, index: index)
    }

    private func release(_ index: Int) {
        memory.storeBytes(of: -1, toByteOffset: index * Self.stride, as: Int32.self)
        freePlaces.withLock { $0.append(index) }
    }

    /// What tells the calling thread apart from others.
    package static var currentThread: UInt64 {
        #if canImport(Darwin)
            UInt64(UInt(bitPattern: pthread_self()))
        #else
            UInt64(pthread_self())
        #endif
    }

    /// Gives the calling thread a stack for signals, so that a view that recurses without end is reported as well.
    package func prepareThread() {
        var current = stack_t()
        guard sigaltstack(nil, &current) == 0, current.ss_flags & Int32(SS_DISABLE) != 0 else { return }
        let size = 256 * 1024
        var stack = stack_t()
        // Kept until the process ends: the system may use it at any time.
        stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
        // Darwin counts it without a sign.
        stack.ss_size = .init(size)
        stack.ss_flags = 0
        sigaltstack(&stack, nil)
    }
}
