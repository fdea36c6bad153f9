import FlaskCommands

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `flask new`: writes a project.
enum NewCommand {
    static func make() -> Command {
        Command(
            "new", .argument("folder", completion: .folders),
            .option(
                "--flask-path", help: "Use Flask for Swift from this folder; by default the one that this tool was built in.",
                placeholder: "FOLDER", completion: .folders),
            .option("--flask-url", help: "Use Flask for Swift from this repository.", placeholder: "URL"),
            help: """
                Make a new project in a new folder, whose name it gets.

                It has an application with a page, a form, a blueprint, a command, templates, a style sheet, tests and a \
                Dockerfile, and runs as it is.
                """
        ) { (folder: String, path: String?, url: String?) in
            if path != nil && url != nil { throw CommandError.usage("'--flask-path' and '--flask-url' exclude each other.") }
            let name = try ProjectName(folder.split(separator: "/").last.map(String.init) ?? folder)
            let framework = try url.map { .url($0) } ?? local(path ?? FrameworkFolder.ofThisTool)
            let project = Project(name: name, framework: framework)
            try project.write(to: folder)
            echo("Made \(folder), with \(project.files.count) files.", style: .green)
            echo("\n  cd \(folder)\n  swift run          # serves http://127.0.0.1:5000\n  swift test")
        }
    }

    /// A folder that the framework is in, as an absolute path.
    private static func local(_ path: String?) throws -> FrameworkSource {
        guard let path else {
            throw CommandError.usage("Missing option '--flask-path' or '--flask-url': where does Flask for Swift come from?")
        }
        let current = FileManager.default.currentDirectoryPath
        let absolute = URL(filePath: path.hasPrefix("/") ? path : "\(current)/\(path)").standardizedFileURL.path()
        let folder = absolute.hasSuffix("/") && absolute != "/" ? String(absolute.dropLast()) : absolute
        guard FrameworkFolder.holdsFramework(folder) else {
            throw CommandError.usage("Invalid value for '--flask-path': there is no Flask for Swift in '\(folder)'.")
        }
        return .path(folder)
    }
}

/// Folders with the sources of the framework.
enum FrameworkFolder {
    /// The checkout that this program was built in, if it is still there.
    static var ofThisTool: String? {
        let parts = "\(#filePath)".split(separator: "/", omittingEmptySubsequences: false)
        let folder = parts.dropLast(4).joined(separator: "/")
        return holdsFramework(folder) ? folder : nil
    }

    static func holdsFramework(_ folder: String) -> Bool {
        let manager = FileManager.default
        return manager.fileExists(atPath: folder + "/Package.swift") && manager.fileExists(atPath: folder + "/Sources/FlaskCore")
    }
}
