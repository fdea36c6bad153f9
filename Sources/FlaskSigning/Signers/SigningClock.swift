#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What time it is for signatures; another than the system's is for tests.
public struct SigningClock: Sendable {
    /// The whole seconds since 1970-01-01T00:00:00Z.
    let secondsSince1970: @Sendable () -> Int

    /// A clock of one's own.
    ///
    /// - Parameter secondsSince1970: tells the whole seconds since 1970-01-01T00:00:00Z, up to the year 9999.
    public init(secondsSince1970: @escaping @Sendable () -> Int) { self.secondsSince1970 = secondsSince1970 }

    /// The system's clock.
    public static let system = SigningClock {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int(time.tv_sec)
    }
}
