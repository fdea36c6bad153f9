#if DEBUG
    import Testing

    @testable import FlaskDevTools

    @Suite struct ProgramSourcesTests {
        @Test(arguments: [
            ("/app", "/app/Sources/app/main.swift", true), ("/app", "/app/.build/checkouts/other/Sources/Other.swift", false),
            ("/app", "/application/main.swift", false), ("/app", "/app/Plugins/.build/other.swift", false),
            ("/flask/.build/app", "/flask/.build/app/Sources/app/main.swift", true),
            ("/flask/.build/app", "/flask/.build/app/.build/checkouts/other/Other.swift", false),
        ])
        func onlyThePackagesFilesAreItsOwn(_ root: String, _ file: String, _ isOwn: Bool) {
            #expect(ProgramSources(root: root).isOwn(file) == isOwn)
        }

        @Test(arguments: [
            ("/app", "/app/Sources/app/main.swift", "Sources/app/main.swift"),
            ("/bücher", "/bücher/Sources/app/main.swift", "Sources/app/main.swift"),
            ("/app", "/other/Sources/Other/Other.swift", "other/Sources/Other/Other.swift"),
            ("/app", "/other.swift", "/other.swift"),
        ])
        func pathsAreShortened(_ root: String, _ file: String, _ path: String) {
            #expect(ProgramSources(root: root).shortened(file) == path)
        }
    }
#endif
