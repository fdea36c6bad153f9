import FlaskCommands
import Synchronization
import Testing

/// A terminal that somebody watches.
private final class WatchedTerminal: TerminalDevice {
    let text = Mutex("")
    let columns = 80
    func write(_ text: String, to stream: TerminalStream) { self.text.withLock { $0 += text } }
    func readLine(hidden: Bool) -> String? { nil }
    func isTerminal(_ stream: TerminalStream) -> Bool { true }
    func showsStyles(_ stream: TerminalStream) -> Bool { true }
}

@Suite struct ProgressBarTests {
    @Test func showsBeginningAndEnd() {
        let terminal = WatchedTerminal()
        Terminal.$device.withValue(terminal) { for _ in progressBar(1...1000, label: "Importing") {} }
        let lines = terminal.text.withLock { $0 }.split(separator: "\r")
        let empty = String(repeating: "-", count: 36), full = String(repeating: "#", count: 36)
        #expect(lines.first == "Importing  [\(empty)]    0%\u{1B}[K")
        #expect(lines.last == "Importing  [\(full)]  100%\u{1B}[K\n")
        #expect(lines.count < 100)
    }

    @Test(arguments: [0, 1]) func endsWithAFullBar(total: Int) {
        let terminal = WatchedTerminal()
        Terminal.$device.withValue(terminal) {
            var bar = ProgressBar(total: total)
            bar.advance(by: 5)
            bar.advance(by: -1)
            bar.finish()
        }
        #expect(terminal.text.withLock { $0 }.contains("]  100%"))
    }
}
