#if TLS
    internal import Crypto
    internal import NIOSSL
    internal import SwiftASN1
    internal import X509

    #if canImport(FoundationEssentials)
        internal import FoundationEssentials
    #else
        internal import Foundation
    #endif

    /// A certificate that is made up and signs itself, with its key.
    public struct AdHocCertificate: Sendable {
        /// The names by which a machine reaches itself.
        public static let localHosts = ["localhost", "127.0.0.1", "::1"]

        /// How long one is valid; browsers refuse those that claim more than 398 days.
        private static let lifetime: TimeInterval = 365 * 86400

        /// Certificate and key, both in PEM.
        let pem: String

        init(pem: String) { self.pem = pem }

        /// Makes one.
        ///
        /// - Parameter hosts: the names and IP addresses it is for.
        /// - Throws: `TLSError` if one of them cannot stand in a certificate.
        init(for hosts: [String]) throws(TLSError) {
            do {
                let signingKey = P256.Signing.PrivateKey()
                let certificate = try Self.certificate(for: hosts, signedWith: Certificate.PrivateKey(signingKey))
                pem = try certificate.serializeAsPEM().pemString + "\n" + signingKey.pemRepresentation + "\n"
            } catch {
                throw TLSError(
                    .other, "No certificate can be made for \(hosts.joined(separator: ", ")): \(error)", underlying: error)
            }
        }

        private static func certificate(
            for hosts: [String], signedWith key: Certificate.PrivateKey
        ) throws -> Certificate {
            let name = try DistinguishedName { CommonName(hosts.first ?? "localhost") }
            // A clock that is a little behind should not make it invalid.
            let start = Date().addingTimeInterval(-3600)
            return try Certificate(
                version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: key.publicKey, notValidBefore: start,
                notValidAfter: start.addingTimeInterval(lifetime), issuer: name, subject: name,
                extensions: Certificate.Extensions {
                    Critical(BasicConstraints.notCertificateAuthority)
                    Critical(KeyUsage(digitalSignature: true))
                    try ExtendedKeyUsage([.serverAuth])
                    SubjectAlternativeNames(hosts.map(alternativeName))
                },
                issuerPrivateKey: key)
        }

        private static func alternativeName(_ host: String) -> GeneralName {
            guard let address = IPAddressBytes(host)?.bytes else { return .dnsName(host) }
            return .ipAddress(ASN1OctetString(contentBytes: ArraySlice(address)))
        }

        /// How to encrypt with it.
        func makeContext() throws(TLSError) -> NIOSSLContext {
            do {
                return try SecurityContext.make(
                    chain: try NIOSSLCertificate.fromPEMBytes(Array(pem.utf8)),
                    key: try NIOSSLPrivateKey(bytes: Array(pem.utf8), format: .pem)
                ) { TLSError(.mismatch, "The certificate that was made up does not fit its key: \($0)", underlying: $0) }
            } catch let error as TLSError {
                throw error
            } catch {
                throw TLSError(.other, "The certificate that was made up cannot be read: \(error)", underlying: error)
            }
        }
    }
#endif
