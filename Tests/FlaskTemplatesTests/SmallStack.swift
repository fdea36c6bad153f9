#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

// Written by the one thread that is joined before it is read.
private final class Outcome: @unchecked Sendable {
    var value = false
}

/// Does something on a thread whose stack has 512 KB, or another size.
func onSmallStack(kilobytes: Int = 512, _ body: @escaping @Sendable () -> Bool) -> Bool {
    let outcome = Outcome()
    let work = Unmanaged.passRetained(Work { outcome.value = body() }).toOpaque()
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, kilobytes * 1024)
    #if canImport(Darwin)
        var thread: pthread_t?
        pthread_create(&thread, &attributes, { run($0) }, work)
        if let thread { pthread_join(thread, nil) }
    #else
        var thread = pthread_t()
        pthread_create(&thread, &attributes, { $0.flatMap { run($0) } }, work)
        pthread_join(thread, nil)
    #endif
    return outcome.value
}

private func run(_ work: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body()
    return nil
}
