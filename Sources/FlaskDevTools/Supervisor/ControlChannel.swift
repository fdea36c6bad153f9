#if DEBUG
    import Dispatch
    import FlaskJSON
    import Synchronization

    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #else
        import Darwin
    #endif

    /// What supervisor and application tell each other, one line a message; its end tells that the other one died.
    ///
    /// Thread-safe.
    final class ControlChannel: Sendable {
        /// This side's end.
        let descriptor: Int32
        private let sending = Mutex(())

        init(descriptor: Int32) {
            self.descriptor = descriptor
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
            // A process that was stopped takes nothing; it must not stop the other one.
            var limit = timeval(tv_sec: 1, tv_usec: 0)
            setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        }

        /// Makes the two ends; both numbers are 20 or more, so that they can be moved to others in a new process.
        static func makePair() -> (own: ControlChannel, other: Int32)? {
            var ends: [Int32] = [-1, -1]
            #if os(Linux)
                let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
            #else
                let kind = SOCK_STREAM
            #endif
            guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
            let moved = ends.map { Descriptor.raised($0) }
            return (ControlChannel(descriptor: moved[0]), moved[1])
        }

        #if os(Linux)
            private static let flags = Int32(MSG_NOSIGNAL)
        #else
            private static let flags: Int32 = 0
        #endif

        /// Says something; what cannot be said is dropped, as the other side is gone then.
        func send(_ message: ControlMessage) {
            let bytes = Array((message.text + "\n").utf8)
            sending.withLock { _ in
                var sent = 0
                while sent < bytes.count {
                    let count = bytes.withUnsafeBytes { buffer in
                        systemSend(descriptor, buffer.baseAddress?.advanced(by: sent), bytes.count - sent, Self.flags)
                    }
                    if count < 0, errno == EINTR { continue }
                    guard count > 0 else { return }
                    sent += count
                }
            }
        }

        /// Listens on a thread of its own until the other side is gone; then `nil` is reported.
        func listen(_ report: @escaping @Sendable (ControlMessage?) -> Void) {
            let descriptor = descriptor
            DispatchQueue(label: "flask.control").async {
                Descriptor.readLines(descriptor) { line in
                    if let message = ControlMessage(line) { report(message) }
                }
                report(nil)
            }
        }

        /// Closes this side.
        func close() { Descriptor.close(descriptor) }
    }

    #if canImport(Glibc)
        private let systemSend = Glibc.send
    #elseif canImport(Musl)
        private let systemSend = Musl.send
    #else
        private let systemSend = Darwin.send
    #endif
#endif
