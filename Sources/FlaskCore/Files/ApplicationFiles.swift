import FlaskHTTP
import Synchronization

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

/// An application's static files: where they are, and what was found out about those that were asked for.
///
/// A request costs one `stat`; the rest of the answer is kept until the file changes. Thread-safe.
final class ApplicationFiles: Sendable {
    /// What is known of a file.
    struct Entry: Sendable {
        /// What the file system said; `nil` for a file that is part of the program.
        let facts: FileFacts?
        /// The response, before the request's conditions are looked at.
        let response: Response
        let length: Int
        /// What tells this content apart from others of the name, once it was asked for.
        var fingerprint: String?
    }

    private struct State {
        /// The folders that relative paths start from.
        var roots: [String]?
        /// The static folder, once it was found.
        var folderPath: String?
        /// When to look for the static folder again, in seconds of the monotonic clock.
        var nextSearch = 0
        /// By the path in UTF-8: comparing what clients send as text takes too long.
        var entries: [[UInt8]: Entry] = [:]
        /// The files that are part of the program, by name in UTF-8.
        var embedded: [[UInt8]: Entry] = [:]
        var maxAge: (@Sendable (String?) -> Duration?)?
    }

    /// How many files are remembered; names of folders that ignore case may lead to one file in many ways.
    private static let capacity = 4096

    /// The name or path of the static folder; `nil` for none.
    let folder: String?
    let folders: ApplicationFolders
    private let state = Mutex(State())

    init(folder: String?, folders: ApplicationFolders) {
        self.folder = folder
        self.folders = folders
    }

    /// Says how long files may be kept.
    func setMaxAge(_ function: @escaping @Sendable (String?) -> Duration?) { state.withLock { $0.maxAge = function } }

    /// How long a file may be kept.
    ///
    /// - Parameters:
    ///   - filename: the name or path that is asked for.
    ///   - configured: what the configuration says.
    /// - Returns: how long; `nil` to ask each time whether it changed.
    func maxAge(of filename: String?, configured: Duration?) -> Duration? {
        state.withLock { $0.maxAge }.map { $0(filename) } ?? configured
    }

    /// Takes files that are part of the program.
    func embed(_ files: [(name: String, content: [UInt8])]) {
        for (name, content) in files {
            let tag = ETag(of: content)
            var options = FileOptions()
            options.downloadName = name.split(separator: "/").last.map(String.init) ?? name
            options.etag = .tag(tag)
            guard let response = try? options.response(content: content) else { continue }
            let entry = Entry(facts: nil, response: response, length: content.count, fingerprint: tag.value)
            state.withLock { $0.embedded[Array(name.utf8)] = entry }
        }
    }

    /// Whether a file of the name is part of the program.
    func hasEmbedded(_ name: String) -> Bool { state.withLock { $0.embedded[Array(name.utf8)] != nil } }

    /// Finds a static file.
    ///
    /// - Parameters:
    ///   - filename: the name that a client asks for.
    ///   - prefersFolder: whether a file of the folder comes before one that is part of the program.
    /// - Returns: what is known of it; `nil` if there is none, or the name leads out of the folder.
    func find(_ filename: String, prefersFolder: Bool) -> Entry? {
        if prefersFolder { return findInFolder(filename) ?? findEmbedded(filename) }
        return findEmbedded(filename) ?? findInFolder(filename)
    }

    private func findEmbedded(_ filename: String) -> Entry? {
        state.withLock { $0.embedded.isEmpty ? nil : $0.embedded[Array(filename.utf8)] }
    }

    private func findInFolder(_ filename: String) -> Entry? {
        guard let folder = folderPath(), let path = safeJoin(folder, filename), let facts = FileFacts(path: path) else {
            return nil
        }
        let key = Array(path.utf8)
        if let known = state.withLock({ $0.entries[key] }), known.facts == facts { return known }
        let entry = Entry(facts: facts, response: FileOptions().response(path: path, facts), length: facts.size)
        state.withLock { state in
            if state.entries.count >= Self.capacity { state.entries.removeAll() }
            state.entries[key] = entry
        }
        return entry
    }

    /// What tells the content of a static file apart from others of its name.
    ///
    /// It is a part of the content's digest; of a large file, of its time and size.
    func fingerprint(of filename: String, prefersFolder: Bool) -> String? {
        guard var entry = find(filename, prefersFolder: prefersFolder) else { return nil }
        if let known = entry.fingerprint { return String(known.prefix(Self.fingerprintLength)) }
        guard case .file(let file) = entry.response.body else { return nil }
        let made = FileFingerprint.make(of: file, otherwise: entry.response.etag)
        entry.fingerprint = made
        state.withLock { $0.entries[Array(file.path.utf8)] = entry }
        return String(made.prefix(Self.fingerprintLength))
    }

    private static let fingerprintLength = 12
}

extension ApplicationFiles {
    /// The folders that relative paths start from.
    private func roots() -> [String] {
        if let known = state.withLock({ $0.roots }) { return known }
        let found = folders.roots()
        state.withLock { $0.roots = found }
        return found
    }

    /// The static folder; one that is not there yet is looked for again, at most once a second.
    private func folderPath() -> String? {
        guard let folder else { return nil }
        if folder.hasPrefix("/") { return folder }
        let now = Self.seconds
        let (known, isSearchDue) = state.withLock { state in
            defer { if state.folderPath == nil, now >= state.nextSearch { state.nextSearch = now + 1 } }
            return (state.folderPath, now >= state.nextSearch)
        }
        guard known == nil, isSearchDue else { return known }
        let found = roots().map { $0 + "/" + folder }.first(where: FileFacts.isFolder)
        state.withLock { $0.folderPath = found }
        return found
    }

    /// A path that starts with a root, unless it is absolute: the first that is there, else one in the first root.
    func resolve(_ path: String, isThere: (String) -> Bool) -> String {
        if path.hasPrefix("/") { return path }
        let candidates = candidates(for: path)
        return candidates.first(where: isThere) ?? candidates.first ?? path
    }

    /// The paths that a file may have.
    func candidates(for path: String) -> [String] { path.hasPrefix("/") ? [path] : roots().map { $0 + "/" + path } }

    private static var seconds: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int(time.tv_sec)
    }
}
