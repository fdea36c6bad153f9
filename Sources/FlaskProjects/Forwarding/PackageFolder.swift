import FlaskCommands

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The package that the tool is called in.
enum PackageFolder {
    /// The nearest folder with a `Package.swift`, from the current one upwards.
    static var enclosing: String? {
        var folder = FileManager.default.currentDirectoryPath
        while !FileManager.default.fileExists(atPath: folder + "/Package.swift") {
            guard let slash = folder.lastIndex(of: "/") else { return nil }
            folder = String(folder[..<slash])
        }
        return folder
    }

    static func missing(for command: String) -> CommandError {
        CommandError(
            """
            there is no Package.swift in this folder or those above it, so there is no program for '\(command)': change into \
            your project, or make one with `flask new FOLDER`
            """)
    }
}
