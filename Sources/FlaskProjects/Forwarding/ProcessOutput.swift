import FlaskCommands

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What another program writes.
enum ProcessOutput {
    /// Runs a command line of the shell to its end.
    ///
    /// - Returns: what it wrote to its standard output.
    /// - Throws: ``CommandError`` if it cannot be started or fails.
    static func of(_ call: String) throws(CommandError) -> String {
        let program = call.prefix { $0 != " " }
        guard let pipe = popen(call, "r") else { throw CommandError("`\(program)` cannot be started") }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&buffer, 1, buffer.count, pipe)
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        guard pclose(pipe) == 0 else { throw CommandError("`\(call)` failed") }
        return String(decoding: bytes, as: UTF8.self)
    }
}
