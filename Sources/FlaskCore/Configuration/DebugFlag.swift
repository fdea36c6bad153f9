#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What `FLASK_DEBUG` says.
package enum DebugFlag {
    /// Whether a value of `FLASK_DEBUG` stands for debug mode: any but `0`, `false`, `no` and nothing.
    ///
    /// Reference: flask/helpers.py, get_debug_flag.
    ///
    /// - Parameter text: the value of the variable.
    /// - Returns: true for debug mode.
    package static func isOn(_ text: String) -> Bool { !["", "0", "false", "no"].contains(text.lowercased()) }

    /// What the process's environment says; `nil` where it says nothing.
    static var environment: Bool? { ProcessInfo.processInfo.environment["FLASK_DEBUG"].map(isOn) }
}
