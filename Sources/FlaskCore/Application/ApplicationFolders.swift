#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Where an application's folders are looked for: beside its sources while it is developed, beside the program once it is
/// deployed.
///
/// Python's applications have one root, the folder of their package. A Swift program is built elsewhere than its sources
/// are, and is moved afterwards, so several places are tried, the nearest to the sources first.
package struct ApplicationFolders: Sendable {
    /// The root that was given by hand; then nothing else is tried.
    let rootPath: String?
    /// The file that makes the application, as the compiler saw it.
    let sourceFile: String
    /// The path of the running program.
    let program: String
    /// The folder that the program was started in.
    let workingDirectory: String

    /// Says where to look.
    ///
    /// - Parameters:
    ///   - rootPath: the only place to look in, if it is given.
    ///   - sourceFile: the file that makes the application.
    ///   - program: the path of the program; that of this process unless stated.
    ///   - workingDirectory: the folder that relative paths start from; that of this process unless stated.
    package init(rootPath: String?, sourceFile: String, program: String? = nil, workingDirectory: String? = nil) {
        self.rootPath = rootPath
        self.sourceFile = sourceFile
        self.program = program ?? Self.programPath
        self.workingDirectory = workingDirectory ?? FileManager.default.currentDirectoryPath
    }

    /// The paths that a folder may have, in the order in which they are tried.
    ///
    /// - Parameter name: the folder's name or path; an absolute one stands for itself.
    /// - Returns: the paths, at least one.
    package func candidates(for name: String) -> [String] {
        name.hasPrefix("/") ? [name] : roots().map { Self.join($0, name) }
    }

    /// The folders that relative paths start from, in the order in which they are tried; at least one.
    ///
    /// Looks into the file system, so the answer is to be kept.
    package func roots() -> [String] {
        if let rootPath { return [rootPath] }
        var roots: [String] = []
        for root in sourceRoots + programRoots + [workingDirectory] where !roots.contains(root) { roots.append(root) }
        return roots
    }

    /// Finds a folder.
    ///
    /// - Parameter name: the folder's name or path.
    /// - Returns: the first of its paths that is a folder; `nil` if there is none.
    package func find(_ name: String) -> String? { candidates(for: name).first(where: Self.isFolder) }

    /// The folder of the package that the source file belongs to; without one that of the file, or the current one.
    package var packageFolder: String { sourceRoots.last ?? workingDirectory }

    /// The folder of the source file, which need not be there any more.
    var sourceFolder: String { Self.parent(of: sourceFile) }

    /// The folder of the source file, and that of its package.
    private var sourceRoots: [String] {
        let folder = Self.parent(of: sourceFile)
        guard folder.hasPrefix("/"), Self.isFolder(folder) else { return [] }
        var ancestor = folder
        while ancestor != "/" {
            if FileManager.default.fileExists(atPath: Self.join(ancestor, "Package.swift")) { return [folder, ancestor] }
            ancestor = Self.parent(of: ancestor)
        }
        return [folder]
    }

    /// The folder of the program, and the resources that the package manager puts beside it.
    private var programRoots: [String] {
        let folder = Self.parent(of: program)
        let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let resources = entries.filter { $0.hasSuffix(".resources") || $0.hasSuffix(".bundle") }.sorted()
            .map { Self.join(folder, $0) }
        return [folder] + resources + resources.map { Self.join($0, "Contents/Resources") }.filter(Self.isFolder)
    }

    private static func isFolder(_ path: String) -> Bool {
        FileFacts.isFolder(path)
    }

    private static func join(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    private static func parent(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// What the system says the program's path is; how it was called if the system does not say.
    private static var programPath: String {
        if let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") { return path }
        return CommandLine.arguments.first ?? "."
    }
}
