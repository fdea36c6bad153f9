/// Shows how far a long piece of work has come.
///
/// ```swift
/// for file in progressBar(files, label: "Importing") { try importFile(file) }
///
/// var bar = ProgressBar(total: bytes, label: "Copying")
/// bar.advance(by: piece.count)
/// bar.finish()
/// ```
///
/// Where nobody watches, in a file or a pipe, only the label is written. Reference: click/_termui_impl.py, ProgressBar.
public struct ProgressBar: Sendable {
    private let total: Int
    private let label: String
    private let started = ContinuousClock.now
    private let isWatched: Bool
    private var position = 0
    private var shownLine = ""
    private var shown: ContinuousClock.Instant?

    /// Shows a bar.
    ///
    /// - Parameters:
    ///   - total: how many steps the work has.
    ///   - label: what stands in front of the bar.
    public init(total: Int, label: String = "") {
        self.total = max(total, 0)
        self.label = label
        isWatched = Terminal.device.isTerminal(.output)
        if !isWatched, !label.isEmpty { echo(label) }
        show()
    }

    /// Moves on.
    ///
    /// - Parameter steps: how many steps were done.
    public mutating func advance(by steps: Int = 1) {
        position = min(max(position, 0) + max(steps, 0), total)
        guard isWatched else { return }
        // A terminal is slower than most work.
        if let shown, ContinuousClock.now - shown < .milliseconds(100), position < total { return }
        show()
    }

    /// Ends the bar's line.
    public func finish() {
        if isWatched { Terminal.write("\n", to: .output) }
    }

    private mutating func show() {
        guard isWatched else { return }
        let now = ContinuousClock.now
        shown = now
        let line = text(after: now - started)
        guard line != shownLine else { return }
        shownLine = line
        Terminal.write("\r\(line)\u{1B}[K", to: .output)
    }

    /// The line, for example `Importing  [#########---]   75%  00:00:02`.
    private func text(after elapsed: Duration) -> String {
        let share = total == 0 ? 1 : Double(position) / Double(total)
        let width = 36, filled = Int(share * Double(width))
        let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled)
        let percent = "\(Int(share * 100))%"
        let padding = String(repeating: " ", count: max(0, 4 - percent.count))
        return "\(label.isEmpty ? "" : label + "  ")[\(bar)]  \(padding)\(percent)\(remaining(share, elapsed))"
    }

    private func remaining(_ share: Double, _ elapsed: Duration) -> String {
        guard position > 0, position < total else { return "" }
        let done = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        let seconds = Int(min(done * (1 - share) / share, 359_999))
        let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60]
        return "  " + parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }
}

/// A collection whose elements move a progress bar as they are done.
///
/// - Parameters:
///   - elements: the elements.
///   - label: what stands in front of the bar.
/// - Returns: the same elements, for one loop.
public func progressBar<Elements: Collection>(_ elements: Elements, label: String = "") -> ProgressSequence<Elements> {
    ProgressSequence(elements: elements, label: label)
}

/// The elements of a collection, with a progress bar; see ``progressBar(_:label:)``.
public struct ProgressSequence<Elements: Collection>: Sequence {
    let elements: Elements
    let label: String

    /// Gives the elements, and moves the bar when the next one is asked for.
    public struct Iterator: IteratorProtocol {
        var rest: Elements.Iterator
        var bar: ProgressBar
        var isFirst = true
        var isFinished = false

        /// The next element.
        ///
        /// - Returns: the element, or `nil` at the end.
        public mutating func next() -> Elements.Element? {
            if !isFirst && !isFinished { bar.advance() }
            isFirst = false
            if let element = rest.next() { return element }
            if !isFinished { bar.finish() }
            isFinished = true
            return nil
        }
    }

    /// Shows the bar.
    ///
    /// - Returns: what gives the elements.
    public func makeIterator() -> Iterator {
        Iterator(rest: elements.makeIterator(), bar: ProgressBar(total: elements.count, label: label))
    }
}
