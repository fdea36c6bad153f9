/// What helps while an application is being written, and may be switched off piece by piece.
///
/// It counts only in debug mode; builds for release know the options, so that the same program compiles, and nothing else
/// of it.
/// Reference: werkzeug/serving.py, run_simple (`use_reloader`, `use_debugger`, `extra_files`, `exclude_patterns`).
public struct DevelopmentOptions: Sendable, Equatable {
    /// Whether the application is built and started anew when its sources change.
    public var reloader = true
    /// Whether errors of views show a page with the frames of the stack.
    public var debugger = true
    /// The hosts besides this machine's own names by which the debugger may be reached: `["box.example.org"]`.
    ///
    /// **Whoever reaches it there and knows the PIN runs code on this machine.** It is also what confirms the debugger for a
    /// server that listens on an address that other machines reach; without it there is none on such a server.
    public var debuggerHosts: [String] = []
    /// Whether pages in the browser refresh themselves after a reload and when templates or static files change.
    ///
    /// Without the reloader they do so for templates and static files alone. A page is HTML that the application returns; a
    /// file or a stream of HTML is one where a browser opens it. Pages whose policy forbids scripts of their server do not.
    public var browserRefresh = true
    /// Further files and folders that are watched as the sources are.
    public var extraFiles: [String] = []
    /// Patterns of paths that are not watched, in the manner of the shell: `*`, `?`, `[seq]`, `[!seq]`.
    public var excludePatterns: [String] = []

    /// Further arguments of `swift build`, such as those that the program was built with: `["-Xswiftc", "-DSTAGING"]`.
    public var buildArguments: [String] = []

    /// Makes the usual options: everything on.
    ///
    /// - Parameters:
    ///   - reloader: whether to build and start anew when sources change.
    ///   - debugger: whether errors of views show their frames.
    ///   - browserRefresh: whether pages refresh themselves.
    ///   - extraFiles: further files and folders to watch.
    ///   - excludePatterns: paths not to watch.
    ///   - debuggerHosts: further hosts by which the debugger may be reached.
    public init(
        reloader: Bool = true, debugger: Bool = true, browserRefresh: Bool = true, extraFiles: [String] = [],
        excludePatterns: [String] = [], debuggerHosts: [String] = []
    ) {
        self.reloader = reloader
        self.debugger = debugger
        self.debuggerHosts = debuggerHosts
        self.browserRefresh = browserRefresh
        self.extraFiles = extraFiles
        self.excludePatterns = excludePatterns
    }
}
