import Foundation

/// A new folder with files, removed in the end.
final class FileTree: Sendable {
    let root: String

    init(_ files: KeyValuePairs<String, String>) throws {
        root = "/tmp/flask-files-\(UUID().uuidString)"
        for (path, content) in files { try write(path, content) }
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    func write(_ path: String, _ content: String) throws {
        let url = URL(fileURLWithPath: "\(root)/\(path)")
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(content.utf8).write(to: url)
    }

    /// Sets when a file changed last.
    func touch(_ path: String, _ seconds: Double) throws {
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: seconds)], ofItemAtPath: "\(root)/\(path)")
    }

    func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: "\(root)/\(path)") }
}
