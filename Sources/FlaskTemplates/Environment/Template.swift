/// A compiled template of an environment.
///
/// Reference: jinja2/environment.py, `Template`.
@dynamicCallable
public struct Template: Sendable {
    let core: EnvironmentCore
    let loaded: LoadedTemplate

    init(_ core: EnvironmentCore, _ loaded: LoadedTemplate) {
        self.core = core
        self.loaded = loaded
    }

    /// The name; `nil` for a template that was made from a string.
    public var name: String? { loaded.name }

    /// Whether the loader still has the same text.
    public var isUpToDate: Bool { loaded.isUpToDate?() ?? true }
}
