#if DEBUG
    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #elseif canImport(Darwin)
        import Darwin
    #endif

    /// Reading of whole files that are text.
    package enum TextFile {
        /// The text of a file; `nil` if it cannot be read, or is longer than allowed.
        package static func read(_ path: String, atMost limit: Int = 1 << 20) -> String? {
            bytes(path, atMost: limit).map { String(decoding: $0, as: UTF8.self) }
        }

        /// The bytes of a file; `nil` if it cannot be read, or is longer than allowed.
        static func bytes(_ path: String, atMost limit: Int) -> [UInt8]? {
            guard let file = fopen(path, "r") else { return nil }
            defer { fclose(file) }
            var bytes: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 65_536)
            while true {
                let count = fread(&buffer, 1, buffer.count, file)
                if count == 0 { break }
                bytes.append(contentsOf: buffer.prefix(count))
                if bytes.count > limit { return nil }
            }
            return bytes
        }

        /// Writes a text into a file of its own, which only the user can read; `false` if that fails.
        static func save(_ text: String, to path: String) -> Bool {
            let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
            guard descriptor >= 0 else { return false }
            defer { close(descriptor) }
            let bytes = Array(text.utf8)
            return bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) == $0.count }
        }
    }
#endif
