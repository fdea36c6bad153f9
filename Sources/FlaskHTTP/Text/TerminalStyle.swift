#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How a terminal shows a text.
package enum TerminalStyle: Int, Sendable {
    case bold = 1, red = 31, green = 32, yellow = 33, magenta = 35, cyan = 36

    /// The variable by which a process says that it hands what another one writes on to a terminal.
    package static let variable = "FLASK_ERRORS_TO_TERMINAL"

    /// Whether the standard error stream ends at a terminal that is to show styles.
    package static let isOn = isWanted(isTerminal: isatty(2) == 1) { name in getenv(name).map { String(cString: $0) } }

    /// Whether styles are wanted.
    ///
    /// Reference: https://no-color.org and https://force-color.org.
    ///
    /// - Parameters:
    ///   - isTerminal: whether the stream is a terminal.
    ///   - environment: gives the value of a variable.
    /// - Returns: true for a terminal, unless a variable says otherwise.
    package static func isWanted(isTerminal: Bool, environment: (String) -> String?) -> Bool {
        if let value = environment("NO_COLOR"), !value.isEmpty { return false }
        if let value = environment("FORCE_COLOR"), !value.isEmpty { return true }
        return (isTerminal || environment(variable) == "1") && environment("TERM") != "dumb"
    }

    /// A text with styles around it, or as it is.
    ///
    /// - Parameters:
    ///   - styles: the styles; none leaves the text as it is.
    ///   - text: the text.
    ///   - isOn: whether there are to be any.
    /// - Returns: the text with the sequences of ECMA-48.
    package static func apply(_ styles: TerminalStyle..., to text: String, isOn: Bool = TerminalStyle.isOn) -> String {
        guard isOn, !styles.isEmpty else { return text }
        return styles.map { "\u{1B}[\($0.rawValue)m" }.joined() + text + "\u{1B}[0m"
    }
}
