#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The environment variables of the process.
enum Environment {
    /// The value of a variable, or `nil`.
    static subscript(name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
