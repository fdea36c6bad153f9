#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension StoredBytes {
    /// Writes the bytes into a file, which is made or replaced.
    ///
    /// What is in a temporary file is copied by the kernel, which shares the blocks where the file system can.
    ///
    /// - Parameter path: the path of the file.
    /// - Throws: ``HTTPError`` of kind `storage`; the file may be there in part.
    package func save(to path: String) throws(HTTPError) {
        guard !path.utf8.contains(0) else {
            throw HTTPError(.storage, "A file cannot be saved as \(path.debugDescription): a path holds no NUL.")
        }
        let target = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard target >= 0 else { throw StorageFailure.error("The file \(path.debugDescription) cannot be written") }
        defer { close(target) }
        var done = 0
        if case .file(let file) = place { done = copyInKernel(from: file.descriptor, to: target) }
        while done < count {
            let piece = try read(done..<min(count, done + 4 * Self.pieceLength))
            guard piece.withUnsafeBytes({ Self.write($0, to: target) }) else {
                throw StorageFailure.error("The file \(path.debugDescription) cannot be written")
            }
            done += piece.count
        }
    }

    /// Lets the kernel copy as much as it will; 0 if it will not.
    private func copyInKernel(from source: Int32, to target: Int32) -> Int {
        #if os(Linux)
            var place = off_t(range.lowerBound), done = 0
            while done < count {
                // Larger pieces gain nothing, and cannot be interrupted.
                let copied = sendfile(target, source, &place, min(count - done, 16 << 20))
                if copied < 0, errno == EINTR { continue }
                guard copied > 0 else { return done }
                done += copied
            }
            return done
        #else
            return 0
        #endif
    }

    private static func write(_ bytes: UnsafeRawBufferPointer, to target: Int32) -> Bool {
        var place = 0
        while place < bytes.count {
            let written = systemWrite(target, bytes.baseAddress?.advanced(by: place), bytes.count - place)
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return false }
            place += written
        }
        return true
    }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int { write(descriptor, bytes, count) }
