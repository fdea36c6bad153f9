#if DEBUG
    import FlaskCore
    package import FlaskDevTools
    package import FlaskHTTP
    package import FlaskServer

    extension Flask {
        /// Serves with the debugger and with pages that refresh, and without the reloader.
        ///
        /// - Returns: whether it served; otherwise nothing was done.
        func serveDebugged(_ configuration: ServerConfiguration, _ options: DevelopmentOptions) async throws -> Bool {
            guard options.debugger || options.browserRefresh else { return false }
            let (debugged, note) = debuggedResponder(configuration.address, options)
            let refresh = PageRefresh(debugged, options, templateFolders: templateFolders, staticFolders: staticFolders)
            var configuration = configuration
            if refresh != nil { configuration.accessLog = configuration.accessLog.map(PageRefresh.withoutOwnRequests) }
            let isSecured = configuration.tls != nil
            let banner = Banner(application: name, debug: debug, isSecured: isSecured)
            StandardError.write(banner.opening + StartCheck(self, isSecured: isSecured).lines)
            let server = Server(refresh?.responder ?? debugged, configuration: configuration, logger: logger)
            try await server.run(
                onListening: { address in StandardError.write(banner.listening(on: address) + note) },
                onStopping: { refresh?.end() })
            return true
        }

        /// What answers requests while debugging, and what is to be printed about it.
        ///
        /// - Parameters:
        ///   - address: where the server listens.
        ///   - options: the tools that are wanted.
        /// - Returns: the responder, and the note.
        package func debuggedResponder(
            _ address: ServerAddress, _ options: DevelopmentOptions
        ) -> (responder: any Responder, note: String) {
            guard options.debugger else { return (frozenResponder(), "") }
            if case .tcp(let host, _) = address, !Banner.isLocal(host), options.debuggerHosts.isEmpty {
                return (frozenResponder(), Self.refusal(host))
            }
            let program = FlaskProgram(self)
            let debugger = Debugger(frozenResponder(), of: program, hosts: options.debuggerHosts, logger: logger)
            return (debugger, debugger.banner)
        }

        private static func refusal(_ host: String) -> String {
            """
             * WARNING: the debugger is OFF, because other machines can reach \(host), and whoever reaches the debugger can run \
            code on this one. Listen on 127.0.0.1, or name the hosts that may be used: \
            DevelopmentOptions(debuggerHosts: ["box.example.org"]).

            """
        }
    }
#endif
