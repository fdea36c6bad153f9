import FlaskEmbedding
#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The program behind the plug-in `EmbedFlaskFiles`: writes the Swift file that holds the files of a list.
///
/// usage: `FlaskEmbedder LIST OUTPUT`; the first line of the list is the folder of the package.
@main struct FlaskEmbedder {
    static func main() throws {
        guard CommandLine.arguments.count == 3 else { throw EmbedderError("usage: FlaskEmbedder LIST OUTPUT") }
        let lines = String(decoding: try content(of: CommandLine.arguments[1]), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let package = lines.first ?? ""
        let files = try lines.dropFirst().map { path in
            (path: String(path.dropFirst(package.count + 1)), content: try content(of: path))
        }
        let text = EmbeddingSource(package: package, files: files).text
        do { try Data(text.utf8).write(to: URL(filePath: CommandLine.arguments[2])) } catch {
            throw EmbedderError("'\(CommandLine.arguments[2])' cannot be written: \(error)")
        }
    }

    private static func content(of path: String) throws -> [UInt8] {
        do { return Array(try Data(contentsOf: URL(filePath: path))) } catch {
            throw EmbedderError("'\(path)' cannot be read: \(error)")
        }
    }
}

/// Why the file could not be made.
struct EmbedderError: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
