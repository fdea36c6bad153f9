#if DEBUG
    import Testing

    @testable import FlaskDevTools

    @Suite struct CrashHintTests {
        @Test(arguments: [
            ("Fatal error: Index out of range", "list.indices.contains"),
            ("Fatal error: Unexpectedly found nil while unwrapping an Optional value", "guard let"),
            ("Fatal error: 'try!' expression unexpectedly raised an error: x", "without the mark"),
            ("Fatal error: Division by zero", "divisor"),
        ])
        func usualCrashesSayWhatToDo(message: String, part: String) {
            #expect(CrashFacts(end: .signalled(4), standardError: "a.swift:1: \(message)\n").hint?.contains(part) == true)
        }

        @Test func aFunctionThatCallsItselfWithoutEndIsTold() {
            var facts = CrashFacts(end: .signalled(11))
            facts.frames = (0..<40).map { _ in CrashFacts.Frame(function: "depth(_:)", file: "/a.swift", line: 1, column: 1) }
            #expect(facts.hint?.contains("calls itself") == true)
            facts.frames = (0..<40).map { CrashFacts.Frame(function: "f\($0)", file: nil, line: nil, column: nil) }
            #expect(facts.hint == nil)
        }

        @Test func othersHaveNone() {
            #expect(CrashFacts(end: .signalled(4), standardError: "a.swift:1: Fatal error: own words\n").hint == nil)
        }
    }
#endif
