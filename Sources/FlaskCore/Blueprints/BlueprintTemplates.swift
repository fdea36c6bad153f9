import Synchronization

/// The template folders of an application's blueprints, in the order of their registration.
///
/// Shared with the loader, so that a blueprint may be registered after the first look at the environment. Thread-safe.
final class BlueprintTemplates: Sendable {
    /// A folder, and where it is looked for.
    struct Folder: Sendable {
        let blueprint: String
        let name: String
        let folders: ApplicationFolders
    }

    private let state = Mutex<[Folder]>([])

    /// The folders.
    var all: [Folder] { state.withLock { $0 } }

    /// Adds a folder.
    func append(_ folder: Folder) { state.withLock { $0.append(folder) } }
}
