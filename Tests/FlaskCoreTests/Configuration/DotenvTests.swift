import FlaskCore
import Testing

/// What python-dotenv 1.x and flask/cli.py make of `.env` files.
@Suite struct DotenvTests {
    @Test(arguments: [
        ("A=1", ["A": "1"]),
        ("export A=1\r\n  B = two \n", ["A": "1", "B": "two"]),
        ("# comment\n\nA=1 # note\nB=a#b\nC= #c\n", ["A": "1", "B": "a#b", "C": "#c"]),
        ("A='single ${B} \\' \\n'", ["A": "single  ' \\n"]),
        ("A=\"line\\nbreak\\t\\\"\\x\"", ["A": "line\nbreak\t\"\\x"]),
        ("A=\nB\n'C D'=x", ["A": "", "C D": "x"]),
        ("A='two\r\nlines' # note\nB=1", ["A": "two\nlines", "B": "1"]),
        ("no name here\nB=1", ["B": "1"]),
        ("A=\"open\nB=1", ["B": "1"]),
        ("A=\"x\" y\nB=1", ["B": "1"]),
        ("A='ends\\'\nB=1", ["A": "ends\\", "B": "1"]),
        ("=1\nexport =2\nB=1", ["B": "1"]),
        ("A=1\nA=2", ["A": "2"]),
        ("A = b = c ", ["A": "b = c"]),
        ("exported=1\nexport\tX=2", ["exported": "1", "X": "2"]),
    ])
    func linesBindNames(text: String, values: [String: String]) {
        #expect(Dotenv.values(of: text, environment: [:]) == values)
    }

    @Test(arguments: [
        ("A=1\n\n# note\nB='two\nlines'\n", []), ("A=1\nno name here\nB=1", [2]),
        ("\r\nA='two\r\nlines'\r\nB=\"open\r\nC=1", [4]),
        ("=1\nexport =2", [1, 2]),
    ])
    func linesThatDoNotParseAreReported(text: String, lines: [Int]) {
        var reported: [Int] = []
        _ = Dotenv.values(of: text, environment: [:]) { reported.append($0) }
        #expect(reported == lines)
    }

    @Test func aFileWithSuchLinesIsNamedWithoutTheirText() async throws {
        let result = await #expect(processExitsWith: .success, observing: [\.standardErrorContent]) {
            let tree = try FileTree([".env": "A=1\nkey: sesame"])
            _ = try Dotenv.load("\(tree.root)/.env", loadDefaults: false, directory: tree.root, environment: [:])
        }
        let text = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
        #expect(text.contains("/.env:2: this line sets no variable") && !text.contains("sesame"))
    }

    @Test func valuesNameOtherVariables() {
        let text = """
            A=1
            K=${A}-${MISSING:-def}-${MISSING}-${HOME}
            HOME=/mine
            F
            P=${HOME}${F}${Q:x}$A ${open
            E=${EMPTY:-full}
            """
        let values = Dotenv.values(of: text, environment: ["HOME": "/theirs", "EMPTY": ""])
        #expect(
            values == [
                "A": "1", "K": "1-def--/theirs", "HOME": "/mine", "P": "/mine${Q:x}$A ${open", "E": "",
            ])
    }

    // test_load_dotenv of flask/tests/test_cli.py
    @Test func filesHaveAnOrderOfPrecedence() throws {
        let tree = try FileTree([
            ".flaskenv": "FOO=flaskenv\nBAR=bar\nHAM=${FOO}", ".env": "FOO=env\nSPAM=1", "other": "FOO=other\nEGGS=2",
            "inner/deep/file": "",
        ])
        let below = "\(tree.root)/inner/deep"
        #expect(
            try Dotenv.load(nil, loadDefaults: true, directory: below, environment: [:])
                == ["FOO": "env", "BAR": "bar", "SPAM": "1", "HAM": "flaskenv"])
        #expect(
            try Dotenv.load("\(tree.root)/other", loadDefaults: true, directory: below, environment: [:])["FOO"] == "other")
        #expect(
            try Dotenv.load("\(tree.root)/other", loadDefaults: false, directory: below, environment: [:])
                == ["FOO": "other", "EGGS": "2"])
        #expect(try Dotenv.load("/nowhere/file", loadDefaults: false, directory: below, environment: [:]).isEmpty)
    }

    @Test(arguments: [("1", true), ("true", true), ("on", true), ("0", false), ("False", false), ("NO", false), ("", false)])
    func debugFlags(text: String, isOn: Bool) {
        #expect(DebugFlag.isOn(text) == isOn)
    }
}
