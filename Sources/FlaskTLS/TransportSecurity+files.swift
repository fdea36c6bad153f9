#if TLS
    public import FlaskServer
    internal import NIOCore
    internal import NIOSSL

    extension TransportSecurity {
        /// Encrypts with the certificate of a file.
        ///
        /// ```swift
        /// try await app.run(host: "0.0.0.0", port: 443, tls: .files(certificate: "fullchain.pem", key: "privkey.pem"))
        /// ```
        ///
        /// Speaks TLS 1.2 and 1.3, and in it HTTP/2 or HTTP/1.1, as the client likes. A certificate that is written anew is used for new connections within ten seconds, without
        /// a restart; one that cannot be used is told to the log, and the last one stays.
        ///
        /// - Parameters:
        ///   - certificate: the file, in PEM: the server's certificate, and behind it those that vouch for it.
        ///   - key: the file of its private key, in PEM; `nil` if it is in the same file.
        ///   - passphrase: what the key is encrypted with.
        /// - Returns: what encrypts, for `tls:`.
        /// - Throws: `TLSError` if a file cannot be read, or the two do not belong together.
        public static func files(
            certificate: String, key: String? = nil, passphrase: String? = nil
        ) throws(TLSError) -> TransportSecurity {
            let context = try RenewedContext(
                CertificateFiles(certificate: certificate, key: key ?? certificate, passphrase: passphrase))
            return TransportSecurity { channel, connection in try channel.encrypt(with: context.current, connection) }
        }

        /// Encrypts as a command line says: with a file, or with a certificate that is made up.
        ///
        /// ```swift
        /// await app.main(tls: TransportSecurity.load)      // app run --cert fullchain.pem --key privkey.pem
        /// ```
        ///
        /// - Parameters:
        ///   - certificate: the file, or `adhoc`.
        ///   - key: the file of the key; `nil` if it is in the same file.
        /// - Returns: what encrypts, for `tls:`.
        /// - Throws: `TLSError` if a file cannot be read, or the two do not belong together.
        public static func load(certificate: String, key: String?) throws(TLSError) -> TransportSecurity {
            if certificate == "adhoc" { return try adHoc() }
            return try files(certificate: certificate, key: key)
        }
    }

    extension Channel {
        /// Puts what encrypts, and speaks HTTP/2 with clients that want it, in front of the channel's handlers.
        func encrypt(with context: NIOSSLContext, _ connection: SharedConnection) throws {
            try pipeline.syncOperations.addHandler(PlainTextGuard())
            try pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context))
            try pipeline.syncOperations.addHandler(ProtocolChoice(connection))
        }
    }
#else
    public import FlaskServer

    extension TransportSecurity {
        /// Encrypts with the certificate of a file; needs the trait `TLS`.
        @available(
            *, unavailable, message: "switch the trait on: .package(url: \"…/flask-swift\", branch: \"main\", traits: [\"TLS\"])"
        )
        public static func files(
            certificate: String, key: String? = nil, passphrase: String? = nil
        ) throws -> TransportSecurity { unavailable() }

        /// Encrypts with a certificate that is made up; needs the trait `TLS`.
        @available(
            *, unavailable, message: "switch the trait on: .package(url: \"…/flask-swift\", branch: \"main\", traits: [\"TLS\"])"
        )
        public static func adHoc(for hosts: [String] = []) throws -> TransportSecurity { unavailable() }

        /// Encrypts as a command line says; needs the trait `TLS`.
        @available(
            *, unavailable, message: "switch the trait on: .package(url: \"…/flask-swift\", branch: \"main\", traits: [\"TLS\"])"
        )
        public static func load(certificate: String, key: String?) throws -> TransportSecurity { unavailable() }
    }

    private func unavailable() -> Never { preconditionFailure("FlaskTLS needs the trait TLS") }
#endif
