import FlaskCommands
import FlaskProjects
import FoundationEssentials
import Testing

@Suite struct BuiltProgramTests {
    /// A package whose programs are scripts that tell what they are asked.
    private func package(_ programs: [String], manifest: String) throws -> String {
        let manager = FileManager.default
        let folder = manager.temporaryDirectory.appending(path: "built-\(UInt64.random(in: 0...UInt64.max))").path
        try manager.createDirectory(atPath: folder + "/.build/debug", withIntermediateDirectories: true)
        try Data(manifest.utf8).write(to: URL(filePath: folder + "/Package.swift"))
        for program in programs {
            let path = "\(folder)/.build/debug/\(program)"
            let script = """
                #!/bin/sh
                if [ "$_MY_SHOP_COMPLETE" != zsh_complete ]; then exit 1; fi
                printf 'plain\\ninit-db\\nCreate the tables.\\nplain\\n%s\\n_\\n' "$COMP_CWORD"
                echo "$COMP_WORDS" | while read -r word; do printf 'file\\n%s\\n_\\n' "$word"; done
                """
            try Data(script.utf8).write(to: URL(filePath: path))
            try manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        }
        return folder
    }

    @Test func asksTheProgramThatWasBuilt() throws {
        let folder = try package(["my-shop"], manifest: #".executable(name: "my-shop", targets: ["Shop"])"#)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let program = try #require(BuiltProgram(in: folder, named: nil))
        let items = program.completions(CompletionRequest(words: ["user", "it's"], beginning: "c"))
        #expect(
            items == [
                CompletionItem("init-db", help: "Create the tables."), CompletionItem("3"),
                CompletionItem("'my-shop'", kind: .file),
                CompletionItem("'user'", kind: .file), CompletionItem(#"'it'\''s'"#, kind: .file),
                CompletionItem("'c'", kind: .file),
            ])
    }

    @Test(
        arguments: [
            (["my-shop"], nil, true), (["my-shop"], "my-shop", true), (["my-shop"], "other", false), ([], nil, false),
            (["my-shop", "admin"], nil, false), (["my-shop", "admin"], "admin", true), (["my-shop", "unrelated"], nil, true),
        ] as [([String], String?, Bool)])
    func findsTheOnlyOneOrTheOneThatIsNamed(programs: [String], name: String?, isFound: Bool) throws {
        let folder = try package(programs, manifest: #"name: "my-shop", name: "admin""#)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect((BuiltProgram(in: folder, named: name) != nil) == isFound)
    }
}
