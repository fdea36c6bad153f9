// Where another file imports Foundation's parts first, C's structures of times count as members of this module.
#if canImport(SwiftOverlayShims)
    import SwiftOverlayShims
#endif
#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The machine's clock that never goes back.
enum MonotonicClock {
    /// Nanoseconds since some moment in the past.
    static var nanoseconds: Int { read(CLOCK_MONOTONIC) }

    fileprivate static func read(_ clock: clockid_t) -> Int {
        var time = timespec()
        clock_gettime(clock, &time)
        return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
    }
}

/// What a thread has done so far, to tell a call that blocks from one that was only interrupted.
struct ThreadUse {
    private let time = MonotonicClock.nanoseconds
    private let processorTime = MonotonicClock.read(CLOCK_THREAD_CPUTIME_ID)
    private let waits = ThreadUse.waitsOfThread

    /// Whether the thread computed or waited for a time since this was taken.
    ///
    /// - Parameter nanoseconds: the time.
    /// - Returns: true if it was held that long by its own doing; where the system does not count a thread's waits, if
    ///   that time has passed.
    func held(for nanoseconds: Int) -> Bool {
        guard MonotonicClock.nanoseconds - time >= nanoseconds else { return false }
        if MonotonicClock.read(CLOCK_THREAD_CPUTIME_ID) - processorTime >= nanoseconds { return true }
        guard let waits, let now = Self.waitsOfThread else { return true }
        return now > waits
    }

    /// How often the thread gave its processor up to wait.
    private static var waitsOfThread: Int? {
        #if canImport(Glibc)
            // RUSAGE_THREAD, which the headers only show to GNU sources.
            var usage = rusage()
            return getrusage(__rusage_who_t(1), &usage) == 0 ? Int(usage.ru_nvcsw) : nil
        #else
            return nil
        #endif
    }
}
