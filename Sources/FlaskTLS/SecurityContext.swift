#if TLS
    internal import NIOSSL

    /// How connections are encrypted, whatever the certificate.
    enum SecurityContext {
        /// The names that clients learn in the handshake (RFC 7301), the preferred one first.
        static let protocols = ["h2", "http/1.1"]

        /// Makes the context of a certificate: TLS 1.2 and 1.3.
        ///
        /// - Parameters:
        ///   - chain: the server's certificate, and behind it those that vouch for it.
        ///   - key: the certificate's key.
        ///   - explain: makes the error if the two do not belong together.
        /// - Returns: the context.
        /// - Throws: what `explain` makes.
        static func make(
            chain: [NIOSSLCertificate], key: NIOSSLPrivateKey, explain: (any Error) -> TLSError
        ) throws(TLSError) -> NIOSSLContext {
            var configuration = TLSConfiguration.makeServerConfiguration(
                certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
            configuration.minimumTLSVersion = .tlsv12
            configuration.applicationProtocols = protocols
            do { return try NIOSSLContext(configuration: configuration) } catch { throw explain(error) }
        }
    }
#endif
