package import FlaskCommands

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A new project: the files that `flask new` writes.
package struct Project: Sendable {
    /// What it is called.
    package let name: ProjectName
    /// Where it gets the framework from.
    package let framework: FrameworkSource
    /// What sessions are signed with, on this machine.
    package let secretKey: String

    package init(name: ProjectName, framework: FrameworkSource, secretKey: String = Project.newSecretKey()) {
        self.name = name
        self.framework = framework
        self.secretKey = secretKey
    }

    /// A text that nobody guesses.
    package static func newSecretKey() -> String {
        var generator = SystemRandomNumberGenerator()
        let digits = Array("0123456789abcdef")
        return String((0..<64).map { _ in digits[Int.random(in: 0..<16, using: &generator)] })
    }

    /// All files by their paths inside of the project.
    package var files: [(path: String, text: String)] {
        let module = name.module
        return [
            ("Package.swift", packageManifest), ("README.md", readme), (".gitignore", gitIgnore), (".flaskenv", flaskenv),
            (".env", environment), ("Dockerfile", dockerfile), (".dockerignore", dockerIgnore),
            ("Sources/\(module)/\(module).swift", mainFile), ("Sources/\(module)/createApp.swift", createAppFile),
            ("Sources/\(module)/Pages.swift", pagesFile), ("Sources/\(module)/API.swift", apiFile),
            ("Tests/\(module)Tests/\(module)Tests.swift", testsFile),
            ("templates/layout.html", layoutTemplate), ("templates/index.html", indexTemplate),
            ("static/style.css", styleSheet),
        ]
    }

    /// Writes the project.
    ///
    /// - Parameter folder: the folder that gets it; it has to be new or empty.
    /// - Throws: ``CommandError`` if it is not, or a file cannot be written.
    package func write(to folder: String) throws(CommandError) {
        let manager = FileManager.default
        if manager.fileExists(atPath: folder), (try? manager.contentsOfDirectory(atPath: folder))?.isEmpty != true {
            throw CommandError("'\(folder)' exists already and is not an empty folder: choose another name, or another place")
        }
        for (path, text) in files {
            let file = "\(folder)/\(path)"
            do {
                let parent = String(file[..<(file.lastIndex(of: "/") ?? file.startIndex)])
                try manager.createDirectory(atPath: parent, withIntermediateDirectories: true)
                try Data(text.utf8).write(to: URL(filePath: file))
            } catch {
                throw CommandError("'\(file)' cannot be written: \(error)")
            }
        }
    }
}
