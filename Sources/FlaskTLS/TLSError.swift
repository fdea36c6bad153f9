#if TLS
    /// Why connections cannot be encrypted.
    public struct TLSError: Error, CustomStringConvertible {
        /// What went wrong, for programs.
        public enum Kind: Sendable, Equatable {
            /// A file cannot be read.
            case unreadableFile
            /// A file holds no certificate in the format PEM.
            case invalidCertificate
            /// A file holds no private key in the format PEM, or its passphrase is another.
            case invalidKey
            /// The key is not that of the certificate.
            case mismatch
            /// Something else, which ``TLSError/underlying`` tells.
            case other
        }

        /// What went wrong, for programs.
        public let kind: Kind
        /// What went wrong, with the file, and what to do about it.
        public let message: String
        /// The file; `nil` for a certificate that was made up.
        public let path: String?
        /// The error that led to this one.
        public let underlying: (any Error)?

        /// The message.
        public var description: String { message }

        init(_ kind: Kind, _ message: String, path: String? = nil, underlying: (any Error)? = nil) {
            self.kind = kind
            self.message = message
            self.path = path
            self.underlying = underlying
        }
    }
#endif
