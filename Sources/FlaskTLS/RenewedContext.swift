#if TLS
    internal import Logging
    internal import NIOSSL
    internal import Synchronization

    /// The context of files that may be written anew while the server runs, as certificates are every few weeks.
    ///
    /// Thread-safe. Connections that exist keep what they have.
    final class RenewedContext: Sendable {
        private struct State {
            var context: NIOSSLContext
            var stamp: CertificateFiles.Stamp
            var nextLook: ContinuousClock.Instant
        }

        private let files: CertificateFiles
        private let interval: Duration
        private let logger = Logger(label: "flask.tls")
        private let state: Mutex<State>

        /// Reads the files.
        ///
        /// - Parameters:
        ///   - files: the files.
        ///   - interval: how long nobody looks whether they changed.
        /// - Throws: `TLSError` if they cannot be used.
        init(_ files: CertificateFiles, interval: Duration = .seconds(10)) throws(TLSError) {
            let stamp = files.stamp
            let context = try files.makeContext()
            self.files = files
            self.interval = interval
            state = Mutex(State(context: context, stamp: stamp, nextLook: .now + interval))
        }

        /// The context for a new connection; files that cannot be used leave the last one in place.
        var current: NIOSSLContext {
            state.withLock { state in
                let now = ContinuousClock.now
                guard now >= state.nextLook else { return state.context }
                state.nextLook = now + interval
                let stamp = files.stamp
                guard stamp != state.stamp else { return state.context }
                do throws(TLSError) {
                    state.context = try files.makeContext()
                    state.stamp = stamp
                    logger.notice("The certificate in \(files.certificate) was read anew.")
                } catch {
                    logger.error("The certificate was changed, but cannot be used; the last one stays: \(error.message)")
                }
                return state.context
            }
        }
    }
#endif
