import FlaskCommands
import FlaskProjects
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

@Suite struct ProjectTests {
    private func project(_ framework: FrameworkSource = .path("/some/where")) throws -> Project {
        Project(name: try ProjectName("my-app"), framework: framework, secretKey: "secret")
    }

    private func text(_ path: String, of project: Project) throws -> String {
        try #require(project.files.first { $0.path == path }).text
    }

    @Test func everyFileEndsWithALineBreakAndIsNamedOnce() throws {
        let files = try project().files
        #expect(Set(files.map(\.path)).count == files.count)
        for file in files { #expect(file.text.hasSuffix("\n") && !file.text.hasSuffix("\n\n"), "\(file.path)") }
    }

    @Test(arguments: [
        (FrameworkSource.path(#"/a "b"\c"#), #".package(name: "flask-swift", path: "/a \"b\"\\c")"#, "flask-swift"),
        (.url("https://example.org/x/flask.git"), #".package(url: "https://example.org/x/flask.git", branch: "main")"#, "flask"),
    ])
    func namesTheFramework(source: FrameworkSource, dependency: String, package: String) throws {
        let manifest = try text("Package.swift", of: project(source))
        #expect(manifest.contains(dependency) && manifest.contains(#".product(name: "Flask", package: "\#(package)")"#))
    }

    @Test func theReadmeLeadsToTheFrameworksOwnDocumentation() throws {
        let url = "https://example.org/flask-swift"
        #expect(try text("README.md", of: project()).contains("(</some/where/README.md>)"))
        #expect(try text("README.md", of: project(.url(url))).contains("(<\(url)>)"))
    }

    @Test func keepsTheSecretKeyOutOfVersionControlAndImages() throws {
        let project = try project()
        #expect(project.files.filter { $0.text.contains("secret\n") }.map(\.path) == [".env"])
        #expect(try text(".gitignore", of: project).contains(".env\n"))
        #expect(try text(".dockerignore", of: project).contains(".env\n"))
        let keys = (Project.newSecretKey(), Project.newSecretKey())
        #expect(keys.0 != keys.1 && keys.0.count == 64)
    }

    @Test func writesIntoNewAndEmptyFoldersOnly() throws {
        let manager = FileManager.default
        let folder = manager.temporaryDirectory.path() + "/flask-project-\(UInt64.random(in: 0...(.max)))"
        defer { try? manager.removeItem(atPath: folder) }
        try project().write(to: folder)
        #expect(manager.fileExists(atPath: folder + "/Sources/MyApp/createApp.swift"))
        #expect(manager.fileExists(atPath: folder + "/templates/index.html"))
        let error = try #require(throws: CommandError.self) { try project().write(to: folder) }
        #expect(error.message.contains("is not an empty folder"))
    }
}
