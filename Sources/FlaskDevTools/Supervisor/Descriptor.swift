#if DEBUG
    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #else
        import Darwin
    #endif

    /// What is done with file descriptors.
    enum Descriptor {
        /// Moves a descriptor to a number of 20 or more, where no new process wants its own.
        static func raised(_ descriptor: Int32) -> Int32 {
            let moved = copy(descriptor)
            guard moved >= 0 else { return descriptor }
            close(descriptor)
            return moved
        }

        /// A second descriptor, of a number of 20 or more; -1 if there is none left.
        static func copy(_ descriptor: Int32) -> Int32 { fcntl(descriptor, F_DUPFD_CLOEXEC, 20) }

        /// The two ends of a pipe, where one can read and where one can write; `nil` if there is none left.
        static func makePipe() -> (reading: Int32, writing: Int32)? {
            var ends: [Int32] = [-1, -1]
            guard pipe(&ends) == 0 else { return nil }
            let moved = ends.map(raised)
            return (moved[0], moved[1])
        }

        static func close(_ descriptor: Int32) { _ = systemClose(descriptor) }

        /// Writes bytes, as far as they are taken.
        static func write(_ bytes: [UInt8], to descriptor: Int32) {
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return }
                rest = rest.dropFirst(count)
            }
        }

        /// Reads pieces until the end.
        static func read(_ descriptor: Int32, _ report: ([UInt8]) -> Void) {
            var buffer = [UInt8](repeating: 0, count: 16384)
            while true {
                let count = systemRead(descriptor, &buffer, buffer.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return }
                report(Array(buffer[..<count]))
            }
        }

        /// Reads lines until the end.
        static func readLines(_ descriptor: Int32, _ report: (String) -> Void) {
            var rest: [UInt8] = []
            read(descriptor) { piece in
                rest += piece
                while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                    report(String(decoding: rest[..<end], as: UTF8.self))
                    rest.removeSubrange(...end)
                }
            }
            if !rest.isEmpty { report(String(decoding: rest, as: UTF8.self)) }
        }
    }

    #if canImport(Glibc)
        private let systemClose = Glibc.close
        private let systemRead = Glibc.read
        private let systemWrite = Glibc.write
    #elseif canImport(Musl)
        private let systemClose = Musl.close
        private let systemRead = Musl.read
        private let systemWrite = Musl.write
    #else
        private let systemClose = Darwin.close
        private let systemRead = Darwin.read
        private let systemWrite = Darwin.write
    #endif
#endif
