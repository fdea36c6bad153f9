import Foundation
import PackagePlugin

/// Makes the templates and static files of a package part of the program: before each build it writes
/// `EmbeddedFiles.package` for the target that uses it.
@main
struct EmbedFlaskFiles: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let package = context.package.directoryURL
        var search = FolderSearch(package: package, target: target.directoryURL)
        search.visit(package)
        let files = search.files.sorted { $0.path < $1.path }
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles+package.swift")
        // The list is an input of its own, so that a file that is gone makes the output anew.
        let list = context.pluginWorkDirectoryURL.appending(path: "files.txt")
        let lines = ([package.path] + files.map(\.path)).joined(separator: "\n")
        if (try? String(contentsOf: list, encoding: .utf8)) != lines {
            try lines.write(to: list, atomically: true, encoding: .utf8)
        }
        return [
            .buildCommand(
                displayName: "Embedding \(files.count) templates and static files",
                executable: try context.tool(named: "FlaskEmbedder").url, arguments: [list.path, output.path],
                inputFiles: [list] + files, outputFiles: [output])
        ]
    }
}

/// Finds the files below folders that are called `templates` or `static`.
private struct FolderSearch {
    let package: URL
    let target: URL
    var files: [URL] = []

    /// Looks through a folder; those of tests, of other targets and of packages inside are left out.
    mutating func visit(_ folder: URL) {
        for entry in entries(of: folder) where isFolder(entry) {
            let name = entry.lastPathComponent
            if name == "templates" || name == "static" {
                collect(entry)
            } else if isOfTarget(entry) && !exists(entry.appending(path: "Package.swift")) {
                visit(entry)
            }
        }
    }

    private mutating func collect(_ folder: URL) {
        for entry in entries(of: folder) {
            if isFolder(entry) { collect(entry) } else { files.append(entry) }
        }
    }

    /// Whether a folder belongs to the target or to nobody.
    private func isOfTarget(_ folder: URL) -> Bool {
        let isOfSome = ["Sources", "Tests"].contains { folder.path.hasPrefix(package.appending(path: $0).path + "/") }
        guard isOfSome else { return true }
        return folder.path == target.path || folder.path.hasPrefix(target.path + "/") || target.path.hasPrefix(folder.path + "/")
    }

    /// What is in a folder, without hidden files.
    private func entries(of folder: URL) -> [URL] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.map { folder.appending(path: $0) }
    }

    private func isFolder(_ url: URL) -> Bool {
        var isDirectory: ObjCBool = false
        return FileManager.default.fileExists(atPath: url.path, isDirectory: &isDirectory) && isDirectory.boolValue
    }

    private func exists(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.path) }
}
