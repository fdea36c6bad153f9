#if DEBUG
    import Dispatch
    package import FlaskHTTP
    package import FlaskServer

    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #elseif canImport(Darwin)
        import Darwin
    #endif

    /// Refreshes pages in the browser where no supervisor does: when templates and static files change.
    package struct PageRefresh: Sendable {
        /// What answers requests, with the script in its pages.
        package let responder: any Responder
        private let hub: RefreshHub

        /// Begins to watch, which goes on until the process ends; `nil` if it is not wanted or there is nothing to watch.
        ///
        /// - Parameters:
        ///   - responder: what answers requests.
        ///   - options: the tools that are wanted.
        ///   - templateFolders: the folders with templates.
        ///   - staticFolders: the folders with static files.
        package init?(
            _ responder: any Responder, _ options: DevelopmentOptions, templateFolders: [String], staticFolders: [String]
        ) {
            guard options.browserRefresh else { return nil }
            var plan = WatchPlan()
            plan.templateFolders = templateFolders.compactMap(FilePath.resolved)
            plan.staticFolders = staticFolders.compactMap(FilePath.resolved)
            plan.exclusions = options.excludePatterns.map(ShellPattern.init)
            guard !plan.roots.isEmpty else { return nil }
            let hub = RefreshHub(run: "\(getpid())-\(DispatchTime.now().uptimeNanoseconds)")
            let watched = plan
            let isWatching = FileWatcher.start(plan) { [weak hub] paths in
                if let message = watched.message(of: paths) { hub?.tell(message) }
            }
            guard isWatching else { return nil }
            self.hub = hub
            self.responder = RefreshResponder(inner: responder, hub: hub, refreshes: true)
        }

        /// Ends the streams that browsers listen to, so that a server which stops need not wait for them.
        package func end() { hub.end() }

        /// An access log without the requests of the tools' own script.
        package static func withoutOwnRequests(
            _ log: @escaping @Sendable (AccessRecord) -> Void
        ) -> @Sendable (AccessRecord) -> Void {
            { record in
                if !record.target.utf8.starts(with: RefreshScript.prefix.utf8) { log(record) }
            }
        }
    }
#endif
