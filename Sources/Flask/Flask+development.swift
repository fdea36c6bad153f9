#if DEBUG
    import FlaskCore
    import FlaskDevTools
    import FlaskHTTP
    import FlaskServer

    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #elseif canImport(Darwin)
        import Darwin
    #endif

    extension Flask {
        /// Serves in the way of debug mode, if it is on and something of it is wanted.
        ///
        /// - Returns: whether it served; otherwise nothing was done.
        func serveForDevelopment(_ configuration: ServerConfiguration, _ options: DevelopmentOptions) async throws -> Bool {
            guard debug else { return false }
            guard options.reloader else { return try await serveDebugged(configuration, options) }
            if let session = DevelopmentSession(inheritedWith: options) {
                let (responder, note) = debuggedResponder(configuration.address, options)
                StandardError.write(note)
                try await session.serve(responder, configuration: configuration, logger: logger)
                return true
            }
            var setup = SupervisorSetup(configuration: configuration, options: options)
            setup.sourceFile = sourceFile
            setup.templateFolders = templateFolders
            setup.staticFolders = staticFolders
            guard let supervisor = try Supervisor(setup) else { return false }
            let isSecured = configuration.tls != nil
            let banner = Banner(application: name, debug: debug, isSecured: isSecured)
            StandardError.write(banner.opening + StartCheck(self, isSecured: isSecured).lines)
            StandardError.write(banner.listening(on: supervisor.address))
            exit(await supervisor.run())
        }
    }
#endif
