/// What `--version` says.
///
/// Reference: flask/cli.py, get_version.
package enum VersionText {
    /// The version of the framework.
    package static let framework = "0.1.0"

    /// Both lines.
    package static var lines: String { "Swift \(swift)\nFlask for Swift \(framework)" }

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
