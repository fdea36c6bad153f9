/// Where the functions of a command write to and read from.
package enum TerminalStream: Sendable {
    case output
    case error
}

/// What stands behind ``Terminal``: the process's own streams, or what a test puts in their place.
package protocol TerminalDevice: Sendable {
    /// Writes text as it is.
    func write(_ text: String, to stream: TerminalStream)
    /// The next line of the input without its line break; `nil` where it ends.
    func readLine(hidden: Bool) -> String?
    /// Whether somebody watches a stream.
    func isTerminal(_ stream: TerminalStream) -> Bool
    /// Whether a stream shows colours.
    func showsStyles(_ stream: TerminalStream) -> Bool
    /// How many letters stand beside each other.
    var columns: Int { get }
}

/// The terminal of the command that runs; a test's runner puts one in its place that keeps what is written.
package enum Terminal {
    @TaskLocal package static var device: any TerminalDevice = ProcessTerminal()

    /// Writes text, without its styles where they would not be seen.
    static func write(_ text: String, to stream: TerminalStream) {
        let device = device
        device.write(device.showsStyles(stream) ? text : TextStyle.removed(from: text), to: stream)
    }
}
