#if TLS
    internal import NIOSSL

    #if canImport(Glibc)
        internal import Glibc
    #elseif canImport(Musl)
        internal import Musl
    #else
        internal import Darwin
    #endif

    /// The files of a certificate and its key.
    struct CertificateFiles: Sendable {
        let certificate: String
        /// The file of the key, which may be that of the certificate.
        let key: String
        let passphrase: String?

        /// When and how the files were written last; equal stamps mean that nothing changed.
        struct Stamp: Equatable {
            private var parts: [Int] = []

            init(_ paths: [String]) {
                for path in paths {
                    var information = stat()
                    guard stat(path, &information) == 0 else { continue }
                    #if canImport(Darwin)
                        let time = information.st_mtimespec
                    #else
                        let time = information.st_mtim
                    #endif
                    parts += [Int(information.st_ino), Int(information.st_size), Int(time.tv_sec), Int(time.tv_nsec)]
                }
            }
        }

        var stamp: Stamp { Stamp([certificate, key]) }

        /// Reads the files.
        func makeContext() throws(TLSError) -> NIOSSLContext {
            let chain = try readChain()
            let privateKey = try readKey()
            guard let leaf = chain.first else {
                throw TLSError(.invalidCertificate, "\(certificate) holds no certificate in the format PEM.", path: certificate)
            }
            return try SecurityContext.make(chain: chain, key: privateKey) { error in
                TLSError(
                    .mismatch,
                    """
                    The key in \(key) does not belong to the certificate in \(certificate) (\(leaf)): its first certificate has \
                    to be the server's own.
                    """, path: key, underlying: error)
            }
        }

        private func readChain() throws(TLSError) -> [NIOSSLCertificate] {
            try checkReadable(certificate)
            do { return try NIOSSLCertificate.fromPEMFile(certificate) } catch {
                throw TLSError(
                    .invalidCertificate,
                    "\(certificate) holds no certificate in the format PEM (-----BEGIN CERTIFICATE-----).", path: certificate,
                    underlying: error)
            }
        }

        private func readKey() throws(TLSError) -> NIOSSLPrivateKey {
            try checkReadable(key)
            do {
                guard let passphrase else { return try NIOSSLPrivateKey(file: key, format: .pem) }
                return try NIOSSLPrivateKey(file: key, format: .pem) { $0(passphrase.utf8) }
            } catch {
                throw TLSError(
                    .invalidKey,
                    """
                    \(key) holds no private key that can be read (-----BEGIN PRIVATE KEY-----). If the key has a file of its own, \
                    or a passphrase, name it.
                    """, path: key, underlying: error)
            }
        }

        private func checkReadable(_ path: String) throws(TLSError) {
            guard access(path, R_OK) != 0 else { return }
            let reason = String(cString: strerror(errno))
            throw TLSError(.unreadableFile, "The file \(path) cannot be read: \(reason).", path: path)
        }
    }
#endif
