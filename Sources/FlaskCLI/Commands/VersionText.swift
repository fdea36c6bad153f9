import FlaskCommands

/// What `--version` says.
///
/// Reference: flask/cli.py, get_version.
enum VersionText {
    /// Both lines.
    static var lines: String { "Swift \(swift)\nFlask for Swift \(FrameworkVersion.text)" }

    /// The version of the compiler that built the program, as far as programs can tell.
    private static var swift: String {
        #if compiler(>=6.5)
            "6.5 or later"
        #elseif compiler(>=6.4)
            "6.4"
        #else
            "6.3"
        #endif
    }
}
