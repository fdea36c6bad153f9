import FlaskHTTP
import FlaskSigning

// Where another file imports Foundation's parts first, C's structures of times count as members of this module.
#if canImport(SwiftOverlayShims)
    import SwiftOverlayShims
#endif
#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the file system says of a regular file.
struct FileFacts: Sendable, Hashable {
    /// How many bytes it has.
    let size: Int
    private let seconds: Int
    private let nanoseconds: Int

    /// Asks for a file; `nil` if there is no regular file of the path, or the path holds a NUL.
    ///
    /// - Parameter path: the path; links are followed.
    init?(path: String) {
        // The system would take the text before the NUL.
        guard !path.utf8.contains(0) else { return nil }
        var information = stat()
        guard stat(path, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { return nil }
        size = Int(information.st_size)
        #if canImport(Darwin)
            let modified = information.st_mtimespec
        #else
            let modified = information.st_mtim
        #endif
        seconds = Int(modified.tv_sec)
        nanoseconds = Int(modified.tv_nsec)
    }

    /// When it changed last, in whole seconds.
    var modified: HTTPDate { HTTPDate(secondsSince1970: seconds) }

    /// What Werkzeug makes an entity tag of: time, size, and a checksum of the path.
    ///
    /// Reference: werkzeug/utils.py, send_file.
    func tag(path: String) -> ETag? {
        let time = Double(seconds) + Double(nanoseconds) * 1e-9
        return try? ETag("\(time)-\(size)-\(Zlib.adler32(of: Array(path.utf8)))")
    }

    /// Whether a path is a folder.
    static func isFolder(_ path: String) -> Bool {
        var information = stat()
        return !path.utf8.contains(0) && stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
    }
}
