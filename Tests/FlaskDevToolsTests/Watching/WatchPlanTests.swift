#if DEBUG
    import Testing

    @testable import FlaskDevTools

    @Suite struct WatchPlanTests {
        static var plan: WatchPlan {
            var plan = WatchPlan()
            plan.packageRoot = "/p"
            plan.dependencies = ["/lib"]
            plan.templateFolders = ["/p/templates", "/elsewhere/templates"]
            plan.staticFolders = ["/p/static"]
            plan.extraFiles = ["/p/config.toml", "/data"]
            plan.program = "/p/.build/debug/site"
            plan.exclusions = [ShellPattern("*/generated/*")]
            return plan
        }

        @Test(arguments: [
            ("/p/Sources/site/main.swift", WatchPlan.Kind.source), ("/p/Package.swift", .source), ("/lib/Sources/a.c", .source),
            ("/p/Sources/site/generated/x.swift", nil), ("/p/README.md", nil), ("/p/Package.resolved", nil),
            ("/p/templates/a.html", .page), ("/elsewhere/templates/b/c.txt", .page), ("/p/templates/.a.html.swp", nil),
            ("/p/templates/a.html~", nil), ("/p/static/site.css", .style), ("/p/static/site.js", .page),
            ("/p/config.toml", .restart), ("/data/a/b.bin", .restart), ("/other/main.swift", nil),
            ("/p/Sources/#main.swift#", nil),
            ("/p/Sources/.#main.swift", nil), ("/p/.build/debug/site", nil), ("/p/Sources/swift", nil),
        ])
        func aChangeHasItsConsequence(path: String, kind: WatchPlan.Kind?) { #expect(Self.plan.kind(of: path) == kind) }

        @Test func aProgramThatSomebodyElseBuildsIsWatchedItself() {
            var plan = WatchPlan()
            plan.program = "/usr/bin/site"
            #expect(plan.kind(of: "/usr/bin/site") == .restart && plan.kind(of: "/usr/bin/other") == nil)
        }

        @Test func foldersOfOthersAreLeftOut() throws {
            let folder = try TemporaryFolder()
            for name in ["Package.swift", "Sources/a.swift", "Tests/b.swift", ".build/c.swift", "Examples/d/Package.swift"] {
                try folder.write(name, "")
            }
            var plan = WatchPlan()
            plan.packageRoot = folder.path
            let left = ["Tests", ".build", "Examples/d"].map { "\(folder.path)/\($0)" }
            #expect(left.allSatisfy { plan.skips(folder: $0) })
            #expect(!plan.skips(folder: folder.path) && !plan.skips(folder: "\(folder.path)/Sources"))
            #expect(plan.roots == [folder.path])
            // A folder that is named counts although it lies in one that does not.
            plan.templateFolders = ["\(folder.path)/Tests"]
            #expect(!plan.skips(folder: "\(folder.path)/Tests"))
        }
    }
#endif
