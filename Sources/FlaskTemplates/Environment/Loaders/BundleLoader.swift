#if canImport(Darwin)
    import Darwin
    import MachO
#endif
#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Templates among the resources of a Swift package: `resources: [.copy("templates")]` in its manifest.
///
/// The package manager puts resources into a folder beside the program, `PACKAGE_TARGET.resources` on Linux and
/// `PACKAGE_TARGET.bundle` on macOS; they may be moved together with it. Counterpart of jinja2/loaders.py, `PackageLoader`.
public struct BundleLoader: TemplateLoader {
    private let candidates: [String]

    /// A loader of the resources of a target of a package.
    ///
    /// - Parameters:
    ///   - package: the name of the package.
    ///   - target: the name of the target that has the resources.
    ///   - folder: the folder in them that has the templates; empty where the rules of the manifest flatten folders.
    public init(package: String, target: String, folder: String = "templates") {
        self.init(package: package, target: target, folder: folder, program: Self.program)
    }

    /// A loader of resources whose place is known, such as `Bundle.module.bundlePath`.
    ///
    /// - Parameters:
    ///   - path: the path of the bundle, or of the folder that has the resources.
    ///   - folder: the folder in it that has the templates; may be empty.
    public init(resourcesAt path: String, folder: String = "templates") {
        candidates = Self.folders(in: [path], folder)
    }

    package init(package: String, target: String, folder: String, program: String) {
        let place = program.lastIndex(of: "/").map { String(program[..<$0]) } ?? "."
        let name = "\(package)_\(target)"
        let bundles = [place, place + "/../Resources"].flatMap { ["\($0)/\(name).resources", "\($0)/\(name).bundle"] }
        candidates = Self.folders(in: bundles, folder)
    }

    /// The folders that have the templates, in bundles of macOS one level deeper.
    private static func folders(in bundles: [String], _ folder: String) -> [String] {
        let end = folder.isEmpty ? "" : "/" + folder
        return bundles.flatMap { $0.hasSuffix(".bundle") ? [$0 + end, "\($0)/Contents/Resources\(end)"] : [$0 + end] }
    }

    /// The text of a template.
    ///
    /// - Parameter name: the name, with `/` between its parts.
    /// - Returns: the text, and how to find out whether it changed.
    /// - Throws: a ``TemplateError`` of kind `notFound`, which names the folders that were tried where there is none of them.
    public func source(of name: String) throws -> TemplateSource { try loader(for: name).source(of: name) }

    /// The names of all templates.
    public func templateNames() throws -> [String] { try loader(for: nil).templateNames() }

    private func loader(for name: String?) throws -> FileSystemLoader {
        for candidate in candidates {
            if FileState.isFolder(candidate) { return FileSystemLoader(candidate) }
        }
        let subject = name.map { "'\($0)' was not found, as there" } ?? "There"
        throw TemplateError(
            .notFound,
            "\(subject) is none of \(candidates.joined(separator: ", ")); copy the resources beside the program")
    }

    /// The path of this process's program.
    private static var program: String {
        #if canImport(Darwin)
            var size = UInt32(0)
            _NSGetExecutablePath(nil, &size)
            var path = [CChar](repeating: 0, count: Int(size))
            if _NSGetExecutablePath(&path, &size) == 0 {
                return String(decoding: path.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
            }
        #else
            if let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") { return path }
        #endif
        return CommandLine.arguments.first ?? "."
    }
}
