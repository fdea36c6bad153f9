#if DEBUG
    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #else
        import Darwin
    #endif

    /// Paths and what is found at them.
    enum FilePath {
        /// The path without symbolic links; `nil` if nothing is there.
        static func resolved(_ path: String) -> String? {
            guard let real = realpath(path, nil) else { return nil }
            defer { free(real) }
            return String(cString: real)
        }

        static func join(_ folder: String, _ name: String) -> String {
            folder.hasSuffix("/") ? folder + name : folder + "/" + name
        }

        static func parent(of path: String) -> String {
            guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
            return slash == path.startIndex ? "/" : String(path[..<slash])
        }

        static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

        /// Whether a path is a folder or lies below it.
        static func isInside(_ path: String, _ folder: String) -> Bool {
            path == folder || path.utf8.starts(with: (folder.hasSuffix("/") ? folder : folder + "/").utf8)
        }

        static func isFolder(_ path: String) -> Bool { FileStamp(path)?.isFolder ?? false }

        static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

        /// The names in a folder, without `.` and `..`; none if it cannot be read.
        static func entries(of folder: String) -> [String] {
            guard let stream = opendir(folder) else { return [] }
            defer { closedir(stream) }
            var names: [String] = []
            while let entry = readdir(stream) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name != ".", name != ".." { names.append(name) }
            }
            return names
        }

        /// The content of a file; `nil` if it cannot be read or is longer than a limit.
        static func content(of path: String, limit: Int = 4 << 20) -> [UInt8]? {
            let descriptor = open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { return nil }
            defer { close(descriptor) }
            var bytes: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 65536)
            while true {
                let count = read(descriptor, &buffer, buffer.count)
                if count < 0, errno == EINTR { continue }
                guard count >= 0, bytes.count + count <= limit else { return nil }
                if count == 0 { return bytes }
                bytes += buffer[..<count]
            }
        }
    }

    /// What tells a changed file from an unchanged one.
    struct FileStamp: Equatable {
        let isFolder: Bool
        let size: Int64
        let inode: UInt64
        let seconds: Int
        let nanoseconds: Int

        /// Looks at a file; `nil` if nothing is there.
        init?(_ path: String) {
            var facts = stat()
            guard stat(path, &facts) == 0 else { return nil }
            isFolder = facts.st_mode & S_IFMT == S_IFDIR
            size = Int64(facts.st_size)
            inode = UInt64(facts.st_ino)
            #if canImport(Darwin)
                (seconds, nanoseconds) = (facts.st_mtimespec.tv_sec, facts.st_mtimespec.tv_nsec)
            #else
                (seconds, nanoseconds) = (facts.st_mtim.tv_sec, facts.st_mtim.tv_nsec)
            #endif
        }
    }
#endif
