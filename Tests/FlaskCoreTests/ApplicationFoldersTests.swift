import FlaskCore
import Foundation
import Testing

@Suite struct ApplicationFoldersTests {
    /// A new folder with the files and folders (ending in a slash) of these paths.
    private static func tree(_ paths: [String]) throws -> String {
        let root = "/tmp/flask-folders-\(UUID().uuidString)"
        for path in paths {
            let folder = path.hasSuffix("/") ? path : (path as NSString).deletingLastPathComponent
            try FileManager.default.createDirectory(atPath: "\(root)/\(folder)", withIntermediateDirectories: true)
            if !path.hasSuffix("/") { try Data().write(to: URL(fileURLWithPath: "\(root)/\(path)")) }
        }
        return root
    }

    @Test func sourcesComeFirstWhileTheyAreThere() throws {
        let root = try Self.tree([
            "pkg/Package.swift", "pkg/Sources/app/main.swift", "pkg/Sources/app/templates/", "pkg/templates/", "bin/templates/",
            "cwd/templates/",
        ])
        let folders = ApplicationFolders(
            rootPath: nil, sourceFile: "\(root)/pkg/Sources/app/main.swift", program: "\(root)/bin/app",
            workingDirectory: "\(root)/cwd")
        #expect(
            folders.candidates(for: "templates") == [
                "\(root)/pkg/Sources/app/templates", "\(root)/pkg/templates", "\(root)/bin/templates", "\(root)/cwd/templates",
            ])
        #expect(folders.find("templates") == "\(root)/pkg/Sources/app/templates")
        try FileManager.default.removeItem(atPath: "\(root)/pkg/Sources/app/templates")
        #expect(folders.find("templates") == "\(root)/pkg/templates")
        try FileManager.default.removeItem(atPath: "\(root)/pkg")
        #expect(folders.find("templates") == "\(root)/bin/templates")
        try FileManager.default.removeItem(atPath: "\(root)/bin")
        #expect(folders.find("templates") == "\(root)/cwd/templates")
        try FileManager.default.removeItem(atPath: root)
        #expect(folders.find("templates") == nil)
    }

    @Test func resourcesBesideTheProgramAreFound() throws {
        let root = try Self.tree(["bin/shop_app.resources/templates/", "bin/other_lib.resources/"])
        let folders = ApplicationFolders(
            rootPath: nil, sourceFile: "/nowhere/main.swift", program: "\(root)/bin/app", workingDirectory: "\(root)")
        #expect(folders.find("templates") == "\(root)/bin/shop_app.resources/templates")
        try FileManager.default.removeItem(atPath: root)
    }

    @Test func aRootThatIsGivenIsTheOnlyPlace() {
        let folders = ApplicationFolders(rootPath: "/srv/app/", sourceFile: #filePath)
        #expect(folders.candidates(for: "templates") == ["/srv/app/templates"])
        #expect(folders.candidates(for: "/etc/templates") == ["/etc/templates"])
    }

    @Test func aFileIsNoFolder() throws {
        let root = try Self.tree(["templates"])
        let folders = ApplicationFolders(rootPath: root, sourceFile: #filePath)
        #expect(folders.find("templates") == nil)
        try FileManager.default.removeItem(atPath: root)
    }
}
