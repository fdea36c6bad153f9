#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The stream for messages to whoever runs the program.
enum StandardError {
    /// Writes a line.
    static func print(_ message: String) {
        Array((message + "\n").utf8).withUnsafeBytes { bytes in
            // A message that cannot be written has nowhere else to go.
            _ = write(2, bytes.baseAddress, bytes.count)
        }
    }
}
