#if DEBUG
    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #elseif canImport(Darwin)
        import Darwin
    #endif

    /// Takes what the process prints to standard output, for as long as a snippet runs.
    ///
    /// What other requests print meanwhile is taken too; all of it goes on to where it would have gone.
    struct OutputCapture: ~Copyable {
        /// The most bytes that are shown.
        private static let limit = 64 << 10
        private let file: Int32
        private let original: Int32

        /// Begins; `nil` if there is no place for a temporary file.
        init?() {
            var path = Array("/tmp/flask-console-XXXXXX".utf8CString)
            let file = mkstemp(&path)
            guard file >= 0 else { return nil }
            unlink(path)
            fflush(nil)
            let original = dup(1)
            guard original >= 0, dup2(file, 1) >= 0 else {
                close(file)
                return nil
            }
            self.file = file
            self.original = original
        }

        /// Ends, and says what was printed.
        consuming func end() -> String {
            fflush(nil)
            dup2(original, 1)
            lseek(file, 0, SEEK_SET)
            var bytes: [UInt8] = [], buffer = [UInt8](repeating: 0, count: 8192)
            while true {
                let count = read(file, &buffer, buffer.count)
                guard count > 0 else { break }
                _ = write(original, buffer, count)
                if bytes.count < Self.limit { bytes.append(contentsOf: buffer.prefix(count)) }
            }
            close(file)
            close(original)
            return String(decoding: bytes, as: UTF8.self)
        }
    }
#endif
