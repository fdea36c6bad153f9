#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Files of a package that are part of the program, so that it can be copied alone.
///
/// The build plug-in `EmbedFlaskFiles` writes one for the target that uses it, with the templates and static files of the
/// package, under the name `EmbeddedFiles.package`; ``Flask/embed(_:file:line:)`` takes it:
///
/// ```swift
/// app.embed(.package)
/// ```
///
/// Texts stay in the program's constants until they are asked for. A value, so it may be shared by threads.
public struct EmbeddedFiles: Sendable {
    private enum Content: Sendable {
        case text(StaticString)
        case base64(StaticString)
    }

    /// The folder of the package when it was built.
    private let package: String
    private var contents: [String: Content] = [:]

    /// Collects files; written by the plug-in.
    ///
    /// - Parameters:
    ///   - package: the folder of the package, as `#filePath` has it.
    ///   - build: adds the files.
    public init(package: String, _ build: (inout EmbeddedFiles) -> Void) {
        self.package = package
        build(&self)
    }

    /// Adds a file whose content is UTF-8.
    ///
    /// - Parameters:
    ///   - path: where it is in the package: `templates/index.html`.
    ///   - content: what is in it.
    public mutating func text(_ path: String, _ content: StaticString) { contents[path] = .text(content) }

    /// Adds a file of any content.
    ///
    /// - Parameters:
    ///   - path: where it is in the package: `static/logo.png`.
    ///   - content: what is in it, in Base64.
    public mutating func base64(_ path: String, _ content: StaticString) { contents[path] = .base64(content) }

    /// The paths of all files in the package, in order.
    public var paths: [String] { contents.keys.sorted() }

    /// What is in a file.
    ///
    /// - Parameter path: where it is in the package.
    /// - Returns: the content; `nil` if the file is not there.
    public func bytes(of path: String) -> [UInt8]? {
        switch contents[path] {
        case nil: nil
        case .text(let text)?: text.withUTF8Buffer(Array.init)
        case .base64(let text)?: Data(base64Encoded: "\(text)").map(Array.init)
        }
    }

    /// Finds the folder that an application or a blueprint would find on the disk where it was built.
    ///
    /// - Parameters:
    ///   - name: the folder's name or path.
    ///   - folders: where it is looked for.
    /// - Returns: its files; `nil` if there is none in any such place.
    func folder(_ name: String, in folders: ApplicationFolders) -> EmbeddedFolder? {
        let roots = folders.rootPath.map { [$0, package] } ?? [folders.sourceFolder, package]
        let places = name.hasPrefix("/") ? [name] : roots.map { $0 + "/" + name }
        let inside = places.compactMap { $0.hasPrefix(package + "/") ? String($0.dropFirst(package.count + 1)) : nil }
        // Where the paths of the sources were replaced when the program was built, the folder's own name has to do.
        let candidates = inside + (name.hasPrefix("/") ? [] : foldersNamed(name))
        return candidates.lazy.map { EmbeddedFolder(files: self, path: $0 + "/") }.first { !$0.isEmpty }
    }

    private func foldersNamed(_ name: String) -> [String] {
        let ending = "/" + name
        let folders = paths.compactMap { path in
            path.firstRange(of: ending + "/").map { String(path[..<$0.lowerBound]) + ending }
        }
        return folders.sorted { $0.count < $1.count }
    }
}
