import Synchronization

/// The files that are part of the program, in the order in which an application was given them.
///
/// Shared with the loader, so that they may be given after the first look at the environment. Thread-safe.
final class EmbeddedFileList: Sendable {
    private let state = Mutex<[EmbeddedFiles]>([])

    /// All of them.
    var all: [EmbeddedFiles] { state.withLock { $0 } }

    /// Adds files.
    func append(_ files: EmbeddedFiles) { state.withLock { $0.append(files) } }

    /// The folders of a name, as far as there are any.
    func folders(_ name: String, in folders: ApplicationFolders) -> [EmbeddedFolder] {
        all.compactMap { $0.folder(name, in: folders) }
    }
}
