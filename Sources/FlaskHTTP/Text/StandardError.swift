#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The stream for messages to whoever runs the program.
package enum StandardError {
    /// Writes a line.
    package static func print(_ line: String) { write(line + "\n") }

    /// Writes text, in one piece so that the lines of several threads do not mix.
    package static func write(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { systemWrite(2, $0.baseAddress, $0.count) }
            // A message that cannot be written has nowhere else to go.
            guard written > 0 else { return }
            rest = rest.dropFirst(written)
        }
    }
}

#if canImport(Glibc)
    private let systemWrite = Glibc.write
#elseif canImport(Musl)
    private let systemWrite = Musl.write
#elseif canImport(Darwin)
    private let systemWrite = Darwin.write
#endif
