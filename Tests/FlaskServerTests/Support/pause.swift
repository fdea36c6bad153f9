#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Blocks the thread.
func pause(milliseconds: Int) { usleep(UInt32(milliseconds) * 1000) }

/// What tells the current thread from others.
func threadIdentity() -> String { "\(pthread_self())" }
