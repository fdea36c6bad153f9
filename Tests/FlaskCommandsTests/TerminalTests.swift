import FlaskCommands
import Testing

@Suite struct TerminalTests {
    private func capture(
        input: String = "", keepsStyles: Bool = false, _ body: () throws -> Void
    ) throws -> CapturedTerminal.Text {
        let terminal = CapturedTerminal(input: input, keepsStyles: keepsStyles)
        try Terminal.$device.withValue(terminal) { try body() }
        return terminal.text
    }

    @Test func echoesToBothStreams() throws {
        let text = try capture {
            echo("one")
            echo("two", to: .error)
            echo(3, terminator: "")
        }
        #expect(text.output == "one\n3" && text.error == "two\n" && text.all == "one\ntwo\n3")
    }

    @Test func stylesShowWhereTheyAreKept() throws {
        let write = {
            echo("done", style: [.green, .bold])
            echo("a \(styled("red", .red)) word")
        }
        #expect(try capture(keepsStyles: true, write).output == "\u{1B}[32;1mdone\u{1B}[0m\na \u{1B}[31mred\u{1B}[0m word\n")
        #expect(try capture(write).output == "done\na red word\n")
    }

    // click/tests/test_termui.py::test_prompts and its neighbours.
    @Test(arguments: [
        ("ann\n", "ann", "Name [bob]: ann\n"), ("\n", "bob", "Name [bob]: \n"),
    ])
    func promptsWithDefault(input: String, answer: String, output: String) throws {
        let text = try capture(input: input) {
            let given = try prompt("Name", default: "bob")
            #expect(given == answer)
        }
        #expect(text.output == output)
    }

    @Test func promptsAgainUntilItFits() throws {
        let text = try capture(input: "\nx\n4\n") {
            let age = try prompt("Age", as: Int.self)
            #expect(age == 4)
        }
        #expect(text.output == "Age: \nAge: x\nError: 'x' is not a valid integer.\nAge: 4\n")
    }

    @Test func promptsForHiddenTextTwice() throws {
        let text = try capture(input: "a\nb\nc\nc\n") {
            let password = try prompt("Password", hidesInput: true, confirmation: "Again")
            #expect(password == "c")
        }
        #expect(text.output == "Password: \nAgain: \nError: The two entered values do not match.\nPassword: \nAgain: \n")
    }

    @Test(arguments: [
        ("y\n", Bool?(false), true), ("YES\n", false, true), ("\n", false, false), ("\n", true, true), ("n\n", true, false),
    ])
    func confirms(input: String, value: Bool?, expected: Bool) throws {
        _ = try capture(input: input) {
            let answer = try confirm("Sure?", default: value)
            #expect(answer == expected)
        }
    }

    @Test func confirmsAgain() throws {
        let text = try capture(input: "x\n\ny\n") {
            let answer = try confirm("Sure?", default: nil)
            #expect(answer)
        }
        #expect(text.output == "Sure? [y/n]: x\nError: invalid input\nSure? [y/n]: \nError: invalid input\nSure? [y/n]: y\n")
    }

    @Test func endsWhereTheInputEnds() throws {
        _ = try capture { #expect(throws: CommandError.aborted) { try prompt("Name") } }
        _ = try capture(input: "n\n") { #expect(throws: CommandError.aborted) { try confirm("Sure?", aborts: true) } }
    }

    @Test func progressIsQuietWhereNobodyWatches() throws {
        let text = try capture {
            var seen: [Int] = []
            for number in progressBar([1, 2, 3], label: "Counting") { seen.append(number) }
            #expect(seen == [1, 2, 3])
        }
        #expect(text.output == "Counting\n")
    }
}
