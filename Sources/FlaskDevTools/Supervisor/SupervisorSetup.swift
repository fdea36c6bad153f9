#if DEBUG
    package import FlaskServer

    /// What a supervisor has to know of the application it starts.
    package struct SupervisorSetup: Sendable {
        /// The server's configuration: its address is bound by the supervisor.
        package var configuration: ServerConfiguration
        package var options: DevelopmentOptions
        /// A source file of the application.
        package var sourceFile: String?
        /// The folders with templates.
        package var templateFolders: [String] = []
        /// The folders with static files.
        package var staticFolders: [String] = []

        /// Makes a setup.
        ///
        /// - Parameters:
        ///   - configuration: the server's configuration.
        ///   - options: the tools that are wanted.
        package init(configuration: ServerConfiguration, options: DevelopmentOptions) {
            self.configuration = configuration
            self.options = options
        }

        /// What is to be watched.
        func watchPlan(program: String?, place: BuildPlace?) -> WatchPlan {
            var plan = WatchPlan()
            plan.packageRoot = place?.packageRoot
            plan.dependencies = place?.localDependencies ?? []
            plan.templateFolders = templateFolders.compactMap(FilePath.resolved)
            plan.staticFolders = staticFolders.compactMap(FilePath.resolved)
            plan.extraFiles = options.extraFiles.compactMap(FilePath.resolved)
            plan.program = program
            plan.exclusions = options.excludePatterns.map(ShellPattern.init)
            return plan
        }
    }
#endif
