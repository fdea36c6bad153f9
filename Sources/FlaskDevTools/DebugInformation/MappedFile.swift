#if DEBUG && os(Linux)
    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #endif

    /// The bytes of a file, which the system reads as they are looked at.
    // Nobody writes into the memory, and it is given back when nobody can look at it any more.
    final class MappedFile: @unchecked Sendable {
        private let memory: UnsafeMutableRawPointer
        let count: Int

        /// Maps a file; `nil` if it is empty or cannot be read.
        init?(_ path: String) {
            let descriptor = open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { return nil }
            defer { close(descriptor) }
            var facts = stat()
            guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, facts.st_size > 0 else { return nil }
            count = Int(facts.st_size)
            guard let memory = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), memory != MAP_FAILED else { return nil }
            self.memory = memory
        }

        deinit { munmap(memory, count) }

        /// Reads a part of the file; one that reaches beyond its end is cut there.
        ///
        /// The reader is good as long as the file is.
        func reader(_ range: Range<Int>) -> ByteReader {
            ByteReader(UnsafePointer(memory.assumingMemoryBound(to: UInt8.self)), range.clamped(to: 0..<count))
        }
    }
#endif
