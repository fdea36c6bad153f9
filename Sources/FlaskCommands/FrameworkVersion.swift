/// The version of Flask for Swift.
package enum FrameworkVersion {
    /// Its text.
    package static let text = "0.1.0"
}
