import Synchronization

/// A terminal that keeps what is written and is fed with lines, for tests.
///
/// Reference: click/testing.py, CliRunner.isolation.
package final class CapturedTerminal: TerminalDevice {
    /// What was written.
    package struct Text: Sendable {
        package var output = ""
        package var error = ""
        /// Both in the order in which they were written.
        package var all = ""
    }

    private struct State: Sendable {
        var text = Text()
        var lines: [String]
    }

    private let state: Mutex<State>
    private let keepsStyles: Bool
    package let columns = 80

    /// Makes a terminal.
    ///
    /// - Parameters:
    ///   - input: what is typed.
    ///   - keepsStyles: whether colours are kept in what is written.
    package init(input: String, keepsStyles: Bool) {
        var lines = input.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        state = Mutex(State(lines: lines.reversed()))
        self.keepsStyles = keepsStyles
    }

    /// What was written so far.
    package var text: Text { state.withLock { $0.text } }

    package func write(_ text: String, to stream: TerminalStream) {
        state.withLock { state in
            state.text.all += text
            if stream == .output { state.text.output += text } else { state.text.error += text }
        }
    }

    package func readLine(hidden: Bool) -> String? {
        let line = state.withLock { $0.lines.popLast() }
        if let line { write(hidden ? "\n" : line + "\n", to: .output) }
        return line
    }

    package func isTerminal(_ stream: TerminalStream) -> Bool { false }

    package func showsStyles(_ stream: TerminalStream) -> Bool { keepsStyles }
}
