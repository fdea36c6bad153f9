#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Where configuration files with relative paths are looked for.
enum ConfigFolder: Sendable {
    /// In the folder that the program was started in.
    case working
    /// Beside the application's sources, or beside the program.
    indirect case application(ApplicationFolders)
    /// In the instance folder.
    case instance(String)

    /// The paths that a file may have, in the order in which they are tried; at least one.
    func candidates(for path: String) -> [String] {
        switch self {
        case .working: [path]
        case .application(let folders): folders.candidates(for: path)
        case .instance(let folder): [path.hasPrefix("/") ? path : "\(folder)/\(path)"]
        }
    }
}

extension ApplicationFolders {
    /// The folder for what belongs to one installation of an application.
    ///
    /// It is the first folder `instance` that exists; else one beside `Package.swift` while the application is developed,
    /// and one beside the program once it is deployed. Reference: flask/sansio/app.py, App.auto_find_instance_path.
    func instancePath() -> String {
        if let found = find("instance") { return found }
        let roots = roots()
        let root = roots.first { FileManager.default.fileExists(atPath: "\($0)/Package.swift") } ?? roots[0]
        return "\(root)/instance"
    }
}
