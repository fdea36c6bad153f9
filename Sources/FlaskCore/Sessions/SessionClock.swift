package import FlaskHTTP
import FlaskSigning

/// What time it is for sessions; another time than the system's is for tests and the conformance runner.
package enum SessionClock {
    /// The time to believe in instead.
    @TaskLocal package static var override: HTTPDate?

    static var now: HTTPDate { override ?? .now }

    static let signing = SigningClock { now.secondsSince1970 }
}
