#if DEBUG
    import Testing

    @testable import FlaskDevTools

    private struct Failure: Error { let number: Int }

    @inline(never) private func fail(_ number: Int) throws { throw Failure(number: number) }

    @inline(never) private func failLater(_ number: Int) async throws {
        try await Task.sleep(for: .milliseconds(1))
        try fail(number)
    }

    @inline(never) private func failTyped() throws(Failure) { throw Failure(number: 3) }

    @Suite struct CaptureTests {
        private func names(_ error: any Error, _ mark: Int) -> [String] {
            ThrowRecorder.frames(of: error, since: mark).map(\.name)
        }

        /// Whether a throw is found: the other tests of the process throw as well, and push it out of the log now and then.
        private func finds(_ expected: [String], _ attempt: () async throws -> Void) async -> Bool {
            ThrowRecorder.start()
            for _ in 0..<200 {
                let mark = ThrowRecorder.mark
                do { try await attempt() } catch {
                    if Array(names(error, mark).prefix(expected.count)) == expected { return true }
                }
            }
            return false
        }

        @Test func findsTheThrow() async {
            #expect(await finds(["fail(_:)"]) { try fail(1) })
        }

        @Test func keepsTheFirstPlaceOfAnErrorThatIsThrownOn() async {
            #expect(await finds(["fail(_:)"]) { do { try fail(2) } catch { throw error } })
        }

        @Test func findsTheThrowBehindAnAwait() async {
            #expect(await finds(["fail(_:)", "failLater(_:)"]) { try await failLater(4) })
        }

        @Test func findsTypedThrows() async {
            #expect(await finds(["failTyped()"]) { try failTyped() })
        }

        @Test func forgetsTheOldest() throws {
            let stack = try #require(CapturedStack.capture(in: LoadedImages.capture()))
            var log = ThrowLog(capacity: 2)
            let errors: [any Error] = (0..<3).map { Failure(number: $0) }
            let forgotten = errors.map { log.record($0, ObjectIdentifier(Failure.self), stack) != nil }
            #expect(forgotten == [false, false, true])
            #expect(!log.knows(ErrorIdentity.address(of: errors[0])))
            #expect(log.knows(ErrorIdentity.address(of: errors[2])))
        }

        @Test(arguments: [
            (
                "closure #1 @Sendable (Swift.Int) throws -> Swift.String in Shop.list(_:)", "/a/Shop.swift",
                "closure #1 in Shop.list(_:)"
            ),
            ("closure #2 () -> () in ", "/a/main.swift", "closure #2 in main.swift"),
            ("async_Main", "/a/main.swift", "main.swift, top level"),
            ("(unknown context at $abc12).Store.find(_:)", "/a/Store.swift", "Store.find(_:)"),
        ])
        func writesNamesForPeople(symbol: String, file: String, name: String) {
            #expect(SymbolName.readable(symbol, rawSymbol: "", file: file) == name)
        }
    }
#endif
