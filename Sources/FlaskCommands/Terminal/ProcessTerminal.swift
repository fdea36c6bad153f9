#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The streams of the process.
struct ProcessTerminal: TerminalDevice {
    func write(_ text: String, to stream: TerminalStream) {
        // What `print` wrote before stands in a buffer of C's library.
        fflush(nil)
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { systemWrite(stream.descriptor, $0.baseAddress, $0.count) }
            if written < 0 && errno == EINTR { continue }
            // What cannot be written has nowhere else to go.
            guard written > 0 else { return }
            rest = rest.dropFirst(written)
        }
    }

    func readLine(hidden: Bool) -> String? {
        guard hidden else { return Swift.readLine() }
        let line = HiddenInput.readLine()
        write("\n", to: .output)
        return line
    }

    func isTerminal(_ stream: TerminalStream) -> Bool { isatty(stream.descriptor) == 1 }

    /// Reference: https://no-color.org and https://force-color.org.
    func showsStyles(_ stream: TerminalStream) -> Bool {
        if let value = ProcessEnvironment["NO_COLOR"], !value.isEmpty { return false }
        if let value = ProcessEnvironment["FORCE_COLOR"], !value.isEmpty { return true }
        return isTerminal(stream) && ProcessEnvironment["TERM"] != "dumb"
    }

    var columns: Int {
        if let columns = ProcessEnvironment["COLUMNS"].flatMap({ Int($0) }), columns > 0 { return columns }
        var size = winsize()
        guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }
}

extension TerminalStream {
    fileprivate var descriptor: Int32 { self == .output ? 1 : 2 }
}

/// The variables of the process.
package enum ProcessEnvironment {
    /// The value of a variable, or `nil`.
    package static subscript(name: String) -> String? { getenv(name).map { String(cString: $0) } }
}

#if canImport(Glibc)
    private let systemWrite = Glibc.write
#elseif canImport(Musl)
    private let systemWrite = Musl.write
#elseif canImport(Darwin)
    private let systemWrite = Darwin.write
#endif
