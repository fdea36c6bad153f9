/// Where ``echo(_:style:to:terminator:)`` writes to.
public enum EchoTarget: Sendable {
    /// The standard output.
    case output
    /// The standard error stream.
    case error
}

/// Writes a line, as `print` does, but so that tests can see it, and styles only where they show.
///
/// Reference: click/utils.py, echo; click/termui.py, secho.
///
/// - Parameters:
///   - message: what to write.
///   - style: how it looks in a terminal that shows styles; `NO_COLOR` switches them off.
///   - target: the stream.
///   - terminator: what follows.
public func echo(
    _ message: Any = "", style: TextStyle = [], to target: EchoTarget = .output, terminator: String = "\n"
) {
    Terminal.write(style.applied(to: "\(message)") + terminator, to: target == .output ? .output : .error)
}

/// A text in a style, for a part of a line that ``echo(_:style:to:terminator:)`` writes.
///
/// Reference: click/termui.py, style.
///
/// - Parameters:
///   - text: the text.
///   - style: how it looks in a terminal that shows styles.
/// - Returns: the text with the terminal's codes, which `echo` takes out where they would not show.
public func styled(_ text: String, _ style: TextStyle) -> String { style.applied(to: text) }
