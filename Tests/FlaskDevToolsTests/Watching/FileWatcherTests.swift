#if DEBUG
    import Testing

    @testable import FlaskDevTools

    @Suite struct FileWatcherTests {
        @Test func changesOfAllKindsAreTold() async throws {
            let folder = try TemporaryFolder()
            try folder.write("Package.swift", "")
            try folder.write("Sources/a.swift", "1")
            try folder.write("notes.toml", "1")
            try folder.write("other.toml", "1")
            var plan = WatchPlan()
            plan.packageRoot = folder.path
            let (changes, sink) = AsyncStream.makeStream(of: [String].self)
            #expect(FileWatcher.start(plan) { sink.yield($0) })
            var iterator = changes.makeAsyncIterator()

            try folder.write("Sources/a.swift", "22")
            #expect(await iterator.next() == ["\(folder.path)/Sources/a.swift"])
            try folder.write("Sources/a.swift~", "333")
            try folder.rename("Sources/a.swift~", to: "Sources/a.swift")
            #expect(await iterator.next() == ["\(folder.path)/Sources/a.swift"])
            try folder.write("Sources/new/deep/b.swift", "1")
            #expect(await iterator.next() == ["\(folder.path)/Sources/new/deep/b.swift"])
            try folder.write("Sources/new/deep/b.swift", "22")
            #expect(await iterator.next() == ["\(folder.path)/Sources/new/deep/b.swift"])
            try folder.remove("Sources/a.swift")
            #expect(await iterator.next() == ["\(folder.path)/Sources/a.swift"])
        }

        @Test func aLoneFileIsToldWithoutItsNeighbours() async throws {
            let folder = try TemporaryFolder()
            for name in ["a.toml", "b.toml"] { try folder.write(name, "1") }
            var plan = WatchPlan()
            plan.extraFiles = ["\(folder.path)/a.toml"]
            let (changes, sink) = AsyncStream.makeStream(of: [String].self)
            #expect(FileWatcher.start(plan) { sink.yield($0) })
            var iterator = changes.makeAsyncIterator()
            try folder.write("b.toml", "22")
            try folder.write("a.toml", "22")
            #expect(await iterator.next() == ["\(folder.path)/a.toml"])
        }

        @Test func lookingFindsWhatIsNewGoneAndDifferent() throws {
            let folder = try TemporaryFolder()
            try folder.write("Package.swift", "")
            for name in ["a", "b", "c"] { try folder.write("Sources/\(name).swift", "1") }
            try folder.write("Sources/ignored.txt", "1")
            var plan = WatchPlan()
            plan.packageRoot = folder.path
            let watcher = PollingWatcher(plan) { _ in }
            let before = watcher.stamps()
            #expect(before.count == 4)
            try folder.write("Sources/a.swift", "22")
            try folder.remove("Sources/b.swift")
            try folder.write("Sources/d.swift", "1")
            let changed = PollingWatcher.difference(before, watcher.stamps())
            #expect(changed == ["a", "b", "d"].map { "\(folder.path)/Sources/\($0).swift" })
        }
    }
#endif
