#if TLS
    public import FlaskServer
    internal import NIOSSL

    extension TransportSecurity {
        /// Encrypts with a certificate that is made up, for development.
        ///
        /// ```swift
        /// try await app.run(debug: true, tls: .adHoc())
        /// ```
        ///
        /// Nobody vouches for it, so browsers ask before they open the page. That for this machine's names is kept in the
        /// user's folder for caches (`flask/adhoc.pem`), so that they ask once, not after each start.
        /// Reference: werkzeug/serving.py, generate_adhoc_ssl_context.
        ///
        /// - Parameter hosts: the names and IP addresses it is for; by default this machine's own.
        /// - Returns: what encrypts, for `tls:`.
        /// - Throws: `TLSError` if it cannot be made.
        public static func adHoc(for hosts: [String] = AdHocCertificate.localHosts) throws(TLSError) -> TransportSecurity {
            let certificate =
                hosts == AdHocCertificate.localHosts ? try AdHocCertificate.kept() : try AdHocCertificate(for: hosts)
            let context = try certificate.makeContext()
            return TransportSecurity { channel, connection in try channel.encrypt(with: context, connection) }
        }
    }
#endif
