#if TLS
    internal import NIOSSL

    #if canImport(FoundationEssentials)
        internal import FoundationEssentials
    #else
        internal import Foundation
    #endif

    #if canImport(Glibc)
        internal import Glibc
    #elseif canImport(Musl)
        internal import Musl
    #else
        internal import Darwin
    #endif

    extension AdHocCertificate {
        /// The certificate for this machine's names: the one that was kept, else a new one that will be.
        ///
        /// A browser that was told to trust it would have to be told again if each start made another.
        static func kept(at path: String? = usualPath) throws(TLSError) -> AdHocCertificate {
            if let path, let pem = readOwnFile(path) {
                let kept = AdHocCertificate(pem: pem)
                if kept.isStillValid, (try? kept.makeContext()) != nil { return kept }
            }
            let certificate = try AdHocCertificate(for: localHosts)
            if let path { certificate.keep(at: path) }
            return certificate
        }

        /// Where it is kept; `nil` if the user has no folder.
        static var usualPath: String? {
            let environment = ProcessInfo.processInfo.environment
            if let caches = environment["XDG_CACHE_HOME"], caches.hasPrefix("/") { return caches + "/flask/adhoc.pem" }
            guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
            #if canImport(Darwin)
                return home + "/Library/Caches/flask/adhoc.pem"
            #else
                return home + "/.cache/flask/adhoc.pem"
            #endif
        }

        /// Whether it is valid for another day at least.
        private var isStillValid: Bool {
            guard let leaf = try? NIOSSLCertificate.fromPEMBytes(Array(pem.utf8)).first else { return false }
            return Int(leaf.notValidAfter) > time(nil) + 86400
        }

        /// Reads a file that nobody but this user can have written or read.
        private static func readOwnFile(_ path: String) -> String? {
            let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
            guard descriptor >= 0 else { return nil }
            defer { close(descriptor) }
            var information = stat()
            guard fstat(descriptor, &information) == 0, information.st_mode & S_IFMT == S_IFREG,
                information.st_uid == geteuid(), information.st_mode & 0o077 == 0, information.st_size < 65536
            else { return nil }
            var bytes = [UInt8](repeating: 0, count: Int(information.st_size))
            guard read(descriptor, &bytes, bytes.count) == bytes.count else { return nil }
            return String(validating: bytes, as: UTF8.self)
        }

        /// Keeps it if that is possible; it serves as well if it is not.
        private func keep(at path: String) {
            guard let slash = path.lastIndex(of: "/") else { return }
            let folder = String(path[..<slash])
            if let parent = folder.lastIndex(of: "/") { mkdir(String(folder[..<parent]), 0o700) }
            mkdir(folder, 0o700)
            let draft = "\(path).\(getpid())"
            let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
            guard descriptor >= 0 else { return }
            let bytes = Array(pem.utf8)
            let isWritten = write(descriptor, bytes, bytes.count) == bytes.count
            close(descriptor)
            if !isWritten || rename(draft, path) != 0 { unlink(draft) }
        }
    }
#endif
