#if DEBUG
    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #elseif canImport(Darwin)
        import Darwin
    #endif

    /// A flag that each thread has for itself.
    struct ThreadFlag: Sendable {
        private let key: pthread_key_t

        /// Makes a flag that is not set; it stays for the rest of the process.
        init() {
            var key = pthread_key_t()
            pthread_key_create(&key, nil)
            self.key = key
        }

        /// Whether it is set on this thread.
        var isSet: Bool { pthread_getspecific(key) != nil }

        /// Does something with the flag set.
        func whileSet<Result>(_ body: () -> Result) -> Result {
            let before = pthread_getspecific(key)
            pthread_setspecific(key, UnsafeRawPointer(bitPattern: 1))
            defer { pthread_setspecific(key, before) }
            return body()
        }
    }
#endif
