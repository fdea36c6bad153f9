#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif
#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Templates in directories.
///
/// Reference: jinja2/loaders.py, `FileSystemLoader`.
public struct FileSystemLoader: TemplateLoader {
    private let paths: [String]
    private let followsLinks: Bool

    /// A loader of files.
    ///
    /// - Parameters:
    ///   - paths: the directories, searched in order.
    ///   - followsLinks: whether listing enters linked directories.
    public init(_ paths: String..., followsLinks: Bool = false) {
        self.init(paths: paths, followsLinks: followsLinks)
    }

    /// A loader of files.
    ///
    /// - Parameters:
    ///   - paths: the directories, searched in order.
    ///   - followsLinks: whether listing enters linked directories.
    public init(paths: [String], followsLinks: Bool = false) {
        self.paths = paths
        self.followsLinks = followsLinks
    }

    /// The text of a template.
    ///
    /// - Parameter name: its name.
    /// - Returns: the text.
    /// - Throws: ``TemplateError`` of the kind `notFound`, or of the kind `value` where the file is not UTF-8.
    public func source(of name: String) throws -> TemplateSource {
        let parts = try TemplateName.parts(of: name)
        for path in paths {
            let file = ([path] + parts).joined(separator: "/")
            guard let state = FileState(file), let data = FileManager.default.contents(atPath: file) else { continue }
            guard let text = String(validating: data, as: UTF8.self) else {
                throw TemplateError(.value, "the template '\(name)' is not text in UTF-8: save \(file) as that")
            }
            return TemplateSource(text) { FileState(file) == state }
        }
        throw TemplateError.notFound(name)
    }

    /// The names of all templates.
    public func templateNames() throws -> [String] {
        var names: Set<String> = []
        for path in paths { collect(path, prefix: "", into: &names, depth: 0) }
        return names.sorted()
    }

    private func collect(_ directory: String, prefix: String, into names: inout Set<String>, depth: Int) {
        guard depth < 64, let entries = try? FileManager.default.contentsOfDirectory(atPath: directory) else { return }
        for entry in entries {
            let path = directory + "/" + entry
            if !FileState.isFolder(path) {
                names.insert(prefix + entry)
            } else if followsLinks || !isLink(path) {
                collect(path, prefix: prefix + entry + "/", into: &names, depth: depth + 1)
            }
        }
    }

    private func isLink(_ path: String) -> Bool {
        let type = (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
        return type == .typeSymbolicLink
    }
}

/// What changes when a file does; read before each use of a template, hence without detours.
struct FileState: Equatable {
    private let size: Int
    private let seconds: Int
    private let nanoseconds: Int

    init?(_ file: String) {
        var status = stat()
        guard stat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        size = Int(status.st_size)
        #if canImport(Darwin)
            (seconds, nanoseconds) = (Int(status.st_mtimespec.tv_sec), Int(status.st_mtimespec.tv_nsec))
        #else
            (seconds, nanoseconds) = (Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec))
        #endif
    }

    /// Whether there is a folder; links are followed.
    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return !path.utf8.contains(0) && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
