import Foundation

/// What the environment says.
enum Environment {
    /// The folder whose files can be downloaded.
    static let downloads = ProcessInfo.processInfo.environment["DOWNLOADS"] ?? "downloads"
}
