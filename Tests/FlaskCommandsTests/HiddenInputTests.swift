import FlaskCommands
import Testing

@Suite struct HiddenInputTests {
    @Test(arguments: [
        ("abc\n", "abc"), ("abc\r", "abc"), ("ab\u{7F}c\n", "ac"), ("\u{8}\u{8}a\n", "a"), ("aé\u{7F}b\n", "ab"),
        ("wrong\u{15}right\n", "right"), ("a\u{1A}b\n", "ab"), ("a\u{4}b\n", "ab"), ("\n", ""),
        ("ab\u{3}\n", nil), ("ab\u{1C}\n", nil), ("\u{4}\n", nil), ("ab", nil),
    ])
    func readsLines(keys: String, line: String?) {
        var bytes = Array(keys.utf8)[...]
        #expect(HiddenInput.line { bytes.popFirst() } == line)
    }
}
