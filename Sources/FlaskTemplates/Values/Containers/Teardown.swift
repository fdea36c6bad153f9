#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Releases what containers hold: nested ones wait in a queue instead of ending within each other, so that no depth of them
/// overflows the stack.
enum Teardown {
    /// What a thread is about to release.
    private struct Pending {
        var isReleasing = false
        var queue: [Value] = []
    }

    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        #if canImport(Darwin)
            pthread_key_create(&key) { $0.assumingMemoryBound(to: Pending.self).deinitialize(count: 1).deallocate() }
        #else
            pthread_key_create(&key) { $0?.assumingMemoryBound(to: Pending.self).deinitialize(count: 1).deallocate() }
        #endif
        return key
    }()

    /// Releases the items of a container that ends.
    @inline(__always)
    static func release(_ items: inout [Value]) {
        for index in items.indices where items[index].mayNest {
            return releaseNested(&items)
        }
    }

    /// Releases a value that an object which ends holds.
    @inline(__always)
    static func release(_ value: inout Value) {
        guard value.mayNest else { return }
        var items = [value]
        value = .none
        releaseNested(&items)
    }

    @inline(never)
    private static func releaseNested(_ items: inout [Value]) {
        let pending = current()
        pending.pointee.queue.append(contentsOf: items)
        items = []
        if pending.pointee.isReleasing { return }
        pending.pointee.isReleasing = true
        while let value = pending.pointee.queue.popLast() { drop(value) }
        pending.pointee.isReleasing = false
        pending.pointee.queue = []
    }

    // A call of its own, so that the optimizer does not move the release.
    @inline(never)
    private static func drop(_ value: consuming Value) {}

    private static func current() -> UnsafeMutablePointer<Pending> {
        if let known = pthread_getspecific(key) { return known.assumingMemoryBound(to: Pending.self) }
        let made = UnsafeMutablePointer<Pending>.allocate(capacity: 1)
        made.initialize(to: Pending())
        pthread_setspecific(key, made)
        return made
    }
}
