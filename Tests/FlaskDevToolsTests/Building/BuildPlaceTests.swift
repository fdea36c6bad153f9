#if DEBUG
    import Testing

    @testable import FlaskDevTools

    @Suite struct BuildPlaceTests {
        @Test func aProgramOfThePackageManagerTellsWhereItIsBuilt() throws {
            let folder = try TemporaryFolder()
            try folder.write("app/Package.swift", "")
            try folder.write("app/.build/debug.yaml", "")
            try folder.write("lib/Package.swift", "")
            try folder.write(
                "app/.build/workspace-state.json",
                """
                {"object": {"dependencies": [
                  {"packageRef": {"kind": "fileSystem", "location": "\(folder.path)/lib"}},
                  {"packageRef": {"kind": "remoteSourceControl", "location": "https://example.org/x"}}]}}
                """)
            let place = try #require(
                BuildPlace(program: "\(folder.path)/app/.build/x86_64-unknown-linux-gnu/debug/site", sourceFile: nil))
            #expect(place.product == "site" && place.packageRoot == "\(folder.path)/app" && place.configuration == "debug")
            #expect(place.localDependencies == ["\(folder.path)/lib"])
            let arguments = place.arguments(extra: ["-Xswiftc", "-DX"])
            #expect(arguments.starts(with: ["swift", "build", "--package-path", "\(folder.path)/app", "--product", "site"]))
            #expect(arguments.suffix(2) == ["-Xswiftc", "-DX"] && !arguments.contains("--scratch-path"))
        }

        @Test func anotherScratchFolderLeadsToThePackageOfTheSources() throws {
            let folder = try TemporaryFolder()
            try folder.write("app/Package.swift", "")
            try folder.write("app/Sources/site/main.swift", "")
            try folder.write("scratch/debug.yaml", "")
            let program = "\(folder.path)/scratch/triple/debug/site"
            let place = try #require(BuildPlace(program: program, sourceFile: "\(folder.path)/app/Sources/site/main.swift"))
            #expect(place.packageRoot == "\(folder.path)/app")
            #expect(place.arguments(extra: []).contains("--scratch-path"))
            #expect(BuildPlace(program: program, sourceFile: nil) == nil)
        }

        @Test(arguments: ["/usr/bin/site", "/debug/site", "site", "/a/b/profile/site"])
        func otherProgramsHaveNone(program: String) { #expect(BuildPlace(program: program, sourceFile: nil) == nil) }
    }
#endif
