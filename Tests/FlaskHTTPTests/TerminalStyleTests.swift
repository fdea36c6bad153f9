import Testing

@testable import FlaskHTTP

@Suite struct TerminalStyleTests {
    // https://no-color.org and https://force-color.org
    @Test(
        arguments: [
            (true, [:], true), (false, [:], false), (true, ["NO_COLOR": "1"], false), (true, ["NO_COLOR": ""], true),
            (false, ["FORCE_COLOR": "1"], true), (true, ["FORCE_COLOR": "1", "NO_COLOR": "1"], false),
            (true, ["TERM": "dumb"], false),
            (false, [TerminalStyle.variable: "1"], true), (false, [TerminalStyle.variable: "1", "NO_COLOR": "1"], false),
        ] as [(Bool, [String: String], Bool)])
    func theEnvironmentDecides(isTerminal: Bool, environment: [String: String], expected: Bool) {
        #expect(TerminalStyle.isWanted(isTerminal: isTerminal) { environment[$0] } == expected)
    }

    @Test func stylesStandAroundTheText() {
        #expect(TerminalStyle.apply(.bold, .red, to: "x", isOn: true) == "\u{1B}[1m\u{1B}[31mx\u{1B}[0m")
        #expect(TerminalStyle.apply(.bold, .red, to: "x", isOn: false) == "x")
    }
}
